import { change, done } from '#app/db/change.server'
import { theSystem } from '#app/domain/people/actor'
import type { PlanActionStep } from '#app/domain/plan-actions/plan-action-transitions'
import { atInstant } from '#app/domain/shared/clock'
import { takePlanActionStep } from '#app/domain/plan-actions/take-plan-action-step.server'
import { stepForm, take, type Partnership, aDeliveredAction } from './plan-actions'
import { aReport } from './recommendations'

interface ReviewFacts {
  occurredOn?: string | null
  publishedOn?: string | null
  onlyFor?: readonly string[]
}

/** A review whose incident happened, and which was published, on these days. */
export async function aReviewOf({ occurredOn = null, publishedOn = '2026-05-01', onlyFor }: ReviewFacts = {}) {
  const review = await aReport(onlyFor ? { onlyFor } : {})
  const subject = { type: 'review' as const, id: review.id, ref: review.ref }
  await change(theSystem, async (tx) => {
    await tx.incident.update({ where: { id: review.incidentId }, data: { occurredOn } })
    await tx.review.update({ where: { id: review.id }, data: { publishedOn } })
    return done(null, [{ event: 'review.changed', subject, reviewIds: [review.id] }])
  })
  return { ...review, publishedOn }
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** An action on these recommendations that the chair signed off on this day. */
export async function anActionSignedOff(partnership: Partnership, on: string, recommendationRefs: string[], facts: { leadAgencyId?: string } = {}) {
  const { ref } = await atInstant(noon(on), () => aDeliveredAction(partnership, { recommendationRefs, dueOn: '2026-12-01', ...facts }))
  await stepOn(partnership, ref, 'sign-off', on)
  return ref
}

/** Takes a step as the chair on a day: sign off, embed, reopen. */
export async function stepOn({ chair }: Partnership, ref: string, step: PlanActionStep, on: string) {
  await atInstant(noon(on), () => take(chair, ref, step, { reason: 'It did not hold.' }))
}

/** Brings a reopened action to its sign-off again, on this day. */
export async function signedOffAgain(partnership: Partnership, ref: string, on: string) {
  await atInstant(noon(on), async () => {
    for (const [actor, step] of [[partnership.owner, 'start'], [partnership.owner, 'deliver'], [partnership.chair, 'sign-off']] as const) {
      const outcome = await takePlanActionStep(actor, ref, step, await stepForm(ref, { outcome: 'It holds now.' }))
      if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
    }
  })
}
