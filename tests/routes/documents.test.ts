import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { readIntake } from '#app/domain/documents/read-intake.server'
import { readIntakes } from '#app/domain/documents/read-intakes.server'
import type { Actor } from '#app/domain/people/actor'
import { startBackgroundWork, stopBackgroundWork } from '#app/domain/shared/background.server'
import { env } from '#app/env.server'
import { loader as documentPage } from '#app/routes/documents.$documentRef._index/route'
import { loader as editPage, action as edit } from '#app/routes/documents.$documentRef.edit/route'
import { loader as fileOf } from '#app/routes/documents.$documentRef.file/route'
import { loader as historyPage } from '#app/routes/documents.$documentRef.history/route'
import { loader as intakePage, action as checkIntake } from '#app/routes/reviews.$reviewRef.documents.intake.$intakeId._index/route'
import { action as newDocument } from '#app/routes/reviews.$reviewRef.documents.new/route'
import { anActor } from '#tests/factories/people'
import { aDocument, aReview, restrictedTo } from '#tests/factories/reviews'
import { answerOf, args, requestAs } from '#tests/support/request-as'

type Handler = (given: ReturnType<typeof args>) => Promise<unknown>
let secretary: Actor & { accountId: string }
const typed = { source: 'paste', text: 'The first line.\r\n\r\nThe second.', once: 'add-key' }
const upload = { name: 'Report “final”.html', bytes: new TextEncoder().encode('<h1>Report</h1><p>Words</p><script>alert(1)</script>') }

beforeAll(async () => {
  secretary = await anActor('secretariat')
})

const get = async (actor: Actor, page: Handler, documentRef: string) =>
  answerOf(page(args(await requestAs(actor, `/documents/${documentRef}`), { documentRef })))

describe('bringing a document', () => {
  beforeAll(() => startBackgroundWork([readIntakes((source, { tellPages }) => readIntake(source, tellPages))]))
  afterAll(() => stopBackgroundWork())

  const bring = async (reviewRef: string, fields: Parameters<typeof requestAs>[2], by: Actor = secretary) =>
    answerOf(newDocument(args(await requestAs(by, '/', fields), { reviewRef })))
  const check = async (location: string | null, fields?: Parameters<typeof requestAs>[2], by: Actor = secretary) => {
    const [, reviewRef = '', intakeId = ''] = /^\/reviews\/([^/]+)\/documents\/intake\/([^/]+)$/.exec(location ?? '') ?? []
    const given = args(await requestAs(by, location ?? '/', fields), { reviewRef, intakeId })
    return answerOf(fields ? checkIntake(given) : intakePage(given))
  }

  it('is done once, leads to the check of what was read, and then to the document', async () => {
    const { ref } = await aReview()
    const [first, second] = [await bring(ref, typed), await bring(ref, typed)]
    expect(first).toMatchObject({ status: 302, location: expect.stringMatching(/^\/reviews\/.+\/documents\/intake\/.+$/) as string })
    expect(second.location).toBe(first.location)
    expect(await check(first.location)).toMatchObject({ status: 200, data: { intake: { status: 'to_check' }, toCheck: { beginning: { text: 'The first line.\n\nThe second.' } } } })
    const fields = { title: 'Report', kind: 'review_report', attendee1Name: 'Ann Lee', once: 'check-key' }
    const [added, again] = [await check(first.location, fields), await check(first.location, fields)]
    expect(added).toMatchObject({ status: 302, location: expect.stringMatching(/^\/documents\/DOC-\d+$/) as string })
    expect(again.location).toBe(added.location)
    expect(await check(first.location)).toMatchObject({ status: 302, location: added.location })
  })

  it('shows more rows for people, and refuses a form, without losing what was typed', async () => {
    const { ref } = await aReview()
    const { location } = await bring(ref, { ...typed, once: 'rows-key' })
    const fields = { title: 'My title', kind: 'minutes', attendee1Name: 'Ann Lee', attendee2Name: '', 'datedOn.day': '31', 'datedOn.month': '2', 'datedOn.year': '2026' }
    const values = { title: ['My title'], attendee1Name: ['Ann Lee'], 'datedOn.day': ['31'] }
    expect(await check(location, { ...fields, rows: 'more' })).toMatchObject({ status: 422, data: { submitted: { values: { ...values, attendee5Name: [''] }, problems: [] } } })
    expect(await check(location, fields)).toMatchObject({ status: 422, data: { submitted: { values, problems: [{ field: 'datedOn' }] } } })
  })

  it.each([
    ['an empty file', new File([], 'report.pdf'), 'is empty'],
    ['another kind of file', new File(['a,b,c'], 'list.docx'), 'is not a Word document'],
  ])('says beside the field what is wrong with %s, and keeps what was typed', async (_what, file, words) => {
    const { ref, id } = await aReview()
    expect(await bring(ref, { ...typed, source: 'file', file })).toMatchObject({
      status: 422,
      data: { submitted: { values: { source: ['file'], text: ['The first line.\n\nThe second.'] }, problems: [{ field: 'file', words: expect.stringContaining(words) as string }] } },
    })
    expect(await db.documentIntake.count({ where: { reviewId: id, status: { not: 'discarded' } } })).toBe(0)
  })

  it('is refused to others, as are the pages of what is on its way', async () => {
    const { ref } = await aReview()
    const lead = await anActor('agency_lead')
    expect(await bring(ref, typed, lead)).toMatchObject({ status: 403 })
    const { location } = await bring(ref, { ...typed, once: 'others-key' })
    expect(await check(location, undefined, lead)).toMatchObject({ status: 403 })
    expect(await check(location, { title: 'Mine', kind: 'minutes' }, lead)).toMatchObject({ status: 403 })
    await restrictedTo(ref, (await anActor('secretariat')).accountId)
    expect(await check(location)).toMatchObject({ status: 404 })
  })
})

