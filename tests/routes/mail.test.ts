import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import { createAccount } from '#app/domain/people/create-account.server'
import { suspendAccount } from '#app/domain/people/suspend-account.server'
import { env } from '#app/env.server'
import { action as resetPassword } from '#app/routes/admin.accounts.$accountId.reset-password/route'
import { action as invite } from '#app/routes/admin.accounts.new/route'
import { action as forgotten, loader as forgottenPage } from '#app/routes/forgotten-password/route'
import { action as setPassword } from '#app/routes/set-password.$token/route'
import { anActor, anAgency } from '#tests/factories/people'
import { answerOf, args, requestAs } from '#tests/support/request-as'

interface Letter {
  to: string[]
  text: string
}

const letters: Letter[] = []
let isBroken = false

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo(_address, _session, callback) {
    callback(isBroken ? new Error('No such mailbox') : null)
  },
  onData(stream, session, callback) {
    let text = ''
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
    stream.on('end', () => {
      // A long line arrives folded: "=" at the end of a line goes on in the next.
      const unfolded = text.replace(/=\r\n/g, '').replace(/=3D/g, '=').replaceAll('\r\n', '\n')
      letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: unfolded })
      callback()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
})
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
beforeEach(() => {
  letters.length = 0
  isBroken = false
})

const linkIn = (letter: Letter | undefined) => /http\S+\/set-password\/([\w-]{43})/.exec(letter?.text ?? '')
const lettersToCome = (number: number) => vi.waitFor(() => expect(letters).toHaveLength(number), { timeout: 5_000 })

async function anAccount(email: string) {
  const { id: agencyId } = await anAgency()
  const outcome = await createAccount(theSystem, { name: 'Somebody Orother', agencyId, email, password: 'velvet marmoset kettle', roles: ['reader'] })
  if (!outcome.ok) throw new Error('The account was refused')
  return outcome.value
}

async function forget(email: string, { from = '10.1.1.1', host = 'http://localhost:3000' } = {}) {
  const request = await requestAs(null, `${host}/forgotten-password`, { email })
  const call = args(request)
  return answerOf(forgotten({ ...call, context: { ...call.context, clientAddress: from } }))
}

describe('an invitation', () => {
  const inviting = async (email: string) => {
    const agency = await anAgency()
    const fields = { name: 'Ines Farrow', agencyId: agency.id, email, roles: 'reader' }
    return answerOf(invite(args(await requestAs(await anActor('administrator'), '/admin/accounts/new', fields))))
  }

  it('goes by mail, in plain text, and its link is shown to nobody', async () => {
    const answer = await inviting('ines@westmere.example')
    expect(answer.status).toBe(302)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.to).toEqual(['ines@westmere.example'])
    expect(letters[0]?.text).toMatch(/Content-Type: text\/plain/)
    expect(linkIn(letters[0])?.[0]).toMatch(/^http:\/\/localhost:3000\//)
    expect(answer.cookies.join() + String(answer.location)).not.toContain(linkIn(letters[0])?.[1])
  })

  it('is made even when the mail is refused, and its link is shown then', async () => {
    isBroken = true
    const answer = await inviting('bounces@westmere.example')
    expect(answer.data).toMatchObject({ delivered: { isSent: false, address: expect.stringContaining('/set-password/') as string } })
    expect(await db.account.findUnique({ where: { email: 'bounces@westmere.example' } })).toMatchObject({ status: 'invited' })
  })
})

describe('a forgotten password', () => {
  it('is set anew by the link in a letter', async () => {
    const { accountId } = await anAccount('forgetful@westmere.example')
    expect(await forget('Forgetful@westmere.example')).toMatchObject({ status: 302, location: '/sign-in' })
    await lettersToCome(1)
    const token = linkIn(letters[0])?.[1] ?? ''
    const answer = await answerOf(setPassword(args(await requestAs(null, '/', { password: 'tangible ostrich plinth' }), { token })))
    expect(answer.location).toBe('/sign-in')
    expect(await db.trailEntry.count({ where: { subjectId: accountId, event: 'account.password_reset_asked' } })).toBe(1)
  })

  it('is answered the same for an address without an account, and no letter goes', async () => {
    const { accountId } = await anAccount('suspended@westmere.example')
    await suspendAccount(theSystem, accountId, null)
    await anAccount('known@westmere.example')
    const answers = [await forget('stranger@westmere.example'), await forget('suspended@westmere.example'), await forget('known@westmere.example')]
    const shapes = answers.map(({ status, location, data, cookies }) => JSON.stringify({ status, location, data, cookies }))
    expect(new Set(shapes).size).toBe(1)
    await lettersToCome(1)
    expect(letters[0]?.to).toEqual(['known@westmere.example'])
  })

  it('fills nobody’s mailbox', async () => {
    await anAccount('flooded@westmere.example')
    const statuses = []
    for (let number = 1; number <= 5; number++) statuses.push((await forget('flooded@westmere.example', { from: `10.2.0.${number}` })).status)
    expect(statuses).toEqual([302, 302, 302, 422, 422])
    await lettersToCome(3)
  })

  it('never sends a link to an address that the request made up', async () => {
    await anAccount('target@westmere.example')
    expect((await forget('target@westmere.example', { host: 'http://evil.example' })).status).toBe(400)
    const page = await answerOf(Promise.resolve(forgottenPage(args(new Request('http://evil.example/forgotten-password')))))
    expect(page.data).toEqual({ canMail: false })
    vi.spyOn(env(), 'PUBLIC_URL', 'get').mockReturnValue('https://throughline.example')
    expect((await forget('target@westmere.example', { host: 'http://evil.example' })).status).toBe(302)
    await lettersToCome(1)
    expect(linkIn(letters[0])?.[0]).toMatch(/^https:\/\/throughline\.example\/set-password\//)
  })

  it('is reset by an administrator, by mail', async () => {
    const { accountId } = await anAccount('asked@westmere.example')
    const request = await requestAs(await anActor('administrator'), '/', {})
    expect((await answerOf(resetPassword(args(request, { accountId })))).location).toBe(`/admin/accounts/${accountId}`)
    expect(letters[0]?.to).toEqual(['asked@westmere.example'])
  })
})
