import { refuse, refuseStale, type Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { today } from '#app/domain/shared/clock'
import { changedFacts, type NewTrailEntry, type TrailEvent } from '#app/domain/trail/trail-events'
import { answers, type Answer } from './recommendation'
import { answerFieldsOf, type AnswerForm, type StoredAnswer } from './recommendation-forms'
import { canAnswer } from './recommendation-policy'
import { recommendationsVisibleTo } from './visible-recommendations.server'

const eventOf = {
  accepted: 'recommendation.accepted',
  accepted_in_part: 'recommendation.accepted_in_part',
  not_accepted: 'recommendation.not_accepted',
} as const satisfies Record<Answer, TrailEvent>

/**
 * Stores the answer of one addressee, after all that can be against it has been asked; with what the trail says of it:
 * nothing where the same answer is stored already. For verbs.
 */
export async function writeAnswer(tx: Tx, actor: Actor, ref: string, agencyCode: string, { version, ...answer }: AnswerForm) {
  const addressee = await tx.addressee.findFirst({
    where: { agency: { code: agencyCode }, recommendation: { AND: [recommendationsVisibleTo(actor), { ref }] } },
    include: { agency: { select: { shortName: true } }, recommendation: { select: { id: true, reviewId: true } } },
  })
  if (!addressee) return refuse('', 'This recommendation is not addressed to that agency')
  const permission = canAnswer(actor, addressee)
  if (!permission.allowed) return refuse('', permission.because)
  if (addressee.version !== version) return refuseStale(answerFieldsOf(addressee), addressee.version)
  if (answer.answeredOn > today()) return refuse('answeredOn', 'Date of the answer must be today or in the past')
  if (addressee.sentOn && answer.answeredOn < addressee.sentOn) {
    return refuse('answeredOn', 'Date of the answer must be the same as or after the date that it was sent')
  }

  const name = addressee.agency.shortName
  const { id, reviewId } = addressee.recommendation
  const subject = { type: 'recommendation' as const, id, ref }
  const entries: NewTrailEntry[] = changedFacts(
    { event: eventOf[answer.answer], subject, reviewIds: [reviewId] },
    shown(addressee),
    shown(answer),
    {
      answer: `${name}: answer`,
      answeredOn: `${name}: date of the answer`,
      response: `${name}: what will be done`,
      partNotAccepted: `${name}: part not accepted`,
      whyNotAccepted: `${name}: why not accepted`,
    },
  )
  if (entries.length > 0) {
    await tx.addressee.update({
      where: { id: addressee.id },
      data: { ...answer, answeredById: actor.accountId, version: { increment: 1 } },
    })
  }
  return { ok: true as const, addresseeId: addressee.id, reviewId, entries }
}

const shown = (stored: StoredAnswer) => ({ ...stored, answer: stored.answer && answers[stored.answer].label })
