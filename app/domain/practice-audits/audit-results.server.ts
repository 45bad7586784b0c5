import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { may } from '#app/domain/people/may'

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
  /** Cases to which the question applied. */
  n: number
  /** From 0 to 1: yes counts whole, partly counts half, and a case to which the question does not apply counts nowhere. */
  shareMet: number
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
  n: bigint | number
}

/**
 * What the closed rounds found of the questions that test these actions, question by question, oldest round first; only
 * submitted cases count. Nothing for a viewer who may not see audits.
 */
export async function auditResultsOfActions(viewer: Viewer, actionIds: readonly string[]): Promise<AuditResult[]> {
  if (actionIds.length === 0 || !may(viewer, 'audit.see').allowed) return []
  const rows = await db.$queryRaw<ResultRow[]>`
    SELECT q."planActionId" AS "actionId", q."id" AS "questionId", q."text" AS "question", q."threshold" AS "threshold",
      r."ref" AS "roundRef", r."title" AS "roundTitle", r."opensOn" AS "opensOn",
      SUM(m."answer" = 'yes') AS "yes", SUM(m."answer" = 'partly') AS "partly", COUNT(*) AS "n"
    FROM "AuditMark" m
    JOIN "AuditCase" c ON c."id" = m."caseId" AND c."status" = 'submitted'
    JOIN "AuditRound" r ON r."id" = c."roundId" AND r."status" = 'closed'
    JOIN "AuditQuestion" q ON q."id" = m."questionId"
    WHERE q."planActionId" IN (SELECT value FROM json_each(${JSON.stringify(actionIds)})) AND m."answer" <> 'not_applicable'
    GROUP BY q."id", r."id"
    ORDER BY q."planActionId", q."position", q."id", r."opensOn", r."ref"`
  return rows.map(({ yes, partly, n, ...facts }) => {
    const [met, half, cases] = [Number(yes), Number(partly), Number(n)]
    return { ...facts, yes: met, partly: half, no: cases - met - half, n: cases, shareMet: (met + half / 2) / cases }
  })
}

/** The actions whose latest closed round, of some question that tests them, met less than its threshold. */
export async function actionsBelowThreshold(viewer: Viewer, actionIds: readonly string[]): Promise<Set<string>> {
  const latest = new Map((await auditResultsOfActions(viewer, actionIds)).map((result) => [result.questionId, result]))
  const short = [...latest.values()].filter(({ shareMet, threshold }) => threshold !== null && shareMet < threshold)
  return new Set(short.map(({ actionId }) => actionId))
}
