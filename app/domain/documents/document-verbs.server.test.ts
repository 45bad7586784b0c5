import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { readStoredFile } from '#app/domain/shared/file-store.server'
import { anActor } from '#tests/factories/people'
import { aDocument, aReview, documentForm, restrictedTo } from '#tests/factories/reviews'
import type { Actor } from '../people/actor'
import { addDocument } from './add-document.server'
import { changeDocument } from './change-document.server'
import type { DocumentForm, NewDocumentForm } from './document-forms'
import { findDocumentFile, readDocumentText } from './document-queries.server'
import { readDocument } from './read-document.server'

const fixture = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(new URL(`../../../tests/factories/files/${name}`, import.meta.url))) })
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
let secretary: Actor & { accountId: string }
let review: { id: string; ref: string }

beforeAll(async () => {
  secretary = await anActor('secretariat')
  review = await aReview()
})

const add = (facts: Partial<NewDocumentForm>, ref = review.ref, by: Actor = secretary) => addDocument(by, ref, documentForm(facts), { read: readDocument })

describe('adding a source document', () => {
  it('takes pasted text, with its structure', async () => {
    const document = await aDocument(review.ref, {}, secretary)
    expect(document).toMatchObject({ format: 'paste', fileSha256: null, fileName: null, reviewId: review.id, addedById: secretary.accountId })
    const { text, blocks } = await readDocumentText(secretary, document.id)
    expect(document.characters).toBe(text.length)
    expect(blocks.map((block) => [block.kind, text.slice(block.start, block.end)])).toEqual([
      ['heading', '1 What happened'],
      ['paragraph', 'The referral waited in a shared mailbox for nine days.'],
      ['paragraph', 'Nobody was asked to look.'],
    ])
    expect(await db.trailEntry.count({ where: { event: 'document.added', subjectId: document.id } })).toBe(1)
    expect(await findDocumentFile(secretary, document.ref)).toBeNull()
  })

  it('keeps a file as it came and reads it', async () => {
    const upload = file('Report of the panel.html', '<html><body><h1>Findings</h1><table><tr><th>Who</th></tr><tr><td>Police</td></tr></table></body></html>')
    const { ref, id } = await aDocument(review.ref, { source: 'file', file: upload }, secretary)
    const kept = await findDocumentFile(secretary, ref)
    expect(kept?.file).toMatchObject({ fileName: 'Report of the panel.html', mediaType: 'text/html' })
    const stored = await readStoredFile(kept?.file.sha256 ?? '')
    expect(new Uint8Array(await new Response(stored?.stream).arrayBuffer())).toEqual(upload.bytes)
    expect((await readDocumentText(secretary, id)).blocks.map(({ kind }) => kind)).toEqual(['heading', 'table'])
  })

  it('refuses the same file a second time on one review, and takes it on another', async () => {
    const upload = file('minutes.txt', 'Minutes of the panel that met in June')
    const { ref } = await aDocument(review.ref, { source: 'file', file: upload, title: 'Minutes' })
    expect(await add({ source: 'file', file: { ...upload, name: 'copy.txt' } })).toEqual({
      ok: false, problems: [{ field: 'file', words: `This file is on this review already, as ${ref} ‘Minutes’` }],
    })
    expect(await add({ source: 'file', file: upload }, (await aReview()).ref)).toMatchObject({ ok: true })
    expect(await db.storedFile.count({ where: { mediaType: 'text/plain' } })).toBe(1)
  })

  it.each([
    [fixture('encrypted.pdf'), 'password protected'],
    [fixture('scanned.pdf'), 'no text that can be read'],
    [file('empty.txt', ''), 'is empty'],
    [file('report.exe', 'MZ'), 'must be a Word document'],
    [file('report.docx', 'not a Word document'), 'not a Word document'],
  ])('refuses $name beside the field, and keeps nothing', async (upload, words) => {
    const before = [await db.sourceDocument.count(), await db.storedFile.count()]
    expect(await add({ source: 'file', file: upload })).toMatchObject({
      ok: false, problems: [{ field: 'file', words: expect.stringContaining(words) as string }],
    })
    expect([await db.sourceDocument.count(), await db.storedFile.count()]).toEqual(before)
  })

  it('is done once, however often the form is sent', async () => {
    const send = () => addDocument(secretary, review.ref, documentForm({ title: 'Sent twice' }), { once: 'document-key' })
    expect(await send()).toEqual(await send())
    expect(await db.sourceDocument.count({ where: { title: 'Sent twice' } })).toBe(1)
  })

  it('is refused to others than the secretariat, and as unknown where the review may not be known', async () => {
    expect(await add({}, review.ref, await anActor('agency_lead'))).toMatchObject({ ok: false, problems: [{ words: 'This needs the role secretariat.' }] })
    const hidden = await aReview()
    await restrictedTo(hidden.ref, (await anActor('secretariat')).accountId)
    const unknown = { ok: false, problems: [{ field: '', words: 'This review no longer exists' }] }
    expect(await add({}, hidden.ref)).toEqual(unknown)
    expect(await add({}, 'SCR-1999-001')).toEqual(unknown)
  })
})

describe('changing what is said about a document', () => {
  const facts = (document: { title: string; datedOn: string | null }, more: Partial<DocumentForm> = {}): DocumentForm => ({
    title: document.title, datedOn: document.datedOn, kind: 'review_report', reference: null, nextMeetingOn: null, attendees: [], rows: null, version: 0, ...more,
  })

  it('tells the trail each fact, and leaves the text alone', async () => {
    const document = await aDocument(review.ref)
    expect(await changeDocument(secretary, document.ref, facts(document, { kind: 'minutes', reference: 'P/17' }))).toMatchObject({ ok: true })
    const entries = await db.trailEntry.findMany({ where: { event: 'document.changed', subjectId: document.id }, orderBy: { id: 'asc' } })
    expect(entries.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['Kind', 'Review report', 'Minutes'],
      ['Reference', null, 'P/17'],
    ])
    expect(await db.documentText.findUnique({ where: { documentId: document.id } })).toEqual(document.text)
  })

  it('is refused on an older version, silent when nothing changes, and unknown where the review is', async () => {
    const other = await aReview()
    const document = await aDocument(other.ref)
    expect(await changeDocument(secretary, document.ref, facts(document))).toMatchObject({ ok: true })
    expect(await db.trailEntry.count({ where: { event: 'document.changed', subjectId: document.id } })).toBe(0)
    await changeDocument(secretary, document.ref, facts(document, { title: 'Theirs' }))
    expect(await changeDocument(secretary, document.ref, facts(document, { title: 'Mine' }))).toMatchObject({
      ok: false, currentVersion: 1, theirs: { title: 'Theirs' },
    })
    expect(await changeDocument(await anActor('contributor'), document.ref, facts(document, { version: 1 }))).toMatchObject({ ok: false })
    await restrictedTo(other.ref, (await anActor('secretariat')).accountId)
    expect(await changeDocument(secretary, document.ref, facts(document, { version: 1 }))).toEqual({
      ok: false, problems: [{ field: '', words: 'This document no longer exists' }],
    })
  })
})
