import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { loader as reviews } from '#app/routes/groups._index/route'
import { action as setUp, loader as setUpPage } from '#app/routes/set-up/route'
import { loader as signInPage } from '#app/routes/sign-in/route'
import { answerOf, args, requestAs } from '#tests/support/request-as'

const typed = {
  partnershipName: 'Safer Westmere',
  agencyName: 'Westmere Council',
  name: 'Ada Thornbury',
  email: 'Ada@westmere.example',
  password: 'velvet marmoset kettle',
}
const send = async (more = {}) => answerOf(setUp(args(await requestAs(null, '/set-up', { ...typed, ...more }))))

describe('the first visit of all', () => {
  it('leads to setting up', async () => {
    expect((await answerOf(signInPage(args(await requestAs(null, '/sign-in'))))).location).toBe('/set-up')
    expect((await answerOf(reviews(args(await requestAs(null, '/groups'))))).location).toBe('/set-up')
    expect((await answerOf(setUpPage())).status).toBe(200)
  })

  it('leaves nothing behind when a field is wrong', async () => {
    expect(await send({ password: 'westmere council' })).toMatchObject({ status: 422, data: { submitted: { problems: [{ field: 'password' }] } } })
    expect(await send({ partnershipName: '' })).toMatchObject({ status: 422 })
    expect([await db.partnership.count(), await db.agency.count(), await db.person.count(), await db.trailEntry.count()]).toEqual([0, 0, 0, 0])
  })

  it('is done by one of two who hurry, who is then signed in', async () => {
    const answers = await Promise.all([send(), send({ email: 'another@westmere.example', name: 'Bea Quick' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 422])
    expect(answers.find(({ status }) => status === 302)?.cookies.join()).toContain('throughline_session=')
    expect([await db.partnership.count(), await db.agency.count(), await db.account.count()]).toEqual([1, 1, 1])
    expect(await db.account.findFirst({ select: { status: true, roles: { select: { role: true } } } })).toMatchObject({ status: 'active' })
    const events = (await db.trailEntry.findMany({ orderBy: { id: 'asc' } })).map(({ event, actorName }) => `${event} by ${actorName}`)
    expect(events.slice(0, 4)).toEqual(['partnership.started', 'agency.added', 'person.added', 'account.activated'].map((event) => `${event} by Throughline`))
  })

  it('never comes back', async () => {
    expect((await send({ email: 'late@westmere.example' })).status).toBe(422)
    expect((await answerOf(setUpPage())).location).toBe('/sign-in')
    expect(await db.account.count()).toBe(1)
  })
})
