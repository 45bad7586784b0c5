import { describe, expect, it } from 'vitest'
import { findActor } from '#app/auth/find-actor.server'
import { startSession } from '#app/auth/session.server'
import { db } from '#app/db/client.server'
import { atInstant, now } from '#app/domain/shared/clock'
import { anActor, anAgency } from '#tests/factories/people'
import type { AccountForm, InviteForm } from './account-forms'
import { findAccount, listAccounts, listPeopleWithoutAccount } from './account-queries.server'
import { theSystem } from './actor'
import { addPerson } from './add-person.server'
import { askForPasswordReset } from './ask-for-password-reset.server'
import { changeAccount } from './change-account.server'
import { changeOwnPassword } from './change-own-password.server'
import { endAccountSessions } from './end-account-sessions.server'
import { inviteAccount } from './invite-account.server'
import { makePasswordResetLink, renewInvitation } from './renew-account-link.server'
import { recordSignIn } from './record-sign-in.server'
import { restoreAccount } from './restore-account.server'
import { findUsableLink, setPasswordByLink } from './set-password-by-link.server'
import { suspendAccount } from './suspend-account.server'

const PASSWORD = 'velvet marmoset kettle'
const OTHER_PASSWORD = 'tangible ostrich plinth'
const HOUR = 60 * 60_000
const later = (ms: number) => new Date(now().getTime() + ms)
let count = 0

async function inviteOf(more: Partial<InviteForm> = {}): Promise<InviteForm> {
  const number = ++count
  const agencyId = (await anAgency()).id
  return { personId: null, name: `Invitee ${number}`, jobTitle: null, agencyId, email: `invitee-${number}@westmere.example`, roles: ['contributor'], ...more }
}

async function invited(more: Partial<InviteForm> = {}) {
  const outcome = await inviteAccount(await anActor('administrator'), await inviteOf(more))
  if (!outcome.ok || outcome.value.token === null) throw new Error('The invitation was refused')
  return { ...outcome.value, token: outcome.value.token }
}

async function activated() {
  const link = await invited()
  const outcome = await setPasswordByLink(link.token, PASSWORD)
  if (!outcome.ok) throw new Error('The password was refused')
  const actor = await findActor(link.accountId)
  if (!actor) throw new Error('The account is not active')
  return { ...link, actor }
}

