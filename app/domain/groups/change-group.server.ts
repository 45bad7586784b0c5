import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { changedFacts, factsOf } from '#app/domain/trail/trail-events'
import type { GroupForm } from './group-forms'
import { canChangeGroup } from './group-policy'

const labels = {
  name: 'Name',
  kind: 'Kind',
  termsOfReference: 'Terms of reference',
  sponsor: 'Sponsor',
  quorum: 'Quorum',
  startsOn: 'Start date',
  endsOn: 'End date',
} as const

/** Changes a group's facts. Refused on an older version, with what is stored now. */
export function changeGroup(actor: Actor, ref: string, { version, ...facts }: GroupForm) {
  return change(actor, async (tx) => {
    const group = await tx.group.findUnique({ where: { ref } })
    if (!group) return refuse('', 'This group no longer exists')
    const permission = canChangeGroup(actor, group)
    if (!permission.allowed) return refuse('', permission.because)
    if (group.version !== version) return refuseStale(factsOf(group, labels), group.version)
    const namesake = await tx.group.findFirst({ where: { name: facts.name, id: { not: group.id } } })
    if (namesake) return refuse('name', 'There is a group of this name already')

    const subject = { type: 'group' as const, id: group.id, ref }
    const [first, ...others] = changedFacts({ event: 'group.changed', subject }, group, facts, labels)
    if (!first) return unchanged({ ref })
    await tx.group.update({ where: { id: group.id }, data: { ...facts, version: { increment: 1 } } })
    return done({ ref }, [first, ...others])
  })
}
