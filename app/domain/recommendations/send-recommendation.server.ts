import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { addDays, longDate } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import type { SendForm } from './recommendation-forms'
import { canSendRecommendation } from './recommendation-policy'
import { recommendationsVisibleTo } from './visible-recommendations.server'

/**
 * Records that a recommendation was sent to some of its addressees on a date. Where no due date is given, the answer is
 * due after the days that the review's kind allows (56 for a report to prevent future deaths: Coroners (Investigations)
 * Regulations 2013, regulation 29), or on no date where the kind sets none.
 */
export function sendRecommendation(actor: Actor, ref: string, form: SendForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canSendRecommendation(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const recommendation = await tx.recommendation.findFirst({
        where: { AND: [recommendationsVisibleTo(actor), { ref }] },
        select: {
          id: true,
          reviewId: true,
          review: { select: { kind: { select: { answerWithinDays: true } } } },
          addressees: { where: { agencyId: { in: form.agencyIds } }, include: { agency: { select: { shortName: true } } } },
        },
      })
      if (!recommendation) return refuse('', 'This recommendation does not exist')
      const { addressees } = recommendation
      if (addressees.length < form.agencyIds.length) return refuse('agencyIds', 'Select agencies to whom it is addressed')
      const sentAlready = addressees.find(({ sentOn }) => sentOn !== null)
      if (sentAlready) return refuse('agencyIds', `It has been sent to ${sentAlready.agency.shortName} already`)
      if (form.sentOn > today()) return refuse('sentOn', 'Date sent must be today or in the past')

      const allowedDays = recommendation.review.kind.answerWithinDays
      const dueOn = form.dueOn ?? (allowedDays === null ? null : addDays(form.sentOn, allowedDays))
      await tx.addressee.updateMany({
        where: { id: { in: addressees.map(({ id }) => id) } },
        data: { sentOn: form.sentOn, dueOn, version: { increment: 1 } },
      })
      const subject = { type: 'recommendation' as const, id: recommendation.id, ref }
      const dates = `on ${longDate(form.sentOn)}${dueOn ? `, answer due on ${longDate(dueOn)}` : ''}`
      const entries = addressees.map(({ agency }): NewTrailEntry => ({
        event: 'recommendation.sent', subject, reviewIds: [recommendation.reviewId], to: `${agency.shortName} ${dates}`,
      }))
      const [first, ...others] = entries
      return first ? done({ ref }, [first, ...others]) : refuse('agencyIds', 'Select who it was sent to')
    },
    options,
  )
}
