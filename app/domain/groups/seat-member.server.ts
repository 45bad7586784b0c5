import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { groupRoles } from './group'
import type { NewMemberForm } from './group-forms'
import { canChangeGroup } from './group-policy'

/** Gives a person a seat in a group, for the agency that the person belongs to now. Refused while they hold one. */
export function seatMember(actor: Actor, groupRef: string, form: NewMemberForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const group = await tx.group.findUnique({ where: { ref: groupRef } })
      if (!group) return refuse('', 'This group no longer exists')
      const permission = canChangeGroup(actor, group)
      if (!permission.allowed) return refuse('', permission.because)
      const person = await tx.person.findUnique({ where: { id: form.personId }, include: { agency: true } })
      if (!person) return refuse('personId', 'Select a person from the list')
      const held = await tx.groupMember.findFirst({
        where: { groupId: group.id, personId: person.id, OR: [{ untilOn: null }, { untilOn: { gte: form.fromOn } }] },
      })
      if (held) return refuse('personId', `${person.name} has a seat in this group already`)

      await tx.groupMember.create({ data: { ...form, groupId: group.id, agencyId: person.agencyId } })
      const subject = { type: 'group' as const, id: group.id, ref: groupRef }
      const seat = `${person.name}, ${person.agency.shortName}: ${groupRoles[form.role].label.toLowerCase()} from ${form.fromOn}`
      return done({ ref: groupRef }, [{ event: 'group.member_joined', subject, to: seat }])
    },
    options,
  )
}
