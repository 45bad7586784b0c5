import { change, done, refuse, type ChangeOptions, type Tx } from '#app/db/change.server'
import { nextYearlyReference } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { now, today } from '#app/domain/shared/clock'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { readReviewFacts } from './review-facts.server'
import type { NewReviewForm } from './review-forms'
import { canCreateReview } from './review-policy'
import { incidentsVisibleTo } from './visible-reviews.server'

/**
 * Captures a review of an incident that is known already, or of one that is recorded with it. The system gives both their
 * references. A review that is restricted from the start has whoever captured it on its need-to-know list.
 */
export function createReview(actor: Actor, form: NewReviewForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canCreateReview(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const { problems, agencyIds, columns } = await readReviewFacts(tx, form)
      if (problems.length > 0) return refuse(problems)
      const incident = await incidentOf(tx, actor, form)
      if (!incident) return refuse('incidentId', 'Select an incident from the list')

      const at = now()
      const review = await tx.review.create({
        data: {
          ...columns,
          ref: await nextYearlyReference(tx, 'SCR', today().slice(0, 4)),
          incidentId: incident.id,
          isRestricted: form.isRestricted,
          agencies: { create: agencyIds.map((agencyId) => ({ agencyId })) },
          access: { create: form.isRestricted && actor.accountId ? [grant(actor.accountId)] : [] },
          createdAt: at,
          updatedAt: at,
        },
      })

      function grant(accountId: string) {
        return { accountId, grantedAt: at, grantedById: accountId }
      }

      const about = { subject: { type: 'review' as const, id: review.id, ref: review.ref }, reviewIds: [review.id] }
      const entries: NewTrailEntry[] = []
      if (incident.isNew) {
        const subject = { type: 'incident' as const, id: incident.id, ref: incident.ref }
        entries.push({ event: 'incident.recorded', subject, reviewIds: [review.id], to: incident.title })
      }
      if (form.isRestricted) entries.push({ ...about, event: 'review.access_granted', to: actor.name })
      return done({ ref: review.ref }, [{ ...about, event: 'review.created', to: review.title }, ...entries])
    },
    options,
  )
}

async function incidentOf(tx: Tx, actor: Actor, form: NewReviewForm) {
  if (form.incident === 'existing') {
    const where = { AND: [incidentsVisibleTo(actor), { id: form.incidentId ?? '' }] }
    const known = await tx.incident.findFirst({ where })
    return known && { ...known, isNew: false }
  }
  const made = await tx.incident.create({
    data: {
      ref: await nextYearlyReference(tx, 'INC', today().slice(0, 4)),
      title: form.incidentTitle ?? form.title,
      occurredOn: form.incidentOccurredOn,
      area: form.area,
      createdAt: now(),
    },
  })
  return { ...made, isNew: true }
}
