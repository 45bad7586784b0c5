import { change, done, refuse, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { EndMembershipForm } from './group-forms'
import { canChangeGroup } from './group-policy'

/** Ends a person's seat on a last day; the seat stays on record. */
export function endMembership(actor: Actor, groupRef: string, membershipId: string, { untilOn }: EndMembershipForm) {
  return change(actor, async (tx) => {
    const seat = await tx.groupMember.findFirst({
      where: { id: membershipId, group: { ref: groupRef } },
      include: { group: true, person: true },
    })
    if (!seat) return refuse('', 'This seat no longer exists')
    const permission = canChangeGroup(actor, seat.group)
    if (!permission.allowed) return refuse('', permission.because)
    if (untilOn < seat.fromOn) return refuse('untilOn', 'Last day must be the same as or after the first day')

    if (untilOn === seat.untilOn) return unchanged({ ref: groupRef })
    await tx.groupMember.update({ where: { id: seat.id }, data: { untilOn } })
    const subject = { type: 'group' as const, id: seat.groupId, ref: groupRef }
    return done({ ref: groupRef }, [{ event: 'group.member_left', subject, to: `${seat.person.name}, last day ${untilOn}` }])
  })
}
