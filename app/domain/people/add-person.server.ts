import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import type { Outcome } from '#app/domain/shared/outcome'
import type { Actor } from './actor'
import type { NewPersonForm } from './person-forms'
import { canAddPeople } from './person-policy'

/** Names somebody of an agency who can take a seat in a group; without an account they never sign in. Refused where the agency has somebody of that name. */
export function addPerson(actor: Actor, agencyCode: string, form: NewPersonForm, options: ChangeOptions = {}): Promise<Outcome<{ personId: string }>> {
  return change(
    actor,
    async (tx) => {
      const permission = canAddPeople(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const agency = await tx.agency.findUnique({ where: { code: agencyCode, isActive: true }, select: { id: true, name: true } })
      if (!agency) return refuse('', 'This agency is no longer in use')
      if (await tx.person.findFirst({ where: { name: form.name, agencyId: agency.id }, select: { id: true } })) {
        return refuse('name', `${agency.name} has somebody of this name already. Add what tells them apart, such as a middle initial`)
      }
      const person = await tx.person.create({ data: { ...form, agencyId: agency.id }, select: { id: true } })
      const subject = { type: 'person', id: person.id, ref: person.id } as const
      return done({ personId: person.id }, [
        { event: 'person.added', subject, field: 'Name', to: form.name },
        { event: 'person.added', subject, field: 'Agency', to: agency.name },
      ])
    },
    options,
  )
}
