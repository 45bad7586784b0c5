import { refuse, type Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { may } from '#app/domain/people/may'
import { now } from '#app/domain/shared/clock'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'

const undone = (entry: NewTrailEntry) => ({ ok: true as const, entries: [entry] })
/** Why what came of a decision that is undone is withdrawn. */
export const UNDONE = 'Undone in the workspace'

/** Removes a recommendation that was just made from a suggestion, as long as nobody was told and nothing builds on it. */
export async function undoRecommendation(tx: Tx, id: string) {
  const recommendation = await tx.recommendation.findUniqueOrThrow({
    where: { id },
    include: { addressees: true, _count: { select: { actions: true, madeAgain: true, themeMoves: true } } },
  })
  const { ref, version, addressees, _count } = recommendation
  if (version > 0) return refuse('', `${ref} has been changed since. Change it on its own page`)
  if (addressees.some(({ sentOn, openedAt, answer }) => sentOn ?? openedAt ?? answer)) return refuse('', `${ref} has been sent already, so it stays`)
  if (_count.actions + _count.madeAgain + _count.themeMoves > 0) return refuse('', `Other records rest on ${ref} already, so it stays`)
  await tx.suggestion.updateMany({ where: { recommendationId: id }, data: { recommendationId: null } })
  await tx.recommendationTheme.deleteMany({ where: { recommendationId: id } })
  await tx.recommendationFinding.deleteMany({ where: { recommendationId: id } })
  await tx.addressee.deleteMany({ where: { recommendationId: id } })
  await tx.recommendation.delete({ where: { id } })
  const subject = { type: 'recommendation' as const, id, ref }
  const from = `${recommendation.number}: ${recommendation.text}`
  return undone({ event: 'recommendation.removed', subject, reviewIds: [recommendation.reviewId], from, because: UNDONE })
}

/** Withdraws an action that was just proposed from a suggestion, while it is still a proposal as it was made. */
export async function undoAction(tx: Tx, actor: Actor, id: string) {
  const action = await tx.planAction.findUniqueOrThrow({
    where: { id },
    include: { sourceDocument: { select: { reviewId: true } }, recommendations: { select: { recommendation: { select: { reviewId: true } } } } },
  })
  if (action.status === 'withdrawn') return { ok: true as const, entries: [] }
  const permission = may(actor, 'action.withdraw', { agencyIds: [action.leadAgencyId], groupId: action.groupId })
  if (!permission.allowed) return refuse('', permission.because)
  if (action.status !== 'proposed' || action.version > 0) return refuse('', `${action.ref} has been agreed or changed since. Withdraw it on its own page`)
  await tx.planAction.update({ where: { id }, data: { status: 'withdrawn', statusReason: UNDONE, statusSince: now(), version: { increment: 1 } } })
  const reviewIds = [...action.recommendations.map(({ recommendation }) => recommendation.reviewId), ...(action.sourceDocument ? [action.sourceDocument.reviewId] : [])]
  return undone({ event: 'action.withdrawn', subject: { type: 'action', id, ref: action.ref }, reviewIds, because: UNDONE })
}

/** Takes back an answer that was just recorded from a letter, where it was the first and nobody has recorded another since. */
export async function undoAnswer(tx: Tx, id: string, versionThen: number | null) {
  const addressee = await tx.addressee.findUniqueOrThrow({
    where: { id },
    include: { agency: { select: { shortName: true } }, recommendation: { select: { id: true, ref: true, reviewId: true } } },
  })
  const { recommendation, agency } = addressee
  if (addressee.answer === null) return { ok: true as const, entries: [] }
  if (addressee.version !== versionThen) return refuse('', `The answer on ${recommendation.ref} has been changed since. Change it on its own page`)
  await tx.addressee.update({
    where: { id },
    data: { answer: null, answeredOn: null, answeredById: null, response: null, partNotAccepted: null, whyNotAccepted: null, version: { increment: 1 } },
  })
  const subject = { type: 'recommendation' as const, id: recommendation.id, ref: recommendation.ref }
  return undone({ event: 'recommendation.answer_undone', subject, reviewIds: [recommendation.reviewId], to: agency.shortName, because: UNDONE })
}
