import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite } from '#tests/support/site'
import { linkIn, startSmtpSink, type SmtpSink } from '#tests/support/smtp-sink'

let post: SmtpSink
beforeAll(async () => {
  post = await startSmtpSink()
})
afterAll(() => post.close())

const site = aSite({ environment: () => ({ SMTP_URL: post.url }) })
const EMAIL = 'ines.carrow@westmere.example'
const PASSWORD = 'lantern orchard seven boats'

describe('an account', () => {
  it('begins with an invitation that an administrator sends', async () => {
    const administrator = await site.signedIn('administrator')
    await administrator.open('/admin/accounts')
    await administrator.follow('Invite somebody')
    await administrator.fill({ name: 'Ines Carrow', agencyId: 'Westmere Police', email: EMAIL, roles: ['Contributor'] })
    await administrator.press('Invite')
    expect(await administrator.notice()).toContain(EMAIL)
    expect(post.letters.at(-1)?.to).toEqual([EMAIL])
    await administrator.leave()
  })

  it('gets its password by the mailed link, once, and signs in', async () => {
    const link = linkIn(letterTo(EMAIL))
    const invited = await site.visitor()
    await invited.open(new URL(link).pathname)
    await invited.fill({ password: 'password1234' })
    await invited.press('Set the password')
    expect(await invited.problems()).toHaveLength(1)
    await invited.fill({ password: PASSWORD })
    await invited.press('Set the password')
    await invited.fill({ email: EMAIL, password: PASSWORD })
    await invited.press(/^Sign in$/)
    expect(await invited.heading()).toContain('What needs you')
    await invited.leave()

    const late = await site.visitor()
    await late.open(new URL(link).pathname, { status: 410 })
    expect(await late.heading()).toBe('This link cannot be used')
    await late.leave()
  })

  it('gets a new password by mail when it is forgotten; no page tells whether an address is known', async () => {
    const forgetful = await site.visitor()
    await forgetful.open('/sign-in')
    await forgetful.follow('I have forgotten my password')
    await forgetful.fill({ email: EMAIL })
    await forgetful.press(/link/i)
    const said = await forgetful.words()
    await forgetful.open('/forgotten-password')
    await forgetful.fill({ email: 'nobody@westmere.example' })
    await forgetful.press(/link/i)
    expect((await forgetful.words()).replace('nobody@westmere.example', EMAIL)).toBe(said)
    await expect.poll(() => post.letters.filter(({ to }) => to.includes(EMAIL)).length).toBe(2)
    expect(post.letters.filter(({ to }) => to.includes('nobody@westmere.example'))).toEqual([])
    await forgetful.open(new URL(linkIn(letterTo(EMAIL))).pathname)
    await forgetful.fill({ password: `${PASSWORD} again` })
    await forgetful.press('Set the password')
    await forgetful.fill({ email: EMAIL, password: PASSWORD })
    await forgetful.press(/^Sign in$/)
    expect(await forgetful.problems()).toHaveLength(1)
    await forgetful.fill({ email: EMAIL, password: `${PASSWORD} again` })
    await forgetful.press(/^Sign in$/)
    expect(forgetful.path()).toBe('/')
    await forgetful.leave()
  })

  it('is suspended by an administrator, and its holder is out at once', async () => {
    const holder = await site.visitor()
    await holder.open('/sign-in')
    await holder.fill({ email: EMAIL, password: `${PASSWORD} again` })
    await holder.press(/^Sign in$/)
    const administrator = await site.signedIn('administrator')
    await administrator.open(`/admin/accounts/${accountOf(EMAIL)}/suspend`)
    await administrator.press(/^Suspend/)
    await administrator.leave()
    await holder.open('/actions')
    expect(holder.path()).toBe('/sign-in?returnTo=%2Factions')
    await holder.leave()
  })
})

function letterTo(email: string) {
  const letter = post.letters.findLast(({ to }) => to.includes(email))
  if (!letter) throw new Error(`No letter went to ${email}`)
  return letter
}

function accountOf(email: string): string {
  return site.stored<{ id: string }>('SELECT id FROM Account WHERE email = ?', email)[0]?.id ?? ''
}
