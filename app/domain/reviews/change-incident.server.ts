import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { changedFacts, factsOf } from '#app/domain/trail/trail-events'
import type { IncidentForm } from './review-forms'
import { canChangeReview } from './review-policy'
import { incidentsVisibleTo } from './visible-reviews.server'

const labels = { title: 'What happened', summary: 'Summary', occurredOn: 'Date of the incident', area: 'Area' } as const

/** Changes an incident's facts. Its history is shown only to those who may see every review of it. */
export function changeIncident(actor: Actor, ref: string, { version, ...facts }: IncidentForm) {
  return change(actor, async (tx) => {
    const incident = await tx.incident.findFirst({
      where: { AND: [incidentsVisibleTo(actor), { ref }] },
      include: { reviews: { select: { id: true } } },
    })
    if (!incident) return refuse('', 'This incident no longer exists')
    const permission = canChangeReview(actor)
    if (!permission.allowed) return refuse('', permission.because)
    if (incident.version !== version) return refuseStale(factsOf(incident, labels), incident.version)

    const subject = { type: 'incident' as const, id: incident.id, ref }
    const reviewIds = incident.reviews.map(({ id }) => id)
    const [first, ...others] = changedFacts({ event: 'incident.changed', subject, reviewIds }, incident, facts, labels)
    if (!first) return unchanged({ ref })
    await tx.incident.update({ where: { id: incident.id }, data: { ...facts, version: { increment: 1 } } })
    return done({ ref }, [first, ...others])
  })
}