describe('the original file', () => {
  it('is sent as a download, never as a page of ours, and on the record', async () => {
    const { id, ref } = await aDocument((await aReview()).ref, { source: 'file', file: upload })
    const reader = await anActor('auditor')
    const response = await fileOf(args(await requestAs(reader, `/documents/${ref}/file`), { documentRef: ref }))
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html',
      'content-disposition': "attachment; filename=\"Report _final_.html\"; filename*=UTF-8''Report%20%E2%80%9Cfinal%E2%80%9D.html",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(upload.bytes)
    expect(await db.trailEntry.count({ where: { event: 'document.downloaded', subjectId: id, actorId: reader.accountId } })).toBe(1)
  })

  it('that has gone from the store is a page in words, and pasted text has none', async () => {
    const review = await aReview()
    const { ref } = await aDocument(review.ref, { source: 'file', file: { ...upload, bytes: new TextEncoder().encode('<p>Lost</p>') } })
    rmSync(join(env().DATA_DIR, 'files'), { recursive: true })
    expect(await get(secretary, fileOf, ref)).toMatchObject({ status: 404, data: { title: 'The file is missing' } })
    expect(await db.trailEntry.count({ where: { event: 'document.downloaded', subjectRef: ref } })).toBe(0)
    expect(await get(secretary, fileOf, (await aDocument(review.ref)).ref)).toMatchObject({ status: 404, data: { title: 'Page not found' } })
  })
})

describe('a document of a restricted review', () => {
  it('is not found by who is not on the list; who is looks at it on the record', async () => {
    const insider = await anActor('reader')
    const review = await aReview()
    const { ref } = await aDocument(review.ref, { source: 'file', file: upload })
    await restrictedTo(review.ref, insider.accountId)
    for (const page of [documentPage, historyPage, fileOf]) {
      expect((await get(secretary, page, ref)).status).toBe(404)
      expect((await get(insider, page, ref)).status).toBe(200)
    }
    expect((await get(secretary, editPage, ref)).status).toBe(404)
    expect((await get(insider, editPage, ref)).status).toBe(403)
    expect(await db.trailEntry.count({ where: { event: 'review.viewed', subjectId: review.id } })).toBe(1)
  })
})

describe('changing what is said about a document', () => {
  it('shows both texts when somebody else saved first', async () => {
    const { ref } = await aDocument((await aReview()).ref)
    const send = async (title: string) =>
      answerOf(edit(args(await requestAs(secretary, '/', { title, kind: 'minutes', version: '0' }), { documentRef: ref })))
    expect((await send('Theirs')).status).toBe(302)
    expect(await send('Mine')).toMatchObject({ status: 409, data: { submitted: { values: { title: ['Mine'] }, theirs: { title: 'Theirs' } } } })
  })
})
