import { change, done, refuse } from '#app/db/change.server'
import { isTheSystem, type Actor } from '#app/domain/people/actor'
import type { Outcome } from '#app/domain/shared/outcome'
import { partnershipSubject } from './partnership-subject'

/** Names the partnership of an empty installation, with or without demonstration data. Only the program itself may, once. */
export function startPartnership(actor: Actor, { name, hasDemonstration }: { name: string; hasDemonstration: boolean }): Promise<Outcome<null>> {
  return change(actor, async (tx) => {
    if (!isTheSystem(actor)) return refuse('', 'Only an operator can do this')
    if (await tx.partnership.findUnique({ where: { id: 1 } })) return refuse('', 'The partnership has been set up already')
    await tx.partnership.create({ data: { id: 1, name, hasDemonstration } })
    return done(null, [{ event: 'partnership.started', subject: partnershipSubject, field: 'Name', to: name }])
  })
}
