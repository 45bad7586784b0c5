import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { loader as agencyPage } from '#app/routes/admin.agencies.$agencyCode._index/route'
import { action as editAgency } from '#app/routes/admin.agencies.$agencyCode.edit/route'
import { loader as agencyHistory } from '#app/routes/admin.agencies.$agencyCode.history/route'
import { action as addPerson } from '#app/routes/admin.agencies.$agencyCode.people.new/route'
import { loader as agencyList } from '#app/routes/admin.agencies._index/route'
import { action as newAgency } from '#app/routes/admin.agencies.new/route'
import type { Actor } from '#app/domain/people/actor'
import { anActor } from '#tests/factories/people'
import { answerOf, args, requestAs } from '#tests/support/request-as'

const typed = { name: 'Penhallow Police', shortName: 'PHP', kind: 'police', aliases: 'Penhallow Constabulary\r\nthe Penhallow force', once: 'agency-once' }
const add = async (actor: Actor, more = {}) => answerOf(newAgency(args(await requestAs(actor, '/admin/agencies/new', { ...typed, ...more }))))

describe('an agency', () => {
  it('is added once, found by an alias, changed, and keeps its history', async () => {
    const secretary = await anActor('secretariat')
    expect((await add(secretary)).location).toBe('/admin/agencies/php')
    expect((await add(secretary)).location).toBe('/admin/agencies/php')
    const list = await answerOf(agencyList(args(await requestAs(secretary, '/admin/agencies?q=constab&use=yes&kind=police'))))
    expect(list.data).toMatchObject({ agencies: { total: 1, rows: [{ code: 'php' }] } })

    const params = { agencyCode: 'php' }
    const change = async (fields: Record<string, string>) =>
      answerOf(editAgency(args(await requestAs(secretary, '/', { ...typed, isActive: 'yes', version: '0', ...fields }), params)))
    expect((await change({ shortName: 'PPOL' })).status).toBe(302)
    expect(await change({ shortName: 'PEN' })).toMatchObject({ status: 409, data: { submitted: { theirs: { shortName: 'PPOL' }, values: { shortName: ['PEN'] } } } })
    const history = await answerOf(agencyHistory(args(await requestAs(secretary, '/'), params)))
    expect(history.data).toMatchObject({ trail: { rows: [{ event: 'agency.changed', from: 'PHP', to: 'PPOL' }, { event: 'agency.added' }] } })
  })

  it('is refused beside the field when a name is taken, with everything typed kept', async () => {
    const answer = await add(await anActor('administrator'), { name: 'Penhallow Council', shortName: 'PC', aliases: 'THE PENHALLOW FORCE', once: 'another' })
    expect(answer).toMatchObject({
      status: 422,
      data: { submitted: { values: { name: ['Penhallow Council'] }, problems: [{ field: 'aliases', words: '“THE PENHALLOW FORCE” already means Penhallow Police' }] } },
    })
  })

  it('shows its people, and takes in new ones once', async () => {
    const secretary = await anActor('secretariat')
    const params = { agencyCode: 'php' }
    const send = async () => answerOf(addPerson(args(await requestAs(secretary, '/', { name: 'Wren Ashdown', jobTitle: 'Chief', once: 'person-once' }), params)))
    expect([(await send()).location, (await send()).location]).toEqual(['/admin/agencies/php', '/admin/agencies/php'])
    const page = await answerOf(agencyPage(args(await requestAs(secretary, '/admin/agencies/php?page=99'), params)))
    expect(page.data).toMatchObject({ people: { total: 1, page: 1, asked: 99, rows: [{ name: 'Wren Ashdown', account: null }] }, can: { change: true, addPeople: true } })
  })

  it('can be read by partners, changed by the secretariat, and neither by readers', async () => {
    const params = { agencyCode: 'php' }
    const statusesFor = async (actor: Actor) => [
      (await answerOf(agencyPage(args(await requestAs(actor, '/'), params)))).status,
      (await answerOf(agencyList(args(await requestAs(actor, '/'))))).status,
      (await add(actor, { name: 'Never', once: 'never' })).status,
      (await answerOf(editAgency(args(await requestAs(actor, '/', {}), params)))).status,
      (await answerOf(addPerson(args(await requestAs(actor, '/', {}), params)))).status,
    ]
    expect(await statusesFor(await anActor('contributor'))).toEqual([200, 200, 403, 403, 403])
    expect(await statusesFor(await anActor('reader'))).toEqual([403, 403, 403, 403, 403])
    expect(await db.agency.count({ where: { name: 'Never' } })).toBe(0)
  })

  it('that is unknown is not found', async () => {
    const answer = await answerOf(agencyPage(args(await requestAs(await anActor('auditor'), '/'), { agencyCode: 'nowhere' })))
    expect(answer.status).toBe(404)
  })
})
