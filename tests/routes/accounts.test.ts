import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { action as editAccount } from '#app/routes/admin.accounts.$accountId.edit/route'
import { action as endSessions } from '#app/routes/admin.accounts.$accountId.end-sessions/route'
import { loader as history } from '#app/routes/admin.accounts.$accountId.history/route'
import { loader as accountPage } from '#app/routes/admin.accounts.$accountId._index/route'
import { action as renewInvitation } from '#app/routes/admin.accounts.$accountId.renew-invitation/route'
import { action as resetPassword } from '#app/routes/admin.accounts.$accountId.reset-password/route'
import { action as restore } from '#app/routes/admin.accounts.$accountId.restore/route'
import { action as suspend } from '#app/routes/admin.accounts.$accountId.suspend/route'
import { loader as accountList } from '#app/routes/admin.accounts._index/route'
import { action as invite } from '#app/routes/admin.accounts.new/route'
import { loader as administration } from '#app/routes/admin._index/route'
import { action as savePartnership } from '#app/routes/admin.partnership/route'
import { loader as forgottenPage, action as forgotten } from '#app/routes/forgotten-password/route'
import { action as setPassword, loader as setPasswordPage } from '#app/routes/set-password.$token/route'
import { startPartnership } from '#app/domain/partnership/start-partnership.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { roleCodes } from '#app/domain/people/role'
import { anActor, anAgency } from '#tests/factories/people'
import { answerOf, args, requestAs } from '#tests/support/request-as'

type Step = (call: ReturnType<typeof args>) => Promise<unknown>
const addressOf = (answer: { data: unknown }) => (answer.data as { delivered: { address: string } }).delivered.address
const take = async (step: Step, actor: Actor | null, accountId: string, fields: Record<string, string | string[]> = {}) =>
  answerOf(step(args(await requestAs(actor, `/admin/accounts/${accountId}`, fields), { accountId })))

async function inviting(actor: Actor, more: Record<string, string | string[]> = {}) {
  const agency = await anAgency()
  const fields = { name: 'Ines Farrow', jobTitle: '', agencyId: agency.id, email: 'ines.farrow@westmere.example', roles: ['contributor', 'auditor'], ...more }
  return answerOf(invite(args(await requestAs(actor, '/admin/accounts/new', fields))))
}

describe('an invitation without mail', () => {
  it('shows its link once, which sets a password once', async () => {
    const administrator = await anActor('administrator')
    const answer = await inviting(administrator)
    const address = addressOf(answer)
    expect(answer.data).toMatchObject({ delivered: { name: 'Ines Farrow', isSent: false } })
    expect(address).toMatch(/^http:\/\/localhost:3000\/set-password\/[\w-]{43}$/)

    const token = address.split('/').at(-1) ?? ''
    const open = async () => answerOf(setPasswordPage(args(await requestAs(null, `/set-password/${token}`), { token })))
    const send = async (password: string) => answerOf(setPassword(args(await requestAs(null, `/set-password/${token}`, { password }), { token })))
    expect(await open()).toMatchObject({ status: 200, data: { link: { email: 'ines.farrow@westmere.example' } } })
    expect(await send('short')).toMatchObject({ status: 422, data: { submitted: { problems: [{ field: 'password' }] } } })
    expect(await send('ines farrow contributor')).toMatchObject({ status: 302, location: '/sign-in' })
    expect(await open()).toMatchObject({ status: 410, data: { link: null } })
    expect((await send('tangible ostrich plinth')).status).toBe(422)

    const account = await db.account.findUniqueOrThrow({ where: { email: 'ines.farrow@westmere.example' } })
    const page = await answerOf(accountPage(args(await requestAs(administrator, '/'), { accountId: account.id })))
    const trail = await answerOf(history(args(await requestAs(administrator, '/'), { accountId: account.id })))
    for (const text of [JSON.stringify(page.data), JSON.stringify(trail.data)]) expect(text).not.toContain(token)
  })

  it('keeps what was typed when something is missing', async () => {
    const answer = await inviting(await anActor('administrator'), { name: '', email: 'nobody', roles: [], agencyId: '' })
    expect(answer.status).toBe(422)
    expect(answer.data).toMatchObject({
      submitted: {
        values: { email: ['nobody'] },
        problems: [
          // In the order of the page.
          { field: 'name', words: "Enter the person's name" },
          { field: 'agencyId', words: 'Select an agency' },
          { field: 'email', words: 'Enter an e-mail address in the correct format, like name@example.org' },
          { field: 'roles', words: 'Select at least one role' },
        ],
      },
    })
  })

})

