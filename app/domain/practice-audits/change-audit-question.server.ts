import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { changedFacts, factsOf, type NewTrailEntry } from '#app/domain/trail/trail-events'
import type { AuditQuestionForm } from './audit-forms'
import { canChangeAuditTool } from './practice-audit-policy'
import { findTestedAction, questionLinks, type TestedAction } from './question-links.server'
import { auditToolsVisibleTo } from './visible-audits.server'

const labels = {
  section: 'Section', text: 'Question', guidance: 'Guidance', mayNotApply: 'May not apply', theme: 'Theme', threshold: 'Threshold',
} as const

/**
 * Changes a question of a draft checklist. Where it tests an action that the actor cannot see, that stays as it is: the
 * form did not show it.
 */
export function changeAuditQuestion(actor: Actor, toolRef: string, questionId: string, { version, themeId, actionRef, ...facts }: AuditQuestionForm) {
  return change(actor, async (tx) => {
    const question = await tx.auditQuestion.findFirst({
      where: { id: questionId, tool: { AND: [auditToolsVisibleTo(actor), { ref: toolRef }] } },
      include: { tool: true, theme: { select: { name: true } } },
    })
    if (!question) return refuse('', 'This question no longer exists')
    const { tool } = question
    const permission = canChangeAuditTool(actor, tool)
    if (!permission.allowed) return refuse('', permission.because)
    const before = { ...question, theme: question.theme?.name ?? null }
    if (tool.version !== version) return refuseStale(factsOf(before, { section: 'Section', text: 'Question', guidance: 'Guidance' }), tool.version)
    const { theme, action, problems } = await questionLinks(tx, actor, { themeId, actionRef })
    if (problems.length > 0) return refuse(problems)
    const tested = question.planActionId === null ? null : await findTestedAction(tx, actor, { id: question.planActionId })
    const isHidden = question.planActionId !== null && tested === null
    const planActionId = isHidden ? question.planActionId : (action?.id ?? null)

    const about = { event: 'audit_tool.changed' as const, subject: { type: 'audit_tool' as const, id: tool.id, ref: toolRef } }
    const changed = changedFacts(about, before, { ...facts, theme: theme?.name ?? null }, labels)
    const entries = [...changed, ...(isHidden ? [] : testedEntry(about, tested, action))]
    const [first, ...others] = entries.map((entry) => ({ ...entry, field: `Question ${question.position}: ${entry.field ?? ''}` }))
    if (!first) return unchanged({ ref: toolRef })
    await tx.auditQuestion.update({ where: { id: question.id }, data: { ...facts, themeId: theme?.id ?? null, planActionId } })
    await tx.auditTool.update({ where: { id: tool.id }, data: { version: { increment: 1 } } })
    return done({ ref: toolRef }, [first, ...others])
  })
}

function testedEntry(about: Pick<NewTrailEntry, 'event' | 'subject'>, before: TestedAction | null, after: TestedAction | null): NewTrailEntry[] {
  if (before?.id === after?.id) return []
  const reviewIds = [...(before?.reviewIds ?? []), ...(after?.reviewIds ?? [])]
  return [{ ...about, reviewIds, field: 'Action tested', from: before?.ref ?? null, to: after?.ref ?? null }]
}
