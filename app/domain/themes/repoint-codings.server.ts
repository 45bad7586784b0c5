import type { Tx } from '#app/db/change.server'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import type { Prisma } from '#app/db/.server/generated/client'

interface Merging {
  from: { id: string; name: string }
  into: { id: string; name: string }
  because: string
}

/** What carried the one theme and now carries the other. */
export interface Repointed {
  moves: Pick<Prisma.ThemeMoveCreateManyInput, 'findingId' | 'recommendationId' | 'auditQuestionId'>[]
  entries: NewTrailEntry[]
}

/**
 * Gives everything that carries a theme the other theme instead, whoever may see it; what carried both carries it once.
 * A coding keeps who coded it and when; of two on one passage the earlier stays. Returns what the trail shall say of each.
 */
export async function repointCodings(tx: Tx, merging: Merging): Promise<Repointed> {
  const parts = [await repointFindings(tx, merging), await repointRecommendations(tx, merging), await repointQuestions(tx, merging)]
  await repointSuggestions(tx, merging)
  await repointBlindCodings(tx, merging)
  return { moves: parts.flatMap(({ moves }) => moves), entries: parts.flatMap(({ entries }) => entries) }
}

async function repointFindings(tx: Tx, { from, into, because }: Merging): Promise<Repointed> {
  const carriesFrom = { themes: { some: { themeId: from.id } } }
  const findings = await tx.finding.findMany({ where: carriesFrom, orderBy: { ref: 'asc' }, select: { id: true, ref: true, reviewId: true } })
  await tx.finding.updateMany({ where: carriesFrom, data: { version: { increment: 1 } } })
  const both = await tx.findingTheme.findMany({ where: { themeId: from.id, finding: { themes: { some: { themeId: into.id } } } } })
  for (const { findingId, codedAt, codedById } of both) {
    await tx.findingTheme.updateMany({ where: { findingId, themeId: into.id, codedAt: { gt: codedAt } }, data: { codedAt, codedById } })
    await tx.findingTheme.delete({ where: { findingId_themeId: { findingId, themeId: from.id } } })
  }
  await tx.findingTheme.updateMany({ where: { themeId: from.id }, data: { themeId: into.id } })
  return {
    moves: findings.map(({ id }) => ({ findingId: id })),
    entries: findings.map(({ id, ref, reviewId }) => ({
      event: 'finding.changed', subject: { type: 'finding', id, ref }, reviewIds: [reviewId], field: 'Theme', from: from.name, to: into.name, because,
    })),
  }
}

async function repointRecommendations(tx: Tx, { from, into, because }: Merging): Promise<Repointed> {
  const carriesFrom = { themes: { some: { themeId: from.id } } }
  const carrying = await tx.recommendation.findMany({ where: carriesFrom, orderBy: { ref: 'asc' }, select: { id: true, ref: true, reviewId: true } })
  await tx.recommendation.updateMany({ where: carriesFrom, data: { version: { increment: 1 } } })
  await tx.recommendationTheme.deleteMany({ where: { themeId: from.id, recommendation: { themes: { some: { themeId: into.id } } } } })
  await tx.recommendationTheme.updateMany({ where: { themeId: from.id }, data: { themeId: into.id } })
  return {
    moves: carrying.map(({ id }) => ({ recommendationId: id })),
    entries: carrying.map(({ id, ref, reviewId }) => ({
      event: 'recommendation.changed', subject: { type: 'recommendation', id, ref }, reviewIds: [reviewId], field: 'Themes', from: from.name, to: into.name, because,
    })),
  }
}

async function repointQuestions(tx: Tx, { from, into, because }: Merging): Promise<Repointed> {
  const questions = await tx.auditQuestion.findMany({
    where: { themeId: from.id },
    select: { id: true, position: true, tool: { select: { id: true, ref: true } } },
  })
  await tx.auditTool.updateMany({ where: { questions: { some: { themeId: from.id } } }, data: { version: { increment: 1 } } })
  await tx.auditQuestion.updateMany({ where: { themeId: from.id }, data: { themeId: into.id } })
  return {
    moves: questions.map(({ id }) => ({ auditQuestionId: id })),
    entries: questions.map(({ position, tool }) => ({
      event: 'audit_tool.changed', subject: { type: 'audit_tool', id: tool.id, ref: tool.ref }, field: `Question ${position}: Theme`, from: from.name, to: into.name, because,
    })),
  }
}

async function repointSuggestions(tx: Tx, { from, into }: Merging): Promise<void> {
  const both = await tx.suggestionTheme.findMany({ where: { themeId: from.id, suggestion: { themes: { some: { themeId: into.id } } } } })
  for (const { suggestionId, confidence, because } of both) {
    await tx.suggestionTheme.updateMany({ where: { suggestionId, themeId: into.id, confidence: { lt: confidence } }, data: { confidence, because } })
    await tx.suggestionTheme.delete({ where: { suggestionId_themeId: { suggestionId, themeId: from.id } } })
  }
  await tx.suggestionTheme.updateMany({ where: { themeId: from.id }, data: { themeId: into.id } })
}

async function repointBlindCodings(tx: Tx, { from, into }: Merging): Promise<void> {
  const both = { themeId: from.id, passage: { themes: { some: { themeId: into.id } } } }
  await tx.blindPassageTheme.deleteMany({ where: both })
  await tx.blindPassageTheme.updateMany({ where: { themeId: from.id }, data: { themeId: into.id } })
  await tx.reconciledPassageTheme.deleteMany({ where: both })
  await tx.reconciledPassageTheme.updateMany({ where: { themeId: from.id }, data: { themeId: into.id } })
}
