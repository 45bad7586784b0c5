import { addAgency } from '#app/domain/agencies/add-agency.server'
import { db } from '#app/db/client.server'
import { endMembership } from '#app/domain/groups/end-membership.server'
import { formGroup } from '#app/domain/groups/form-group.server'
import { seatMember } from '#app/domain/groups/seat-member.server'
import { loadReferenceData } from '#app/domain/partnership/load-reference-data.server'
import { startPartnership } from '#app/domain/partnership/start-partnership.server'
import { theSystem } from '#app/domain/people/actor'
import { createAccount } from '#app/domain/people/create-account.server'
import { DEMONSTRATION_PASSWORD } from '#app/domain/people/demonstration'
import { suspendAccount } from '#app/domain/people/suspend-account.server'
import { groupKeys, groups, type GroupKey } from './groups'
import { agencies, agencyKeys, PARTNERSHIP } from './partnership'
import { people, personKeys, rolesOf } from './people'
import type { Day } from './story'
import { as, must, of, type Step } from './world.server'

const FIRST_DAY = -1460

/** The partnership, its agencies, its people and its groups, with everybody's coming and going. */
export function tellPartnership(): Step[] {
  const start: Step = {
    on: FIRST_DAY,
    what: 'the partnership',
    run: async () => void must(await startPartnership(theSystem, { name: PARTNERSHIP, hasDemonstration: false })),
  }
  return [start, ...agencyKeys.map(agencyStep), ...personKeys.map(personStep), referenceStep, ...departures(), ...groupKeys.flatMap(tellGroup)]
}

function agencyStep(key: (typeof agencyKeys)[number]): Step {
  const { aliases, ...facts } = agencies[key]
  return {
    on: FIRST_DAY,
    what: facts.name,
    run: async (world) => void world.agencies.set(key, must(await addAgency(theSystem, { ...facts, aliases: [...aliases] }))),
  }
}

function personStep(key: (typeof personKeys)[number]): Step {
  const { name, jobTitle, agency, mailbox } = people[key]
  return {
    on: FIRST_DAY,
    what: name,
    run: async (world) => {
      const account = {
        name, jobTitle,
        agencyId: of(world.agencies, agency).id,
        email: `${mailbox}@westmere.example`,
        password: DEMONSTRATION_PASSWORD,
        roles: rolesOf(key),
        isDemonstration: true,
      }
      world.people.set(key, must(await createAccount(theSystem, account)))
    },
  }
}

const referenceStep: Step = {
  on: FIRST_DAY,
  what: 'the kinds of review and the codebook',
  run: async (world) => {
    await loadReferenceData()
    const themes = await db.theme.findMany({ select: { id: true, code: true } })
    for (const { id, code } of themes) world.themes.set(code, id)
  },
}

function departures(): Step[] {
  return personKeys.flatMap((key) => {
    const person: { name: string; leftOn?: Day } = people[key]
    if (person.leftOn === undefined) return []
    return [{
      on: person.leftOn,
      what: `${person.name} leaves`,
      run: async (world) => {
        const { accountId } = of(world.people, key)
        must(await suspendAccount(await as(world, 'imogen'), accountId, 'Retired from Westmere Police.'))
      },
    }]
  })
}

function tellGroup(key: GroupKey): Step[] {
  const { seats, formed, terms, startsOn, name, kind, sponsor, quorum, ...end } = groups[key]
  const endsOn: Day | null = 'endsOn' in end ? end.endsOn : null
  const form: Step = {
    on: formed,
    what: name,
    run: async (world) => {
      const { exact } = world.calendar
      const { ref } = must(
        await formGroup(await as(world, 'secretary'), {
          name, kind, sponsor, quorum,
          termsOfReference: terms,
          startsOn: exact(startsOn),
          endsOn: endsOn === null ? null : exact(endsOn),
        }),
      )
      world.groups.set(key, await db.group.findUniqueOrThrow({ where: { ref }, select: { id: true, ref: true } }))
    },
  }
  return [form, ...seats.flatMap((seat) => tellSeat(key, seat))]
}

type Seat = (typeof groups)[GroupKey]['seats'][number]

function tellSeat(key: GroupKey, seat: Seat): Step[] {
  const { who, as: role, from } = seat
  const until: Day | null = 'until' in seat ? seat.until : null
  const take: Step = {
    on: Math.max(groups[key].formed, from - 3),
    what: `${people[who].name} joins ${groups[key].name}`,
    run: async (world) => {
      const { personId } = of(world.people, who)
      const form = { personId, role, fromOn: world.calendar.exact(from) }
      must(await seatMember(await as(world, 'secretary'), of(world.groups, key).ref, form))
    },
  }
  if (until === null) return [take]
  const leave: Step = {
    on: until - 9,
    what: `${people[who].name} leaves ${groups[key].name}`,
    run: async (world) => {
      const { id, ref } = of(world.groups, key)
      const { personId } = of(world.people, who)
      const held = await db.groupMember.findFirstOrThrow({ where: { groupId: id, personId, role }, select: { id: true } })
      must(await endMembership(await as(world, 'secretary'), ref, held.id, { untilOn: world.calendar.exact(until) }))
    },
  }
  return [take, leave]
}
