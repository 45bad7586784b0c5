import { afterEach, describe, expect, it, vi } from 'vitest'
import { actorOf } from '#app/auth/require-actor.server'
import { db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import { createAccount } from '#app/domain/people/create-account.server'
import { DEMONSTRATION_PASSWORD } from '#app/domain/people/demonstration'
import { suspendAccount } from '#app/domain/people/suspend-account.server'
import { env } from '#app/env.server'
import { action as signIn, loader as signInPage } from '#app/routes/sign-in/route'
import { action as signOut } from '#app/routes/sign-out/route'
import { action as signOutEverywhere } from '#app/routes/sign-out-everywhere/route'
import { action as changePassword, loader as yourAccount } from '#app/routes/your-account/route'
import { anActor, anAgency } from '#tests/factories/people'
import { answerOf, args, requestAs } from '#tests/support/request-as'

const PASSWORD = 'velvet marmoset kettle'
const MINUTE = 60_000
let count = 0

async function anAccount({ isDemonstration = false, password = PASSWORD } = {}) {
  const email = `somebody-${++count}@westmere.example`
  const { id: agencyId } = await anAgency()
  const outcome = await createAccount(theSystem, { name: 'Somebody Orother', agencyId, email, password, roles: ['secretariat'], isDemonstration })
  if (!outcome.ok) throw new Error('The account was refused')
  return { email, ...outcome.value }
}

interface Attempt {
  email: string
  password: string
  from?: string
  returnTo?: string
  cookie?: string
}

async function attempt({ email, password, from = `10.0.0.${++count}`, returnTo, cookie }: Attempt) {
  const request = await requestAs(null, returnTo === undefined ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(returnTo)}`, { email, password })
  if (cookie) request.headers.set('Cookie', cookie)
  const call = args(request)
  return answerOf(signIn({ ...call, context: { ...call.context, clientAddress: from } }))
}

const words = (answer: { data: unknown }) => (answer.data as { submitted: { problems: { words: string }[] } }).submitted.problems.map((problem) => problem.words)
const tokenIn = (cookies: string[]) => cookies.find((cookie) => cookie.startsWith('throughline_session='))?.split(';')[0] ?? ''
const withCookie = (path: string, cookie: string, init: RequestInit = {}) => new Request(`http://localhost:3000${path}`, { ...init, headers: { Cookie: cookie } })

afterEach(() => vi.useRealTimers())

describe('signing in', () => {
  it('begins a session, is noted in the trail, and goes where one was heading', async () => {
    const { email, accountId } = await anAccount()
    const answer = await attempt({ email: `  ${email.toUpperCase()} `, password: PASSWORD, returnTo: '/actions?status=waiting' })
    expect([answer.status, answer.location]).toEqual([302, '/actions?status=waiting'])
    expect(answer.cookies.join()).toMatch(/HttpOnly; SameSite=Lax/)
    expect(await actorOf(withCookie('/', tokenIn(answer.cookies)))).toMatchObject({ accountId })
    expect(await db.trailEntry.count({ where: { event: 'account.signed_in', subjectId: accountId, actorId: accountId } })).toBe(1)
    expect((await db.account.findUniqueOrThrow({ where: { id: accountId } })).lastSignedInAt).not.toBeNull()
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example'])('never leads to another site: %s', async (returnTo) => {
    const { email } = await anAccount()
    expect((await attempt({ email, password: PASSWORD, returnTo })).location).toBe('/')
  })

  it('stores no token, and takes none from the browser', async () => {
    const { email } = await anAccount()
    const first = tokenIn((await attempt({ email, password: PASSWORD })).cookies)
    const second = tokenIn((await attempt({ email, password: PASSWORD, cookie: first })).cookies)
    expect(second).not.toBe('')
    expect(second).not.toBe(first)
    // The session that the browser came with has ended: whoever planted or kept its token has nothing.
    expect(await actorOf(withCookie('/', first))).toBeNull()
    expect(await actorOf(withCookie('/', second))).not.toBeNull()
    const token = Buffer.from(decodeURIComponent(second.split('=')[1] ?? '').split('.')[0] ?? '', 'base64').toString().replaceAll('"', '')
    expect(token.length).toBeGreaterThan(40)
    expect(JSON.stringify(await db.session.findMany())).not.toContain(token)
  })

  it('takes no cookie that it did not sign', async () => {
    const { email } = await anAccount()
    const good = tokenIn((await attempt({ email, password: PASSWORD })).cookies)
    const forged = `${good.slice(0, -6)}AAAAAA`
    expect(await actorOf(withCookie('/', forged))).toBeNull()
  })

  it('says the same whether or not there is such an account', async () => {
    const { email } = await anAccount()
    const invited = await anActor('reader')
    const { email: withoutPassword } = await db.account.findUniqueOrThrow({ where: { id: invited.accountId } })
    const suspended = await anAccount()
    await suspendAccount(theSystem, suspended.accountId, null)
    const answers = [
      await attempt({ email, password: 'not the password' }),
      await attempt({ email: 'nobody@westmere.example', password: 'not the password' }),
      await attempt({ email: withoutPassword, password: 'not the password' }),
      await attempt({ email: suspended.email, password: PASSWORD }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(422)
      expect(words(answer)).toEqual(['The e-mail address or the password is not right'])
      expect(answer.cookies).toEqual([])
    }
  })

  it('keeps the e-mail address that was typed, and never sends a password back', async () => {
    const answer = await attempt({ email: 'nobody@westmere.example', password: 'a password of mine' })
    expect(JSON.stringify(answer.data)).toContain('nobody@westmere.example')
    expect(JSON.stringify(answer.data)).not.toContain('a password of mine')
  })

  it('asks for what is missing', async () => {
    const answer = await attempt({ email: 'not an address', password: '' })
    expect(words(answer)).toEqual(['Enter an e-mail address in the correct format, like name@example.org', 'Enter your password'])
  })
})

describe('guessing', () => {
  it.each(['known', 'unknown'])('is stopped after five wrong passwords for an address that is %s, even with the right one', async (kind) => {
    const email = kind === 'known' ? (await anAccount()).email : `unknown-${++count}@westmere.example`
    for (let number = 1; number <= 5; number++) expect(words(await attempt({ email, password: 'wrong wrong wrong' }))).toEqual(['The e-mail address or the password is not right'])
    expect(words(await attempt({ email, password: PASSWORD }))).toEqual(['There have been too many attempts. Wait 15 minutes, then try again'])
  })

  it('goes no faster when tried many times at once', async () => {
    const { email } = await anAccount()
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt({ email, password: 'wrong wrong wrong' })))
    expect(answers.filter((answer) => words(answer)[0]?.startsWith('There have been too many'))).toHaveLength(7)
  })

  it('can go on a quarter of an hour later, and what was counted is not kept', async () => {
    const { email } = await anAccount()
    for (let number = 1; number <= 6; number++) await attempt({ email, password: 'wrong wrong wrong' })
    vi.useFakeTimers({ now: Date.now() + 15 * MINUTE + 1_000, toFake: ['Date'] })
    expect((await attempt({ email, password: PASSWORD })).status).toBe(302)
    expect(await db.signInAttempt.count()).toBe(0)
  })

  it('from one network address is stopped after twenty, whoever is tried', async () => {
    const { email } = await anAccount()
    for (let number = 1; number <= 20; number++) await attempt({ email: `guess-${number}@westmere.example`, password: 'wrong wrong wrong', from: '2001:db8:1:2::5' })
    expect(words(await attempt({ email, password: PASSWORD, from: '2001:db8:1:2:ffff::9' }))[0]).toMatch(/too many/)
    expect((await attempt({ email, password: PASSWORD, from: '2001:db8:1:3::5' })).status).toBe(302)
  })

  it('leaves no address behind, and a success forgives earlier failures', async () => {
    const { email } = await anAccount()
    for (let round = 1; round <= 3; round++) {
      for (let number = 1; number <= 4; number++) await attempt({ email, password: 'wrong wrong wrong' })
      expect((await attempt({ email, password: PASSWORD })).status).toBe(302)
    }
    expect(JSON.stringify(await db.signInAttempt.findMany())).not.toMatch(/@|10\.0\.0/)
  })

  it('of the own password is limited as well', async () => {
    const actor = await anActor('reader')
    const send = async () => answerOf(changePassword(args(await requestAs(actor, '/your-account', { presentPassword: 'wrong wrong wrong', password: 'tangible ostrich plinth' }))))
    for (let number = 1; number <= 5; number++) expect(words(await send())).toEqual(['The present password is not right'])
    expect(words(await send())[0]).toMatch(/too many/)
  })
})

describe('a session', () => {
  const signedIn = async () => {
    const account = await anAccount()
    return { ...account, cookie: tokenIn((await attempt({ email: account.email, password: PASSWORD })).cookies) }
  }
  const isOpen = async (cookie: string) => (await actorOf(withCookie('/', cookie))) !== null

  it('ends after an hour without a request', async () => {
    const { cookie } = await signedIn()
    const start = Date.now()
    vi.useFakeTimers({ now: start + 59 * MINUTE, toFake: ['Date'] })
    expect(await isOpen(cookie)).toBe(true)
    vi.setSystemTime(start + (59 + 59) * MINUTE)
    expect(await isOpen(cookie)).toBe(true)
    vi.setSystemTime(start + (59 + 59 + 61) * MINUTE)
    expect(await isOpen(cookie)).toBe(false)
  })

  it('ends after twelve hours, however busy', async () => {
    const { cookie } = await signedIn()
    const start = Date.now()
    vi.useFakeTimers({ now: start, toFake: ['Date'] })
    for (let minutes = 50; minutes < 12 * 60; minutes += 50) {
      vi.setSystemTime(start + minutes * MINUTE)
      expect(await isOpen(cookie), `${minutes} minutes`).toBe(true)
    }
    vi.setSystemTime(start + 12 * 60 * MINUTE + 1_000)
    expect(await isOpen(cookie)).toBe(false)
  })

  it('ends by signing out, and only that one', async () => {
    const { cookie, email, accountId } = await signedIn()
    const other = tokenIn((await attempt({ email, password: PASSWORD })).cookies)
    const answer = await answerOf(signOut(args(withCookie('/sign-out', cookie, { method: 'POST' }))))
    expect(answer.location).toBe('/sign-in')
    expect([await isOpen(cookie), await isOpen(other)]).toEqual([false, true])
    expect(await db.trailEntry.count({ where: { event: 'account.signed_out', subjectId: accountId } })).toBe(1)
  })

  it('is listed with the others, which all end by signing out everywhere', async () => {
    const { cookie, email } = await signedIn()
    const other = tokenIn((await attempt({ email, password: PASSWORD })).cookies)
    const page = await answerOf(yourAccount(args(withCookie('/your-account', cookie))))
    expect((page.data as { sessions: unknown[] }).sessions).toHaveLength(2)
    expect(JSON.stringify(page.data)).not.toContain('tokenHash')
    await answerOf(signOutEverywhere(args(withCookie('/sign-out-everywhere', cookie, { method: 'POST' }))))
    expect([await isOpen(cookie), await isOpen(other)]).toEqual([false, false])
  })

  it('of a suspended account carries nobody any more', async () => {
    const { cookie, accountId } = await signedIn()
    await suspendAccount(theSystem, accountId, null)
    expect(await isOpen(cookie)).toBe(false)
  })

  it('goes on after changing the own password, while the others end', async () => {
    const { cookie, email } = await signedIn()
    const other = tokenIn((await attempt({ email, password: PASSWORD })).cookies)
    const body = new URLSearchParams({ presentPassword: PASSWORD, password: 'tangible ostrich plinth' })
    const answer = await answerOf(changePassword(args(withCookie('/your-account', cookie, { method: 'POST', body }))))
    expect(answer.location).toBe('/your-account')
    expect([await isOpen(cookie), await isOpen(other)]).toEqual([true, false])
    expect((await attempt({ email, password: 'tangible ostrich plinth' })).status).toBe(302)
  })
})

describe('the sign-in page', () => {
  const open = async (path: string) => answerOf(signInPage(args(await requestAs(null, path))))

  it('lists demonstration accounts while this is a demonstration, and no others', async () => {
    const { email } = await anAccount({ isDemonstration: true, password: DEMONSTRATION_PASSWORD })
    const { email: other } = await anAccount()
    const page = JSON.stringify((await open('/sign-in')).data)
    expect(page).toContain(email)
    expect(page).not.toContain(other)
    vi.spyOn(env(), 'DEMO', 'get').mockReturnValue(false)
    expect(JSON.stringify((await open('/sign-in')).data)).not.toContain(email)
  })

  it('knows where to go afterwards, and sends on who is signed in already', async () => {
    expect((await open('/sign-in?returnTo=//evil.example')).data).toMatchObject({ returnTo: '/' })
    expect((await open('/sign-in?returnTo=%2Fresume%2Fabc')).data).toMatchObject({ hasHeldForm: true })
    const actor = await anActor('reader')
    expect((await answerOf(signInPage(args(await requestAs(actor, '/sign-in?returnTo=/themes'))))).location).toBe('/themes')
  })
})
