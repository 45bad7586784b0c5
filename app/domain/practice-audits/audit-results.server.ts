import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { isBelow, shareResult } from './audit-result'
import { canSeeAudits } from './practice-audit-policy'
import type { Interval } from './wilson'

/** What a closed round found of one question that tests an action. */
export interface AuditResult {
  actionId: string
  questionId: string
  question: string
  /** Share met (0 to 1) below which the practice is not yet what was promised; null where none is set. */
  threshold: number | null
  roundRef: string
  roundTitle: string
  opensOn: string
  yes: number
  partly: number
  no: number
  /** Cases to which the question applied; at least 1. */
  n: number
  /** Cases answered yes, as a share of n (0 to 1): partly met is not met. */
  shareMet: number
  /** 95% Wilson interval of the share. */
  interval: Interval
  /** From fewer cases than say much. */
  isSmall: boolean
  isBelowThreshold: boolean
}

interface ResultRow {
  actionId: string
  questionId: string
  question: string
  threshold: number | null
  roundRef: string
  roundTitle: string
  opensOn: string
  yes: bigint | number
  partly: bigint | number
  no: bigint | number
}

/**
 * What the closed rounds found of the questions that test these actions, question by question, oldest round first; only
 * submitted cases to which the question applied count. Nothing for a viewer who may not see audits, nor of an action that
 * the viewer may not see.
 */
export async function auditResultsOfActions(viewer: Viewer, actionIds: readonly string[]): Promise<AuditResult[]> {
  if (actionIds.length === 0 || !canSeeAudits(viewer).allowed) return []
  const visible = await db.planAction.findMany({
    where: { AND: [planActionsVisibleTo(viewer), { id: { in: [...actionIds] }, auditQuestions: { some: {} } }] },
    select: { id: true },
  })
  if (visible.length === 0) return []
  const rows = await db.$queryRaw<ResultRow[]>`
    SELECT q."planActionId" AS "actionId", q."id" AS "questionId", q."text" AS "question", q."threshold" AS "threshold",
      r."ref" AS "roundRef", r."title" AS "roundTitle", r."opensOn" AS "opensOn",
      SUM(m."answer" = 'yes') AS "yes", SUM(m."answer" = 'partly') AS "partly", SUM(m."answer" = 'no') AS "no"
    FROM "AuditMark" m
    JOIN "AuditCase" c ON c."id" = m."caseId" AND c."status" = 'submitted'
    JOIN "AuditRound" r ON r."id" = c."roundId" AND r."status" = 'closed'
    JOIN "AuditQuestion" q ON q."id" = m."questionId"
    WHERE q."planActionId" IN (SELECT value FROM json_each(${JSON.stringify(visible.map(({ id }) => id))}))
      AND m."answer" <> 'not_applicable'
    GROUP BY q."id", r."id"
    ORDER BY q."planActionId", q."position", q."id", r."opensOn", r."ref"`
  return rows.flatMap(({ yes, partly, no, ...facts }) => {
    const counts = { yes: Number(yes), partly: Number(partly), no: Number(no) }
    const { n, shareMet, interval, isSmall } = shareResult(counts)
    if (shareMet === null || interval === null) return []
    return [{ ...facts, ...counts, n, shareMet, interval, isSmall, isBelowThreshold: isBelow(shareMet, facts.threshold) }]
  })
}

/** The actions whose latest closed round, of some question that tests them, met less than its threshold. */
export async function actionsBelowThreshold(viewer: Viewer, actionIds: readonly string[]): Promise<Set<string>> {
  const latest = new Map((await auditResultsOfActions(viewer, actionIds)).map((result) => [result.questionId, result]))
  return new Set([...latest.values()].filter(({ isBelowThreshold }) => isBelowThreshold).map(({ actionId }) => actionId))
}
