import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { Outcome } from '#app/domain/shared/outcome'
import { changedFacts } from '#app/domain/trail/trail-events'
import type { PartnershipForm } from './partnership-forms'
import { canChangePartnership } from './partnership-policy'
import { partnershipSubject } from './partnership-subject'

/** Changes the partnership's name, which stands on every page and sheet. */
export function changePartnership(actor: Actor, form: PartnershipForm): Promise<Outcome<null>> {
  return change(actor, async (tx) => {
    const permission = canChangePartnership(actor)
    if (!permission.allowed) return refuse('', permission.because)
    const partnership = await tx.partnership.findUnique({ where: { id: 1 } })
    if (!partnership) return refuse('', 'The partnership has not been set up yet')
    if (partnership.version !== form.version) return refuseStale({ name: partnership.name }, partnership.version)
    const entry = { event: 'partnership.changed', subject: partnershipSubject } as const
    const [first] = changedFacts(entry, partnership, { name: form.name }, { name: 'Name' })
    if (!first) return unchanged(null)
    await tx.partnership.update({ where: { id: 1, version: form.version }, data: { name: form.name, version: { increment: 1 } } })
    return done(null, [first])
  })
}
