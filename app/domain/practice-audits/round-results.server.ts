import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { isBelow, shareResult, type AnswerCounts, type ShareResult } from './audit-result'
import { numbered } from './audit-tool'
import { findTestedActions } from './audit-tool-queries.server'
import { auditRoundsVisibleTo } from './visible-audits.server'

/** The figures of one question in one round, beside those of the baseline. */
export interface QuestionResult extends ShareResult {
  questionId: string
  number: number
  section: string | null
  text: string
  threshold: number | null
  isBelowThreshold: boolean
  /** The action that the question tests, where the viewer may see it. */
  action: { ref: string; title: string } | null
  /** Null where the round has no baseline. */
  baseline: ShareResult | null
}

/**
 * The figures of a round, question by question: submitted cases only, counted in the database. With the reviews behind
 * the actions that are named, for the trail of a download. Null where there is no such round for this viewer.
 */
export async function findResultsOfRound(viewer: Viewer, roundRef: string) {
  const round = await db.auditRound.findFirst({
    where: { AND: [auditRoundsVisibleTo(viewer), { ref: roundRef }] },
    select: {
      id: true,
      baselineId: true,
      tool: {
        select: {
          questions: { select: { id: true, position: true, section: true, text: true, threshold: true, planActionId: true } },
        },
      },
    },
  })
  if (!round) return null
  const { questions } = round.tool
  const [counts, before, actions] = await Promise.all([
    countsOfRound(round.id),
    round.baselineId === null ? null : countsOfRound(round.baselineId),
    findTestedActions(viewer, questions),
  ])
  const results = numbered(questions).map(({ id, number, section, text, threshold, planActionId }): QuestionResult => {
    const result = shareResult(counts.get(id) ?? {})
    const action = actions.get(planActionId ?? '')
    return {
      ...result,
      questionId: id, number, section, text, threshold,
      isBelowThreshold: isBelow(result.shareMet, threshold),
      action: action ? { ref: action.ref, title: action.title } : null,
      baseline: before === null ? null : shareResult(before.get(id) ?? {}),
    }
  })
  return { results, reviewIds: [...actions.values()].flatMap(({ reviewIds }) => reviewIds) }
}

async function countsOfRound(roundId: string) {
  const groups = await db.auditMark.groupBy({
    by: ['questionId', 'answer'],
    where: { case: { roundId, status: 'submitted' } },
    _count: true,
  })
  const counts = new Map<string, Partial<AnswerCounts>>()
  for (const { questionId, answer, _count } of groups) counts.set(questionId, { ...counts.get(questionId), [answer]: _count })
  return counts
}
