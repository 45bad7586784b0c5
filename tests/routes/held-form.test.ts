import { afterEach, describe, expect, it, vi } from 'vitest'
import { sessionIdOf } from '#app/auth/require-actor.server'
import { db } from '#app/db/client.server'
import { endAccountSessions } from '#app/domain/people/end-account-sessions.server'
import { suspendAccount } from '#app/domain/people/suspend-account.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { action as newGroup } from '#app/routes/groups.new/route'
import { action as discard, loader as resume } from '#app/routes/resume.$heldFormId/route'
import { action as changePassword } from '#app/routes/your-account/route'
import { anActor } from '#tests/factories/people'
import { answerOf, args, requestAs } from '#tests/support/request-as'

const typed = { name: 'Night release group', kind: 'board', termsOfReference: 'To be\r\nawake.', 'startsOn.day': '4', once: 'held-once' }
const HOUR = 60 * 60_000

afterEach(() => vi.useRealTimers())

/** Sends a form in a session that has ended meanwhile; gives the id under which it is kept. */
async function sendTooLate(actor: Actor, end: (actor: Actor) => Promise<unknown>, fields: Record<string, string> = typed) {
  const request = await requestAs(actor, '/groups/new?from=home', fields)
  await end(actor)
  const answer = await answerOf(newGroup(args(request)))
  const returnTo = new URL(answer.location ?? '', 'http://localhost').searchParams.get('returnTo')
  return { answer, heldId: /^\/resume\/(.+)$/.exec(returnTo ?? '')?.[1] ?? null }
}
const byAdministrator = (actor: Actor) => endAccountSessions(theSystem, actor.accountId ?? '')
const open = async (actor: Actor | null, heldFormId: string | null) =>
  answerOf(resume(args(await requestAs(actor, `/resume/${heldFormId}`), { heldFormId: heldFormId ?? '' })))

describe('a form that is sent after its session has ended', () => {
  it('is kept for its author, and can be sent as it was', async () => {
    const secretary = await anActor('secretariat')
    const { answer, heldId } = await sendTooLate(secretary, byAdministrator)
    expect([answer.status, await db.group.count()]).toEqual([302, 0])
    const page = await open(secretary, heldId)
    expect(page.data).toMatchObject({ path: '/groups/new?from=home', fields: Object.entries(typed) })
    const { path, fields } = page.data as { path: string; fields: [string, string][] }
    const sent = await answerOf(newGroup(args(await requestAs(secretary, path, Object.fromEntries(fields)))))
    expect(sent.status).toBe(422)
    expect(sent.data).toMatchObject({ submitted: { values: { termsOfReference: ['To be\nawake.'], 'startsOn.day': ['4'] }, problems: [{ field: 'startsOn' }] } })
  })

  it.each([
    ['after an hour away', 1.1 * HOUR],
    ['the morning after', 15 * HOUR],
    ['after a long weekend', 4 * 24 * HOUR],
  ])('is kept %s', async (_, ms) => {
    const secretary = await anActor('secretariat')
    const { heldId } = await sendTooLate(secretary, async () => {
      vi.useFakeTimers({ now: Date.now() + ms, toFake: ['Date'] })
    })
    expect(heldId).not.toBeNull()
    expect((await open(secretary, heldId)).status).toBe(200)
  })

  it('is kept when the account was suspended, and waits until it is restored', async () => {
    const secretary = await anActor('secretariat')
    const { heldId } = await sendTooLate(secretary, (actor) => suspendAccount(theSystem, actor.accountId ?? '', null))
    expect(heldId).not.toBeNull()
    expect((await open(secretary, heldId)).location).toBe(`/sign-in?returnTo=${encodeURIComponent(`/resume/${heldId}`)}`)
  })

  it('does not exist for anybody else', async () => {
    const { heldId } = await sendTooLate(await anActor('secretariat'), byAdministrator)
    expect((await open(await anActor('administrator'), heldId)).status).toBe(404)
    expect((await open(null, heldId)).location).toContain('/sign-in')
  })

  it('can be discarded by its author only', async () => {
    const secretary = await anActor('secretariat')
    const { heldId } = await sendTooLate(secretary, byAdministrator)
    const drop = async (actor: Actor) => answerOf(discard(args(await requestAs(actor, '/', {}), { heldFormId: heldId ?? '' })))
    await drop(await anActor('administrator'))
    expect((await open(secretary, heldId)).status).toBe(200)
    await drop(secretary)
    expect((await open(secretary, heldId)).status).toBe(404)
  })

  it('never keeps a password', async () => {
    const actor = await anActor('reader')
    const request = await requestAs(actor, '/your-account', { presentPassword: 'velvet marmoset kettle', password: 'tangible ostrich plinth', note: 'x' })
    await byAdministrator(actor)
    await answerOf(changePassword(args(request)))
    const kept = await db.heldForm.findMany({ where: { accountId: actor.accountId } })
    expect(kept.map(({ fields }) => fields)).toEqual(['[["note","x"]]'])
  })

  it('is not kept for somebody who was never signed in', async () => {
    await anActor('reader')
    const before = await db.heldForm.count()
    const answer = await answerOf(newGroup(args(await requestAs(null, '/groups/new', typed))))
    expect([answer.location, await db.heldForm.count()]).toEqual(['/sign-in', before])
  })

  it('is let go after a week', async () => {
    const secretary = await anActor('secretariat')
    const { heldId } = await sendTooLate(secretary, byAdministrator)
    vi.useFakeTimers({ now: Date.now() + 8 * 24 * HOUR, toFake: ['Date'] })
    await sendTooLate(await anActor('secretariat'), byAdministrator)
    expect(await db.heldForm.findUnique({ where: { id: heldId ?? '' } })).toBeNull()
  })

  it('does not bring the ended session back', async () => {
    const secretary = await anActor('secretariat')
    const request = await requestAs(secretary, '/groups/new', typed)
    await byAdministrator(secretary)
    expect(await sessionIdOf(request)).toBeNull()
  })
})
