import { change, done, refuse, refuseStale, unchanged, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { today } from '#app/domain/shared/clock'
import { changedFacts, type TrailEvent } from '#app/domain/trail/trail-events'
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
 * Records an addressee's answer, or another one in its place: the earlier answer stays in the history. Refused on an
 * older version, with the answer that is stored now.
 */
export function answerRecommendation(
  actor: Actor,
  ref: string,
  agencyCode: string,
  { version, ...answer }: AnswerForm,
  options?: ChangeOptions,
) {
  return change(
    actor,
    async (tx) => {
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
      const [first, ...others] = changedFacts(
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
      if (!first) return unchanged({ ref })
      await tx.addressee.update({
        where: { id: addressee.id },
        data: { ...answer, answeredById: actor.accountId, version: { increment: 1 } },
      })
      return done({ ref }, [first, ...others])
    },
    options,
  )
}

const shown = (stored: StoredAnswer) => ({ ...stored, answer: stored.answer && answers[stored.answer].label })
