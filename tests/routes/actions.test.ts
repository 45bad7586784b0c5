import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { loader as actionPage } from '#app/routes/actions.$actionRef._index/route'
import { action as changeDate, loader as datePage } from '#app/routes/actions.$actionRef.date/route'
import { action as editAction, loader as editPage } from '#app/routes/actions.$actionRef.edit/route'
import { loader as historyPage } from '#app/routes/actions.$actionRef.history/route'
import { action as sendProgress, loader as progressPage } from '#app/routes/actions.$actionRef.progress/route'
import { action as takeStep, loader as stepPage } from '#app/routes/actions.$actionRef.step.$step/route'
import { loader as actionList } from '#app/routes/actions._index/route'
import { action as proposeAction, loader as newActionPage } from '#app/routes/actions.new/route'
import { loader as download } from '#app/routes/actions[.]csv/route'
import { loader as evidenceFile } from '#app/routes/evidence.$evidenceId.file/route'
import { anActor } from '#tests/factories/people'
import {
  actionForm, actionNow, aDeliveredAction, anAction, aPartnership, aRecommendationToAnswer, take, type Partnership,
} from '#tests/factories/plan-actions'
import { answerOf, args, requestAs } from '#tests/support/request-as'

let partnership: Partnership
beforeAll(async () => {
  partnership = await aPartnership()
})