const eventsOf = async (id: string) => (await db.trailEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(({ event }) => event)
const openSession = (accountId: string) => startSession(new Request('http://localhost:3000/'), accountId)
const openSessionsOf = (accountId: string) => db.session.count({ where: { accountId, endedAt: null } })

describe('an invitation', () => {
  it('makes an account that cannot sign in, remembers who invited, and stores the token nowhere', async () => {
    const actor = await anActor('administrator')
    const outcome = await inviteAccount(actor, await inviteOf({ roles: ['secretariat', 'auditor'] }), { once: 'invite-1' })
    if (!outcome.ok) throw new Error('refused')
    const { accountId, token } = outcome.value
    expect(await db.account.findUnique({ where: { id: accountId } })).toMatchObject({ status: 'invited', passwordHash: null, invitedById: actor.accountId })
    expect(await findActor(accountId)).toBeNull()
    const stored = JSON.stringify([await db.accountLink.findMany(), await db.completedForm.findMany(), await db.trailEntry.findMany()])
    expect(token).toHaveLength(43)
    expect(stored).not.toContain(token)
  })

  it('sent twice invites once, and does not tell the link again', async () => {
    const [actor, form] = [await anActor('administrator'), await inviteOf()]
    const first = await inviteAccount(actor, form, { once: 'invite-2' })
    const again = await inviteAccount(actor, form, { once: 'invite-2' })
    expect(first.ok && again.ok && again.value).toMatchObject({ accountId: first.ok && first.value.accountId, token: null })
  })

  it('is refused for an address that has an account, an unknown agency, and to others', async () => {
    const { email } = await invited()
    const actor = await anActor('administrator')
    expect(await inviteAccount(actor, await inviteOf({ email }))).toMatchObject({ ok: false, problems: [{ field: 'email' }] })
    expect(await inviteAccount(actor, await inviteOf({ agencyId: 'nowhere' }))).toMatchObject({ ok: false, problems: [{ field: 'agencyId' }] })
    expect(await inviteAccount(await anActor('secretariat'), await inviteOf())).toMatchObject({ ok: false, problems: [{ field: '' }] })
  })

  it('lets a person who is known already keep their record, once', async () => {
    const agency = await anAgency()
    const added = await addPerson(await anActor('secretariat'), agency.code, { name: 'Known Already', jobTitle: 'Head of service' })
    const personId = added.ok ? added.value.personId : ''
    expect(await listPeopleWithoutAccount(theSystem)).toContainEqual(expect.objectContaining({ id: personId }))
    const link = await invited({ personId, name: null, agencyId: null })
    expect(link.name).toBe('Known Already')
    expect(await db.account.findUnique({ where: { id: link.accountId } })).toMatchObject({ personId })
    const again = await inviteAccount(await anActor('administrator'), await inviteOf({ personId }))
    expect(again).toMatchObject({ ok: false, problems: [{ field: 'personId' }] })
    expect(await listPeopleWithoutAccount(theSystem)).not.toContainEqual(expect.objectContaining({ id: personId }))
  })
})

describe('a link', () => {
  it('sets a password once, and makes an invited account active', async () => {
    const { token, accountId } = await invited()
    expect(await findUsableLink(token)).toMatchObject({ purpose: 'invitation' })
    expect(await setPasswordByLink(token, PASSWORD)).toEqual({ ok: true, value: { accountId } })
    expect(await findActor(accountId)).toMatchObject({ accountId, roles: ['contributor'] })
    expect(await setPasswordByLink(token, OTHER_PASSWORD)).toMatchObject({ ok: false })
    expect(await findUsableLink(token)).toBeNull()
    expect(await eventsOf(accountId)).toEqual(['account.invited', 'account.invited', 'account.password_set', 'account.activated'])
  })

  it('is used by only one of two who hurry', async () => {
    const { token } = await invited()
    const outcomes = await Promise.all([setPasswordByLink(token, PASSWORD), setPasswordByLink(token, OTHER_PASSWORD)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('stays usable after a password that is refused', async () => {
    const { token } = await invited({ name: 'Ottoline Fairweather' })
    expect(await setPasswordByLink(token, 'ottoline-fairweather')).toMatchObject({ ok: false, problems: [{ field: 'password' }] })
    expect(await setPasswordByLink(token, 'password12345')).toMatchObject({ ok: false, problems: [{ field: 'password' }] })
    expect(await findUsableLink(token)).not.toBeNull()
  })

  it('of an invitation lasts seven days, that of a reset one hour', async () => {
    const { token } = await invited()
    const { email } = await activated()
    const reset = await askForPasswordReset(email)
    const isUsable = (link: string, ms: number) => atInstant(later(ms), async () => (await findUsableLink(link)) !== null)
    expect([await isUsable(token, 167 * HOUR), await isUsable(token, 169 * HOUR)]).toEqual([true, false])
    expect([await isUsable(reset?.token ?? '', 0.9 * HOUR), await isUsable(reset?.token ?? '', 1.1 * HOUR)]).toEqual([true, false])
  })

  it('that is made again replaces the earlier one', async () => {
    const { token, accountId } = await invited()
    const renewed = await renewInvitation(await anActor('administrator'), accountId)
    expect(renewed.ok).toBe(true)
    expect(await findUsableLink(token)).toBeNull()
    expect(renewed.ok && (await findUsableLink(renewed.value.token ?? ''))).toMatchObject({ purpose: 'invitation' })
  })

  it('for a new password is made only for an active account', async () => {
    const { email, accountId } = await invited()
    expect(await askForPasswordReset(email)).toBeNull()
    expect(await askForPasswordReset('nobody@westmere.example')).toBeNull()
    expect(await makePasswordResetLink(await anActor('administrator'), accountId)).toMatchObject({ ok: false })
    expect(await eventsOf(accountId)).not.toContain('account.password_reset_asked')
  })

  it('for a new password ends every session', async () => {
    const { email, accountId } = await activated()
    await openSession(accountId)
    const reset = await askForPasswordReset(email)
    expect((await setPasswordByLink(reset?.token ?? '', OTHER_PASSWORD)).ok).toBe(true)
    expect(await openSessionsOf(accountId)).toBe(0)
    expect((await eventsOf(accountId)).slice(-3)).toEqual(['account.password_reset_asked', 'account.password_set', 'account.sessions_ended'])
  })

  it('is made by nobody but an administrator', async () => {
    const { accountId } = await activated()
    expect(await makePasswordResetLink(await anActor('secretariat'), accountId)).toMatchObject({ ok: false })
  })
})

describe('changing the own password', () => {
  it('asks for the present one, and ends every other session', async () => {
    const { actor, accountId } = await activated()
    await openSession(accountId)
    await openSession(accountId)
    const mine = await db.session.findFirstOrThrow({ where: { accountId } })
    const wrong = await changeOwnPassword(actor, { presentPassword: OTHER_PASSWORD, password: OTHER_PASSWORD }, mine.id)
    expect(wrong).toMatchObject({ ok: false, problems: [{ field: 'presentPassword' }] })
    const weak = await changeOwnPassword(actor, { presentPassword: PASSWORD, password: 'qwertyuiop12345' }, mine.id)
    expect(weak).toMatchObject({ ok: false, problems: [{ field: 'password' }] })
    expect(await changeOwnPassword(actor, { presentPassword: PASSWORD, password: PASSWORD }, mine.id)).toMatchObject({ ok: false })
    expect(await changeOwnPassword(actor, { presentPassword: PASSWORD, password: OTHER_PASSWORD }, mine.id)).toMatchObject({ ok: true })
    expect(await db.session.findMany({ where: { accountId, endedAt: null }, select: { id: true } })).toEqual([{ id: mine.id }])
  })
})

describe('suspending and restoring', () => {
  it('shuts somebody out at once, sessions and links included, and lets them back', async () => {
    const { accountId, email } = await activated()
    const administrator = await anActor('administrator')
    const reset = await askForPasswordReset(email)
    await openSession(accountId)
    expect(await suspendAccount(administrator, accountId, 'Left the service')).toMatchObject({ ok: true })
    expect([await findActor(accountId), await openSessionsOf(accountId), await findUsableLink(reset?.token ?? '')]).toEqual([null, 0, null])
    expect(await restoreAccount(administrator, accountId)).toMatchObject({ ok: true })
    expect(await findActor(accountId)).not.toBeNull()
    expect(await findUsableLink(reset?.token ?? '')).toBeNull()
    expect((await eventsOf(accountId)).slice(-3)).toEqual(['account.suspended', 'account.sessions_ended', 'account.restored'])
  })

  it('brings an account without a password back as invited', async () => {
    const { accountId } = await invited()
    const administrator = await anActor('administrator')
    await suspendAccount(administrator, accountId, null)
    await restoreAccount(administrator, accountId)
    expect(await db.account.findUnique({ where: { id: accountId } })).toMatchObject({ status: 'invited' })
  })

  it('is refused for oneself, and to others', async () => {
    const administrator = await anActor('administrator')
    expect(await suspendAccount(administrator, administrator.accountId, null)).toMatchObject({ ok: false, problems: [{ words: 'You cannot suspend your own account.' }] })
    expect(await suspendAccount(await anActor('secretariat'), administrator.accountId, null)).toMatchObject({ ok: false })
    expect(await suspendAccount(administrator, 'nobody', null)).toMatchObject({ ok: false })
  })
})

describe('changing an account', () => {
  const formOf = async (accountId: string, more: Partial<AccountForm> = {}): Promise<AccountForm> => {
    const account = await findAccount(theSystem, accountId)
    if (!account) throw new Error('There is no such account')
    const { person, email, roles, version } = account
    return { name: person.name, jobTitle: person.jobTitle, agencyId: person.agency.id, email, roles, version, ...more }
  }

  it('tells each fact that changed', async () => {
    const { accountId, email } = await activated()
    const agency = await anAgency({ name: 'Saltley Council' })
    const form = await formOf(accountId, { name: 'Renamed', agencyId: agency.id, roles: ['reader', 'auditor'], email: `new-${email}` })
    expect(await changeAccount(await anActor('administrator'), accountId, form)).toMatchObject({ ok: true })
    const entries = await db.trailEntry.findMany({ where: { subjectId: accountId, event: 'account.changed' }, orderBy: { id: 'asc' } })
    expect(entries.map(({ field, to }) => [field, to])).toEqual([
      ['Name', 'Renamed'], ['Agency', 'Saltley Council'], ['E-mail address', `new-${email}`], ['Roles', 'Auditor, Reader'],
    ])
    expect(entries.every(({ subjectRef }) => subjectRef === accountId)).toBe(true)
    expect(await findActor(accountId)).toMatchObject({ name: 'Renamed', agency: { name: 'Saltley Council' } })
  })

  it('stops a link that was sent to an earlier address', async () => {
    const { accountId, token } = await invited()
    await changeAccount(await anActor('administrator'), accountId, await formOf(accountId, { email: 'moved@westmere.example' }))
    expect(await findUsableLink(token)).toBeNull()
  })

  it('is refused when stale, for an address in use, and to others', async () => {
    const [{ accountId }, { email }] = [await activated(), await activated()]
    const administrator = await anActor('administrator')
    const form = await formOf(accountId)
    await changeAccount(administrator, accountId, { ...form, name: 'First' })
    expect(await changeAccount(administrator, accountId, { ...form, name: 'Second' })).toMatchObject({ ok: false, theirs: { name: 'First' } })
    expect(await changeAccount(administrator, accountId, await formOf(accountId, { email }))).toMatchObject({ ok: false, problems: [{ field: 'email' }] })
    expect(await changeAccount(await anActor('secretariat'), accountId, await formOf(accountId, { name: 'Third' }))).toMatchObject({ ok: false })
  })

  it('never takes the last active administrator away', async () => {
    await invited({ roles: ['administrator'] })
    const last = await anActor('administrator')
    const others = await db.account.findMany({ where: { id: { not: last.accountId }, status: 'active', roles: { some: { role: 'administrator' } } } })
    for (const { id } of others) expect(await suspendAccount(last, id, null)).toMatchObject({ ok: true })
    const outcome = await changeAccount(last, last.accountId, await formOf(last.accountId, { roles: ['reader'] }))
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'roles', words: 'This is the last active administrator. Make somebody else an administrator first' }] })
    expect(await suspendAccount(theSystem, last.accountId, null)).toMatchObject({ ok: false })
  })
})

describe('sessions and the list', () => {
  it('are ended by an administrator or by their owner', async () => {
    const { accountId, actor } = await activated()
    await openSession(accountId)
    expect(await endAccountSessions(await anActor('secretariat'), accountId)).toMatchObject({ ok: false })
    expect(await openSessionsOf(accountId)).toBe(1)
    expect(await endAccountSessions(actor, accountId)).toMatchObject({ ok: true })
    expect(await openSessionsOf(accountId)).toBe(0)
    const before = (await eventsOf(accountId)).length
    await endAccountSessions(await anActor('administrator'), accountId)
    expect(await eventsOf(accountId)).toHaveLength(before)
  })

  it('filters by name, role, status and agency', async () => {
    const agency = await anAgency()
    const link = await invited({ agencyId: agency.id, name: 'Zebedee Quillfeather', roles: ['auditor'] })
    const ids = async (filter: Parameters<typeof listAccounts>[1]) => (await listAccounts(theSystem, filter, 1)).rows.map(({ id }) => id)
    expect(await ids({ q: 'quillf' })).toEqual([link.accountId])
    expect(await ids({ q: link.email })).toEqual([link.accountId])
    expect(await ids({ agencyCode: agency.code, role: 'auditor', status: 'invited' })).toEqual([link.accountId])
    expect(await ids({ agencyCode: agency.code, role: 'reader' })).toEqual([])
    expect(await ids({ agencyCode: agency.code, status: 'active' })).toEqual([])
  })

  it('can be narrowed to those that nobody has used for 90 days', async () => {
    const { actor } = await activated()
    const quietAt = (ms: number) => atInstant(later(ms), async () => (await listAccounts(theSystem, { isQuiet: true, q: actor.name }, 1)).total)
    expect([await quietAt(89 * 24 * HOUR), await quietAt(91 * 24 * HOUR)]).toEqual([0, 1])
    await atInstant(later(50 * 24 * HOUR), () => recordSignIn(actor))
    expect(await quietAt(91 * 24 * HOUR)).toBe(0)
  })
})
