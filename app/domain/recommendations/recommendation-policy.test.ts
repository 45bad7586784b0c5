import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { roleCodes, type Role } from '#app/domain/people/role'
import { canAcknowledge, canAddRecommendation, canAnswer, canChangeRecommendation, canSendRecommendation, opensFor } from './recommendation-policy'

const someone = (role: Role, agencyId = 'police'): Actor => ({
  accountId: 'a', personId: 'p', name: 'Somebody', agency: { id: agencyId, name: agencyId, shortName: agencyId },
  roles: [role], groupIds: [], chairedGroupIds: [], requestId: null,
})
const addressee = { agencyId: 'police', sentOn: '2026-01-01', openedAt: null, acknowledgedAt: null, answer: null }

describe('who may', () => {
  const acts = {
    add: (actor: Actor) => canAddRecommendation(actor).allowed,
    change: (actor: Actor) => canChangeRecommendation(actor).allowed,
    send: (actor: Actor) => canSendRecommendation(actor).allowed,
    'answer for their agency': (actor: Actor) => canAnswer(actor, addressee).allowed,
    'answer for another agency': (actor: Actor) => canAnswer(actor, { ...addressee, agencyId: 'prisons' }).allowed,
    'acknowledge for their agency': (actor: Actor) => canAcknowledge(actor, addressee).allowed,
    'open for their agency': (actor: Actor) => opensFor(actor, addressee),
    'open for another agency': (actor: Actor) => opensFor(actor, { ...addressee, agencyId: 'prisons' }),
  }
  const everything = Object.keys(acts)
  const expected: Partial<Record<Role, string[]>> = {
    secretariat: everything.filter((act) => !act.startsWith('open')),
    agency_lead: ['answer for their agency', 'acknowledge for their agency', 'open for their agency'],
    contributor: ['open for their agency'],
  }
  it.each(roleCodes)('%s', (role) => {
    const granted = Object.entries(acts).filter(([, may]) => may(someone(role))).map(([act]) => act)
    expect(granted).toEqual(expected[role] ?? [])
  })
})

describe('when', () => {
  const lead = someone('agency_lead')
  it('nobody answers, acknowledges or opens what was not sent', () => {
    const unsent = { ...addressee, sentOn: null }
    expect(canAnswer(lead, unsent)).toEqual({ allowed: false, because: 'This recommendation has not been sent to the agency yet.' })
    expect(canAcknowledge(lead, unsent).allowed).toBe(false)
    expect(opensFor(lead, unsent)).toBe(false)
  })

  it('it is acknowledged once, and not after the answer, which may change', () => {
    expect(canAcknowledge(lead, { ...addressee, acknowledgedAt: '2026-01-02' })).toEqual({ allowed: false, because: 'It has been acknowledged already.' })
    const answered = { ...addressee, answer: 'accepted' as const }
    expect(canAcknowledge(lead, answered)).toEqual({ allowed: false, because: 'It has been answered already.' })
    expect(canAnswer(lead, answered).allowed).toBe(true)
  })
})
