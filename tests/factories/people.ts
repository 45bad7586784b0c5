import { randomUUID } from 'node:crypto'
import { change, done } from '#app/db/change.server'
import { findActor } from '#app/auth/find-actor.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import type { Role } from '#app/domain/people/role'
import { now } from '#app/domain/shared/clock'

let count = 0
const nth = () => `${++count}`

/** An agency of the tests' own. */
export async function anAgency({ name, shortName }: { name?: string; shortName?: string } = {}) {
  const number = nth()
  const agencyName = name ?? `Agency ${number} of Westmere`
  const outcome = await change(theSystem, async (tx) => {
    const agency = await tx.agency.create({
      data: { code: `agency-${number}`, name: agencyName, shortName: shortName ?? `A${number}`, kind: 'other' },
    })
    return done(agency, [{ event: 'agency.added', subject: { type: 'agency', id: agency.id, ref: agency.code }, to: agencyName }])
  })
  if (!outcome.ok) throw new Error('The agency was refused')
  return outcome.value
}

interface ActorFacts {
  agencyId?: string
  name?: string
  invitedById?: string
}

/** Somebody who can sign in, with these roles, as a request would carry them. Without `agencyId` they get an agency of their own. */
export async function anActor(roles: Role | readonly Role[], facts: ActorFacts = {}): Promise<Actor & { accountId: string; personId: string }> {
  const agencyId = facts.agencyId ?? (await anAgency()).id
  const name = facts.name ?? `Person ${nth()}`
  const outcome = await change(theSystem, async (tx) => {
    const person = await tx.person.create({ data: { name, agencyId } })
    const account = await tx.account.create({
      data: {
        personId: person.id,
        email: `${randomUUID()}@westmere.example`,
        status: 'active',
        createdAt: now(),
        invitedById: facts.invitedById ?? null,
        roles: { create: [roles].flat().map((role) => ({ role })) },
      },
    })
    return done(account.id, [{ event: 'account.invited', subject: { type: 'account', id: account.id, ref: name } }])
  })
  if (!outcome.ok) throw new Error('The account was refused')
  return actorNow(outcome.value)
}

/** The actor behind an account as things stand now: call it again after giving somebody a seat. */
export async function actorNow(accountId: string) {
  const actor = await findActor(accountId)
  if (!actor?.accountId || !actor.personId) throw new Error('There is no such active account')
  return { ...actor, accountId: actor.accountId, personId: actor.personId }
}