describe('the steps of an account', () => {
  it('renew an invitation, suspend, restore, end sessions and reset a password', async () => {
    const administrator = await anActor('administrator')
    const { accountId } = await anActor('reader')
    expect(addressOf(await take(resetPassword, administrator, accountId))).toContain('/set-password/')
    expect((await take(endSessions, administrator, accountId)).location).toBe(`/admin/accounts/${accountId}`)
    expect((await take(suspend, administrator, accountId, { because: 'On leave' })).status).toBe(302)
    expect(await db.trailEntry.findFirst({ where: { subjectId: accountId, event: 'account.suspended' } })).toMatchObject({ because: 'On leave' })
    expect((await take(suspend, administrator, accountId)).status).toBe(403)
    expect((await take(restore, administrator, accountId)).status).toBe(302)
    expect(addressOf(await take(renewInvitation, administrator, accountId))).toContain('/set-password/')
  })

  it('refuse what an administrator must not do to themselves', async () => {
    const administrator = await anActor('administrator')
    const answer = await take(suspend, administrator, administrator.accountId)
    expect([answer.status, answer.data]).toMatchObject([403, { words: 'You cannot suspend your own account.' }])
  })

  it('show both texts when two administrators edit one account', async () => {
    const [administrator, person] = [await anActor('administrator'), await anActor('reader')]
    const fields = { name: 'First', agencyId: person.agency?.id ?? '', email: 'edited@westmere.example', roles: ['reader'], version: '0' }
    expect((await take(editAccount, administrator, person.accountId, fields)).status).toBe(302)
    const late = await take(editAccount, administrator, person.accountId, { ...fields, name: 'Second' })
    expect(late).toMatchObject({ status: 409, data: { submitted: { theirs: { name: 'First' }, values: { name: ['Second'], version: ['1'] } } } })
  })

  it('are not found for an account that is not there', async () => {
    expect((await take(suspend, await anActor('administrator'), 'nobody')).status).toBe(404)
  })
})

describe('administration', () => {
  it.each(roleCodes.filter((role) => role !== 'administrator'))('keeps accounts from a %s', async (role) => {
    const actor = await anActor(role)
    const { accountId } = await anActor('reader')
    const pages = [
      await answerOf(accountList(args(await requestAs(actor, '/admin/accounts')))),
      await answerOf(accountPage(args(await requestAs(actor, '/'), { accountId }))),
      await answerOf(history(args(await requestAs(actor, '/'), { accountId }))),
      await inviting(actor, { email: `by-${role}@westmere.example` }),
      ...(await Promise.all([editAccount, endSessions, renewInvitation, resetPassword, restore, suspend].map((step) => take(step, actor, accountId)))),
    ]
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 403))
    expect(await db.account.count({ where: { email: `by-${role}@westmere.example` } })).toBe(0)
  })

  it('does not tell others whether an account is there', async () => {
    const secretary = await anActor('secretariat')
    expect((await take(suspend, secretary, 'nobody')).status).toBe(403)
  })

  it('shows each their own pages', async () => {
    const pagesFor = async (actor: Actor) => {
      const { data } = await answerOf(administration(args(await requestAs(actor, '/admin'))))
      return (data as { pages: { title: string }[] }).pages.map(({ title }) => title)
    }
    expect(await pagesFor(await anActor('administrator'))).toEqual(['Accounts', 'Agencies', 'Partnership', 'Trail'])
    expect(await pagesFor(await anActor('secretariat'))).toEqual(['Agencies', 'Trail'])
    expect((await answerOf(administration(args(await requestAs(await anActor('reader'), '/admin'))))).status).toBe(403)
  })

  it('renames the partnership, and shows both names when somebody else did first', async () => {
    await startPartnership(theSystem, { name: 'Safer Westmere', hasDemonstration: false })
    expect(await startPartnership(theSystem, { name: 'Again', hasDemonstration: false })).toMatchObject({ ok: false })
    const administrator = await anActor('administrator')
    const save = async (actor: Actor, name: string, version: string) => answerOf(savePartnership(args(await requestAs(actor, '/admin/partnership', { name, version }))))
    expect((await save(administrator, 'Westmere Together', '0')).status).toBe(302)
    expect(await save(administrator, 'Westmere Apart', '0')).toMatchObject({ status: 409, data: { submitted: { theirs: { name: 'Westmere Together' } } } })
    expect((await save(await anActor('secretariat'), 'Mine', '1')).status).toBe(403)
    expect(await db.partnership.findUnique({ where: { id: 1 } })).toMatchObject({ name: 'Westmere Together', version: 1 })
  })
})

describe('a forgotten password without mail', () => {
  it('leads to an administrator', async () => {
    expect((await answerOf(Promise.resolve(forgottenPage(args(await requestAs(null, '/forgotten-password')))))).data).toEqual({ canMail: false })
    expect((await answerOf(forgotten(args(await requestAs(null, '/forgotten-password', { email: 'a@b.example' }))))).status).toBe(400)
    expect(await db.accountLink.count({ where: { purpose: 'password_reset', account: { email: 'a@b.example' } } })).toBe(0)
  })
})