const dateFields = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}.day`]: day, [`${name}.month`]: month, [`${name}.year`]: year }
}
const typed = (facts: Record<string, string> = {}) => {
  const { title, difference, howKnown, leadAgencyId, ownerId, groupId, strength, dueOn } = actionForm(partnership)
  return { title, difference, howKnown, leadAgencyId, ownerId: ownerId ?? '', groupId: groupId ?? '', strength, ...dateFields('dueOn', dueOn), ...facts }
}
type Handler = (request: ReturnType<typeof args>) => Promise<unknown>
type Fields = NonNullable<Parameters<typeof requestAs>[2]>
const call = async (handler: unknown, actor: Parameters<typeof requestAs>[0], params: Record<string, string>, fields?: Fields, path = '/') =>
  answerOf((handler as Handler)(args(await requestAs(actor, path, fields), params)))

describe('proposing', () => {
  it('offers the recommendation that it was asked for, if the proposer may see it', async () => {
    const [open, hidden] = [await aRecommendationToAnswer(), await aRecommendationToAnswer({ onlyFor: [] })]
    const answer = await call(newActionPage, partnership.lead, {}, undefined, `/actions/new?recommendation=${open.ref}&recommendation=${hidden.ref}`)
    expect(answer.data).toMatchObject({ defaults: { recommendationRefs: [open.ref], leadAgencyId: partnership.agency.id } })
    expect(JSON.stringify(answer.data)).not.toContain(hidden.ref)
  })

  it('keeps what was typed and says what is wrong beside each field', async () => {
    const wrong = { ...typed({ title: '', howKnown: '', ownerFunction: 'A function too', strength: 'heroic' }), ...dateFields('dueOn', '2026-02-31') }
    const answer = await call(proposeAction, partnership.lead, {}, wrong)
    expect(answer.status).toBe(422)
    expect(answer.data).toMatchObject({
      submitted: {
        values: { difference: [typed().difference], ownerFunction: ['A function too'] },
        problems: [
          { field: 'title', words: 'Enter what will be done' },
          { field: 'howKnown', words: 'Enter how it will be known' },
          { field: 'ownerFunction', words: 'Select a person or enter a function, not both' },
          { field: 'dueOn', words: 'Due date must be a real date, like 27 3 2026' },
          { field: 'strength', words: 'Select how strong the action is' },
        ],
      },
    })
    const neither = await call(proposeAction, partnership.lead, {}, typed({ ownerId: '' }))
    expect(neither.data).toMatchObject({ submitted: { problems: [{ field: 'ownerId' }] } })
  })

  it('leads to the new action, once', async () => {
    const send = () => call(proposeAction, partnership.lead, {}, typed({ title: 'Only once', once: 'a key of its own' }))
    const [first, second] = [await send(), await send()]
    expect(first.status).toBe(302)
    expect(second.location).toBe(first.location)
    expect(await db.planAction.count({ where: { title: 'Only once' } })).toBe(1)
  })

  it('is closed to who may not', async () => {
    expect((await call(newActionPage, partnership.owner, {})).status).toBe(403)
    expect((await call(proposeAction, await anActor('reader'), {}, typed())).status).toBe(403)
  })
})

describe('an action that one may not know of', () => {
  it('is not found on any of its pages, nor in the list and the download', async () => {
    const hidden = await aRecommendationToAnswer({ onlyFor: [partnership.owner.accountId] })
    const { ref } = await anAction(partnership, { title: 'Something secret', recommendationRefs: [hidden.ref] })
    const params = { actionRef: ref, step: 'agree' }
    for (const handler of [actionPage, editPage, historyPage, progressPage, datePage, stepPage]) {
      expect((await call(handler, partnership.secretary, params)).status).toBe(404)
    }
    for (const handler of [editAction, sendProgress, changeDate, takeStep]) {
      expect((await call(handler, partnership.secretary, params, { version: '0' })).status).toBe(404)
    }
    for (const handler of [actionList, download]) {
      expect(JSON.stringify((await call(handler, partnership.secretary, {})).data)).not.toContain('secret')
    }
  })

  it('records in the trail who of the others looks at it', async () => {
    const hidden = await aRecommendationToAnswer({ onlyFor: [partnership.owner.accountId] })
    const { ref } = await anAction(partnership, { recommendationRefs: [hidden.ref] })
    expect((await call(actionPage, partnership.owner, { actionRef: ref })).status).toBe(200)
    const entry = await db.trailEntry.findFirstOrThrow({ where: { event: 'review.viewed', subjectId: hidden.reviewId } })
    expect(entry.actorId).toBe(partnership.owner.accountId)
  })

  it('is not found where there is none', async () => {
    expect((await call(actionPage, partnership.owner, { actionRef: 'ACT-9999' })).status).toBe(404)
    const { ref } = await anAction(partnership)
    expect((await call(stepPage, partnership.chair, { actionRef: ref, step: 'no-such-step' })).status).toBe(404)
  })
})

describe('a step', () => {
  it('is offered, taken once, and then said to be taken', async () => {
    const { ref } = await anAction(partnership)
    const params = { actionRef: ref, step: 'agree' }
    expect((await call(stepPage, partnership.owner, params)).status).toBe(403)
    expect((await call(stepPage, partnership.chair, params)).data).toMatchObject({ transition: { to: 'agreed' } })
    const send = () => call(takeStep, partnership.chair, params, { version: '0', once: `agree ${ref}` })
    expect([(await send()).status, (await send()).status]).toEqual([302, 302])
    const late = await call(takeStep, partnership.chair, params, { version: '0' })
    expect(late.data).toMatchObject({ submitted: { problems: [{ words: 'This step cannot be taken, because the action is now agreed' }] } })
    expect((await call(stepPage, partnership.chair, params)).data).toMatchObject({ transition: null })
  })

  it('keeps an owner from signing off', async () => {
    const owner = await anActor(['agency_lead', 'secretariat'], { agencyId: partnership.agency.id })
    const { ref } = await aDeliveredAction({ ...partnership, owner })
    const params = { actionRef: ref, step: 'sign-off' }
    const words = 'You own this action. Somebody else has to take this step.'
    expect((await call(stepPage, owner, params)).data).toMatchObject({ words })
    const { version } = await actionNow(ref)
    expect((await call(takeStep, owner, params, { version: String(version) })).data).toMatchObject({ submitted: { problems: [{ words }] } })
    expect((await call(takeStep, partnership.chair, params, { version: String(version) })).status).toBe(302)
  })
})

describe('changing', () => {
  it('shows both texts when somebody else saved first', async () => {
    const { ref } = await anAction(partnership)
    const send = (title: string, version: string) => call(editAction, partnership.lead, { actionRef: ref }, typed({ title, version }))
    expect((await send('Theirs', '0')).status).toBe(302)
    const late = await send('Mine', '0')
    expect(late.status).toBe(409)
    expect(late.data).toMatchObject({ submitted: { values: { title: ['Mine'], version: ['1'] }, theirs: { title: 'Theirs' } } })
  })

  it('gives a new date with a reason, to the group only', async () => {
    const { ref, dueOn } = await anAction(partnership)
    const params = { actionRef: ref }
    await take(partnership.chair, ref, 'agree')
    const fields = { ...dateFields('dueOn', addDays(today(), 100)), version: '1' }
    expect((await call(changeDate, partnership.lead, params, fields)).status).toBe(403)
    const without = await call(changeDate, partnership.chair, params, fields)
    expect(without.data).toMatchObject({ submitted: { problems: [{ field: 'reason', words: 'Enter why the date changes' }] } })
    expect((await call(changeDate, partnership.chair, params, { ...fields, reason: 'The contract is late.' })).status).toBe(302)
    expect(await actionNow(ref)).toMatchObject({ firstDueOn: dueOn, dueOn: addDays(today(), 100) })
  })
})

describe('progress', () => {
  const csv = (text: string) => new File([text], 'calls.csv', { type: 'text/csv' })
  const progress = { text: 'Eight of ten calls answered.', status: 'in_progress', evidence1Title: 'Calls', ...dateFields('evidence1SpeaksOf', addDays(today(), -3)) }
  const agreed = async () => {
    const { ref, id } = await anAction(partnership)
    await take(partnership.chair, ref, 'agree')
    return { ref, id }
  }

  it('takes a file, gives it back as it was, and records who took it', async () => {
    const { ref, id } = await agreed()
    const sent = await call(sendProgress, partnership.owner, { actionRef: ref }, { ...progress, version: '1', evidence1File: csv('call,answered\n1,yes\n') })
    expect(sent.status).toBe(302)
    const evidence = await db.evidence.findFirstOrThrow({ where: { planActionId: id } })
    expect(evidence).toMatchObject({ title: 'Calls', speaksOf: addDays(today(), -3), fileName: 'calls.csv' })
    const request = await requestAs(partnership.secretary, '/')
    const response = await evidenceFile(args(request, { evidenceId: evidence.id }))
    expect(await response.text()).toBe('call,answered\n1,yes\n')
    expect(response.headers.get('Content-Disposition')).toContain('attachment; filename="calls.csv"')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(await db.trailEntry.count({ where: { event: 'evidence.downloaded', subjectId: id } })).toBe(1)
    expect((await call(evidenceFile, null, { evidenceId: evidence.id })).status).toBe(302)
  })

  it('says beside the slot what is missing, and keeps the text', async () => {
    const { ref } = await agreed()
    const slots = { evidence1Title: 'Calls', evidence2Url: 'not an address', evidence3Title: 'Minutes', evidence3Url: 'https://www.westmere.example', ...dateFields('evidence3SpeaksOf', addDays(today(), 1)) }
    const answer = await call(sendProgress, partnership.owner, { actionRef: ref }, { text: 'Nearly there.', version: '1', ...slots })
    expect(answer.status).toBe(422)
    expect(answer.data).toMatchObject({ submitted: { values: { text: ['Nearly there.'] } } })
    const { submitted } = answer.data as { submitted: { problems: { field: string }[] } }
    expect(submitted.problems.map(({ field }) => field)).toEqual(['evidence1SpeaksOf', 'evidence1File', 'evidence2Url', 'evidence3SpeaksOf'])
  })

  it('refuses a file that is too large, or not what it says it is', async () => {
    const { ref, id } = await agreed()
    const send = (file: File) => call(sendProgress, partnership.owner, { actionRef: ref }, { ...progress, version: '1', evidence1File: file })
    const large = await send(new File([new Uint8Array(20 * 1024 * 1024 + 1).fill(65)], 'large.txt'))
    expect(large.data).toMatchObject({ submitted: { problems: [{ field: 'evidence1File', words: 'The selected file must be smaller than 20 MB' }, {}] } })
    const wrong = await send(new File(['plain'], 'minutes.pdf'))
    expect(wrong.data).toMatchObject({ submitted: { problems: [{ field: 'evidence1File' }] } })
    expect(await db.progressUpdate.count({ where: { planActionId: id } })).toBe(0)
  })
})

describe('the list and its download', () => {
  it('obey the same address', async () => {
    const mine = await aPartnership()
    await anAction(mine, { title: '=HYPERLINK("http://x")', dueOn: addDays(today(), 5) })
    await anAction(mine, { title: 'Not due yet', dueOn: addDays(today(), 90) })
    const path = `/actions?agency=${mine.agency.code}&rag=attention&status=proposed&status=agreed&sort=ref&order=desc&page=7`
    const list = await call(actionList, mine.secretary, {}, undefined, path)
    expect(list.data).toMatchObject({ actions: { distinct: 1, page: 1, asked: 7 }, asked: { filter: { status: ['proposed', 'agreed'] } } })
    const file = await call(download, mine.secretary, {}, undefined, path.replace('/actions', '/actions.csv'))
    const lines = String(file.data).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(`'=HYPERLINK`)
    const entry = await db.trailEntry.findFirstOrThrow({ where: { event: 'list.exported', actorId: mine.secretary.accountId } })
    expect(entry.to).toContain('1 row')
  })

  it('take nonsense in the address for nothing', async () => {
    const answer = await call(actionList, partnership.secretary, {}, undefined, '/actions?status=heroic&rag=purple&sort=DROP&by=x&page=-1&late=never&owner=them')
    expect(answer.data).toMatchObject({ asked: { order: { sort: 'due', direction: 'asc' } }, actions: { page: 1 } })
  })

  it('send who is not signed in to the sign-in page', async () => {
    expect((await call(actionList, null, {}, undefined, '/actions?rag=overdue')).location).toContain('/sign-in')
  })
})
