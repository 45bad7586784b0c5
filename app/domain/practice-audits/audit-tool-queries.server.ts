import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { readPage } from '#app/domain/shared/paging'
import type { AuditToolStatus } from './audit-tool'
import { auditToolsVisibleTo } from './visible-audits.server'

/** Checklists, the newest first. */
export function listAuditTools(viewer: Viewer, { status }: { status?: AuditToolStatus | undefined }, page: number) {
  const where: Prisma.AuditToolWhereInput = { AND: [auditToolsVisibleTo(viewer), status ? { status } : {}] }
  return readPage(
    page,
    () => db.auditTool.count({ where }),
    (window) =>
      db.auditTool.findMany({
        where,
        orderBy: { ref: 'desc' },
        ...window,
        select: { ref: true, title: true, status: true, _count: { select: { questions: true, rounds: true } } },
      }),
  )
}

/** One checklist with its questions; the action that a question tests is there only for who may see that action. */
export async function findAuditTool(viewer: Viewer, ref: string) {
  const tool = await db.auditTool.findFirst({
    where: { AND: [auditToolsVisibleTo(viewer), { ref }] },
    include: {
      questions: { orderBy: { position: 'asc' }, include: { theme: { select: { name: true } } } },
      rounds: { orderBy: [{ opensOn: 'desc' }, { ref: 'desc' }], select: { ref: true, title: true, status: true, opensOn: true } },
    },
  })
  if (!tool) return null
  const actions = await findTestedActions(viewer, tool.questions)
  return { ...tool, questions: tool.questions.map((question) => ({ ...question, action: actions.get(question.planActionId ?? '') ?? null })) }
}

/** The facts of a checklist, for its forms. */
export function findAuditToolFacts(viewer: Viewer, ref: string) {
  return db.auditTool.findFirst({
    where: { AND: [auditToolsVisibleTo(viewer), { ref }] },
    include: { _count: { select: { questions: true, rounds: true } } },
  })
}

/** One question of a checklist, for its forms; says whether it tests an action that the viewer cannot see. */
export async function findAuditQuestion(viewer: Viewer, toolRef: string, id: string) {
  const question = await db.auditQuestion.findFirst({
    where: { id, tool: { AND: [auditToolsVisibleTo(viewer), { ref: toolRef }] } },
    include: { tool: { select: { ref: true, title: true, status: true, version: true } } },
  })
  if (!question) return null
  const { planActionId, ...facts } = question
  const action = (await findTestedActions(viewer, [question])).get(planActionId ?? '') ?? null
  return { ...facts, action, testsHiddenAction: planActionId !== null && action === null }
}

/** The actions that questions test, by their id, as far as the viewer may see them; with the reviews that they belong to. */
export async function findTestedActions(viewer: Viewer, questions: readonly { planActionId: string | null }[]) {
  const ids = questions.flatMap(({ planActionId }) => planActionId ?? [])
  const actions = await db.planAction.findMany({
    where: { AND: [planActionsVisibleTo(viewer), { id: { in: ids } }] },
    select: { id: true, ref: true, title: true, recommendations: { select: { recommendation: { select: { reviewId: true } } } } },
  })
  return new Map(
    actions.map(({ id, ref, title, recommendations }) => [id, { ref, title, reviewIds: recommendations.map((link) => link.recommendation.reviewId) }]),
  )
}

/** What a question can be about: themes in use, and actions that the viewer may see and that were not withdrawn. */
export async function listQuestionOptions(viewer: Viewer) {
  const [themes, actions] = await Promise.all([
    db.theme.findMany({ where: { isActive: true }, orderBy: { position: 'asc' }, select: { id: true, name: true } }),
    db.planAction.findMany({
      where: { AND: [planActionsVisibleTo(viewer), { status: { not: 'withdrawn' } }] },
      orderBy: { ref: 'asc' },
      select: { ref: true, title: true },
    }),
  ])
  return { themes, actions }
}
