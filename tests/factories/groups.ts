import { formGroup } from '#app/domain/groups/form-group.server'
import type { GroupRole } from '#app/domain/groups/group'
import type { NewGroupForm } from '#app/domain/groups/group-forms'
import { findGroupFacts } from '#app/domain/groups/group-queries.server'
import { seatMember } from '#app/domain/groups/seat-member.server'
import { theSystem } from '#app/domain/people/actor'
import { actorNow, anActor } from './people'

let count = 0

/** A group that looks after nothing yet. */
export async function aGroup(facts: Partial<NewGroupForm> = {}) {
  const outcome = await formGroup(theSystem, {
    name: `Serious cases group ${++count}`,
    kind: 'task_and_finish',
    termsOfReference: null,
    sponsor: null,
    quorum: null,
    startsOn: null,
    endsOn: null,
    ...facts,
  })
  const group = outcome.ok ? await findGroupFacts(outcome.value.ref) : null
  if (!group) throw new Error('The group was refused')
  return group
}

/** Gives a person a seat since long ago. */
export async function aSeat(groupRef: string, personId: string, role: GroupRole = 'member') {
  const outcome = await seatMember(theSystem, groupRef, { personId, role, fromOn: '2020-01-01' })
  if (!outcome.ok) throw new Error('The seat was refused')
}

/** Somebody with the role of group chair who chairs this group. */
export async function aChairOf(groupRef: string) {
  const { accountId, personId } = await anActor('group_chair')
  await aSeat(groupRef, personId, 'chair')
  return actorNow(accountId)
}
