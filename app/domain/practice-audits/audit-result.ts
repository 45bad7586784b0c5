import { auditAnswerCodes, auditAnswers, type AuditAnswer } from './audit-answer'
import { wilsonInterval, type Interval } from './wilson'

/** How many submitted cases had each answer to one question. */
export type AnswerCounts = Record<AuditAnswer, number>

/** Fewer cases than this say little; every figure from fewer is marked so. */
export const SMALL_NUMBER = 10

/** What the answers to one question come to. */
export interface ShareResult {
  counts: AnswerCounts
  /** Cases to which the question applied: those marked as not applicable are in neither numerator nor denominator. */
  n: number
  /** Cases answered yes, as a share of n (0 to 1). Partly met is not met. Null where n is 0. */
  shareMet: number | null
  /** Mean of the scores (yes 1, partly a half, no 0). Shows what the share hides; no interval belongs to it. */
  meanScore: number | null
  /** 95% Wilson interval of the share met. */
  interval: Interval | null
  isSmall: boolean
}

/**
 * The figures of one question. "Met" is strict, because a promise kept in part is not yet kept, and because an interval
 * for a share needs cases that either meet it or do not; the mean score keeps the half-met cases in sight beside it.
 */
export function shareResult(given: Partial<AnswerCounts>): ShareResult {
  const counts: AnswerCounts = { yes: 0, partly: 0, no: 0, not_applicable: 0, ...given }
  const n = counts.yes + counts.partly + counts.no
  const score = auditAnswerCodes.reduce((sum, answer) => sum + counts[answer] * (auditAnswers[answer].score ?? 0), 0)
  return {
    counts,
    n,
    shareMet: n === 0 ? null : counts.yes / n,
    meanScore: n === 0 ? null : score / n,
    interval: wilsonInterval(counts.yes, n),
    isSmall: n > 0 && n < SMALL_NUMBER,
  }
}

/** Is the share met below the threshold? Never where there is no share or no threshold. */
export const isBelow = (shareMet: number | null, threshold: number | null) =>
  shareMet !== null && threshold !== null && shareMet < threshold

/** "61%": a share of 0 to 1 in whole per cent. */
export const percent = (share: number) => `${Math.round(share * 100)}%`

/** "61% met (39 of 64; 95% interval 49% to 72%)", or that there is nothing to count. */
export function shareInWords({ counts, n, shareMet, interval }: Pick<ShareResult, 'counts' | 'n' | 'shareMet' | 'interval'>): string {
  if (shareMet === null || interval === null) return 'No case to which it applied'
  return `${percent(shareMet)} met (${counts.yes} of ${n}; 95% interval ${percent(interval.low)} to ${percent(interval.high)})`
}

interface Share {
  shareMet: number | null
  n: number
}

/** How a share stands beside the earlier round's, in words that claim no more than the two figures. */
export function besideBaseline(now: Share, before: Share): string {
  if (before.shareMet === null) return 'Not counted in the baseline'
  const baseline = `${percent(before.shareMet)} (n = ${before.n})`
  if (now.shareMet === null) return `Baseline ${baseline}; not counted in this round`
  const points = Math.round(now.shareMet * 100) - Math.round(before.shareMet * 100)
  if (points === 0) return `The same as the baseline, ${baseline}`
  const size = `${Math.abs(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`
  return `${size} ${points > 0 ? 'above' : 'below'} the baseline, ${baseline}`
}
