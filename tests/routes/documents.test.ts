import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { env } from '#app/env.server'
import { loader as documentPage } from '#app/routes/documents.$documentRef._index/route'
import { loader as editPage, action as edit } from '#app/routes/documents.$documentRef.edit/route'
import { loader as fileOf } from '#app/routes/documents.$documentRef.file/route'
import { loader as historyPage } from '#app/routes/documents.$documentRef.history/route'
import { action as newDocument } from '#app/routes/reviews.$reviewRef.documents.new/route'
import { anActor } from '#tests/factories/people'
import { aDocument, aReview, restrictedTo } from '#tests/factories/reviews'
import { answerOf, args, requestAs } from '#tests/support/request-as'

type Handler = (given: ReturnType<typeof args>) => Promise<unknown>
let secretary: Actor & { accountId: string }
const typed = { title: 'Report', kind: 'review_report', source: 'paste', text: 'The first line.\r\n\r\nThe second.', once: 'add-key' }
const upload = { name: 'Report “final”.html', bytes: new TextEncoder().encode('<h1>Report</h1><p>Words</p><script>alert(1)</script>') }

beforeAll(async () => {
  secretary = await anActor('secretariat')
})

const get = async (actor: Actor, page: Handler, documentRef: string) =>
  answerOf(page(args(await requestAs(actor, `/documents/${documentRef}`), { documentRef })))

describe('adding a document', () => {
  it('is done once, and leads to its page', async () => {
    const { ref } = await aReview()
    const send = async () => answerOf(newDocument(args(await requestAs(secretary, '/', typed), { reviewRef: ref })))
    const [first, second] = [await send(), await send()]
    expect(first).toMatchObject({ status: 302, location: expect.stringMatching(/^\/documents\/DOC-\d+$/) as string })
    expect(second.location).toBe(first.location)
  })

  it('keeps what was typed when the file is refused', async () => {
    const { ref } = await aReview()
    const empty = new File([], 'report.pdf')
    const request = await requestAs(secretary, '/', { ...typed, source: 'file', file: empty })
    expect(await answerOf(newDocument(args(request, { reviewRef: ref })))).toMatchObject({
      status: 422,
      data: { submitted: { values: { title: ['Report'], text: ['The first line.\n\nThe second.'] }, problems: [{ field: 'file' }] } },
    })
  })

  it('is refused to others', async () => {
    const { ref } = await aReview()
    const request = await requestAs(await anActor('agency_lead'), '/', typed)
    expect(await answerOf(newDocument(args(request, { reviewRef: ref })))).toMatchObject({ status: 403 })
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
