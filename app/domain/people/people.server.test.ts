import { describe, expect, it } from 'vitest'
import { findActor } from '#app/auth/find-actor.server'
import { db } from '#app/db/client.server'
import { anActor, anAgency } from '#tests/factories/people'
import { theSystem } from './actor'
import { addPerson } from './add-person.server'
import { createAccount } from './create-account.server'

const PASSWORD = 'velvet marmoset kettle'

describe('adding a person', () => {
  it('is refused for a name that the agency has, an agency not in use, and to others', async () => {
    const { code } = await anAgency()
    const secretary = await anActor('secretariat')
    const form = { name: 'Twice Named', jobTitle: null }
    expect(await addPerson(secretary, code, form)).toMatchObject({ ok: true })
    expect(await addPerson(secretary, code, form)).toMatchObject({ ok: false, problems: [{ field: 'name' }] })
    expect(await addPerson(secretary, 'nowhere', form)).toMatchObject({ ok: false })
    expect(await addPerson(await anActor('group_chair'), code, { ...form, name: 'Never Named' })).toMatchObject({ ok: false })
    expect(await db.person.count({ where: { name: { in: ['Twice Named', 'Never Named'] } } })).toBe(1)
  })
})

describe("an operator's account", () => {
  it('can sign in at once, and only the program itself makes one', async () => {
    const agency = await anAgency()
    const wanted = { name: 'Op Erator', agencyId: agency.id, email: 'Op@Westmere.example', password: PASSWORD, roles: ['administrator'] as const }
    const outcome = await createAccount(theSystem, wanted)
    expect(outcome.ok && (await findActor(outcome.value.accountId))).toMatchObject({ name: 'Op Erator', roles: ['administrator'] })
    expect(await db.account.count({ where: { email: 'op@westmere.example' } })).toBe(1)
    expect(await createAccount(theSystem, wanted)).toMatchObject({ ok: false, problems: [{ field: 'email' }] })
    expect(await createAccount(theSystem, { ...wanted, email: 'b@westmere.example', password: 'password1234' })).toMatchObject({ ok: false, problems: [{ field: 'password' }] })
    expect(await createAccount(await anActor('administrator'), { ...wanted, email: 'c@westmere.example' })).toMatchObject({ ok: false })
  })
})
