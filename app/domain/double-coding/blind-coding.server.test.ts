import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import { listTrail } from '#app/domain/trail/trail-queries.server'
import { aDoubleCoding, codeApart, comparedNow, doubleCodingNow, doubleCodingTrail, sentences } from '#tests/factories/double-codings'
import { passageForm } from '#tests/factories/findings'
import { anActor } from '#tests/factories/people'
import { aDocument, aReview, restrictedTo } from '#tests/factories/reviews'
import { starterThemeId } from '#tests/factories/themes'
import { changeBlindPassage } from './change-blind-passage.server'
import { codeBlindPassage } from './code-blind-passage.server'
import { finishBlindCoding } from './finish-blind-coding.server'
import { reopenBlindCoding } from './reopen-blind-coding.server'
import { startDoubleCoding } from './start-double-coding.server'
import { stopDoubleCoding } from './stop-double-coding.server'
import { withdrawBlindPassage } from './withdraw-blind-passage.server'

describe('a double coding', () => {
  it('is started for two people and documents of one review', async () => {
    const { ref, first, second, document } = await aDoubleCoding()
    const stored = await doubleCodingNow(ref)
    expect(ref).toMatch(/^DC-\d{4}-\d{3}$/)
    expect(stored).toMatchObject({ status: 'coding', coders: [{ accountId: first.accountId, position: 1 }, { accountId: second.accountId, position: 2 }] })
    expect((await doubleCodingTrail(ref)).map(({ field, to }) => [field, to])).toEqual([
      ['First coder', first.name],
      ['Second coder', second.name],
      ['Document', `${document.ref} ${document.title}`],
    ])
  })

  it('is refused for somebody who may not code, who may not see the review, or for documents of another', async () => {
    const [secretary, auditor, reader, stranger] = [await anActor('secretariat'), await anActor('auditor'), await anActor('reader'), await anActor('agency_lead')]
    const review = await aReview()
    const [own, other] = [await aDocument(review.ref), await aDocument((await aReview()).ref)]
    const start = (firstCoderId: string, secondCoderId: string, documentId = own.id) =>
      startDoubleCoding(secretary, review.ref, { firstCoderId, secondCoderId, documentIds: [documentId] })
    expect(await start(auditor.accountId, reader.accountId)).toMatchObject({ problems: [{ field: 'secondCoderId' }] })
    expect(await start(auditor.accountId, stranger.accountId, other.id)).toMatchObject({ problems: [{ field: 'documentIds' }] })
    await restrictedTo(review.ref, secretary.accountId, auditor.accountId)
    expect(await start(auditor.accountId, stranger.accountId)).toMatchObject({ problems: [{ field: 'secondCoderId' }] })
    expect(await start(auditor.accountId, secretary.accountId)).toMatchObject({ ok: true })
    expect(await startDoubleCoding(auditor, review.ref, { firstCoderId: auditor.accountId, secondCoderId: secretary.accountId, documentIds: [own.id] })).toMatchObject({ ok: false })
  })
})

describe('coding blind', () => {
  it('is for the two coders, in the documents of the double coding', async () => {
    const made = await aDoubleCoding()
    const elsewhere = await aDocument(made.review.ref)
    await codeApart(made.first, made, sentences.waited, ['information-sharing'])
    for (const other of [made.secretary, await anActor('auditor'), await anActor('administrator')]) {
      expect(await codeBlindPassage(other, made.ref, made.document.ref, await passageForm({ quote: sentences.met }))).toMatchObject({ ok: false })
    }
    expect(await codeBlindPassage(made.first, made.ref, elsewhere.ref, await passageForm())).toMatchObject({ problems: [{ words: 'This document is not part of the double coding' }] })
    expect(await codeBlindPassage(made.first, made.ref, made.document.ref, await passageForm({ quote: 'Words of no report', themeIds: ['unknown'] }))).toMatchObject({
      problems: [{ field: 'quote' }, { field: 'themeIds' }],
    })
    expect((await doubleCodingNow(made.ref)).passages).toMatchObject([{ coderId: made.first.accountId, quote: sentences.waited }])
  })

  it('leaves entries in the trail without a word of the passage, its themes or its note, and shows them to nobody else', async () => {
    const made = await aDoubleCoding()
    const id = await codeApart(made.first, made, sentences.waited, ['information-sharing'], { note: 'A note about vellum' })
    await changeBlindPassage(made.first, made.ref, id, { version: 0, themeIds: [await starterThemeId('equality')], kind: 'system_issue', note: 'Another about vellum' })
    await withdrawBlindPassage(made.first, made.ref, id, { version: 1 })
    const blind = (await doubleCodingTrail(made.ref)).filter(({ event }) => event.includes('passage'))
    expect(blind.map(({ field, from, to, because }) => [field, from, to, because])).toEqual(Array.from({ length: 3 }, () => ['Document', null, made.document.ref, null]))
    const seen = async (viewer: typeof made.first | typeof theSystem) => (await listTrail(viewer, { q: made.ref }, 1)).rows.filter(({ event }) => event.includes('passage')).length
    expect([await seen(made.first), await seen(made.second), await seen(made.secretary), await seen(theSystem)]).toEqual([3, 0, 0, 0])
    await finishBlindCoding(made.first, made.ref)
    expect(await seen(made.secretary)).toBe(0)
    await finishBlindCoding(made.second, made.ref)
    expect([await seen(made.second), await seen(made.secretary)]).toEqual([3, 3])
  })

  it("does not change or withdraw the other's codings, and does not say that they exist", async () => {
    const made = await aDoubleCoding()
    const id = await codeApart(made.first, made, sentences.waited, ['information-sharing'])
    const form = { version: 0, themeIds: [await starterThemeId('equality')], kind: 'finding' as const, note: null }
    const unknown = await changeBlindPassage(made.second, made.ref, 'no such coding', form)
    expect(await changeBlindPassage(made.second, made.ref, id, form)).toEqual(unknown)
    expect(await withdrawBlindPassage(made.secretary, made.ref, id, { version: 0 })).toEqual(unknown)
    expect((await doubleCodingNow(made.ref)).passages[0]).toMatchObject({ version: 0, withdrawnAt: null })
  })

  it('keeps the version of the double coding, which would count the codings', async () => {
    const made = await aDoubleCoding()
    await codeApart(made.first, made, sentences.waited, ['information-sharing'])
    expect((await doubleCodingNow(made.ref)).version).toBe(0)
  })

  it('shows both texts where the coder saved it elsewhere meanwhile', async () => {
    const made = await aDoubleCoding()
    const id = await codeApart(made.first, made, sentences.waited, ['information-sharing'])
    const form = { version: 0, themeIds: [await starterThemeId('equality')], kind: 'finding' as const, note: 'First' }
    expect(await changeBlindPassage(made.first, made.ref, id, form)).toMatchObject({ ok: true })
    expect(await changeBlindPassage(made.first, made.ref, id, { ...form, note: 'Second' })).toMatchObject({ theirs: { note: 'First' }, currentVersion: 1 })
  })

  it('ends when the coder has finished, and goes on when they take it back before the other has', async () => {
    const made = await aDoubleCoding()
    expect(await reopenBlindCoding(made.first, made.ref)).toMatchObject({ ok: false })
    expect(await finishBlindCoding(made.first, made.ref)).toEqual({ ok: true, value: { isComparing: false } })
    expect(await finishBlindCoding(made.first, made.ref)).toEqual({ ok: true, value: { isComparing: false } })
    expect(await codeBlindPassage(made.first, made.ref, made.document.ref, await passageForm({ quote: sentences.met }))).toMatchObject({ ok: false })
    expect(await reopenBlindCoding(made.first, made.ref)).toMatchObject({ ok: true })
    await codeApart(made.first, made, sentences.met, ['information-sharing'])
    await finishBlindCoding(made.first, made.ref)
    expect(await finishBlindCoding(made.second, made.ref)).toEqual({ ok: true, value: { isComparing: true } })
    expect(await doubleCodingNow(made.ref)).toMatchObject({ status: 'comparing', version: 1 })
    expect(await reopenBlindCoding(made.first, made.ref)).toMatchObject({ ok: false })
  })

  it('is read by nobody else before both have finished, the program itself included', async () => {
    const made = await aDoubleCoding()
    await codeApart(made.first, made, sentences.waited, ['information-sharing'])
    await codeApart(made.second, made, sentences.met, ['equality'])
    const seen = async (viewer: typeof made.first | typeof theSystem) => (await comparedNow(made, viewer)).places.length
    expect([await seen(made.first), await seen(made.second), await seen(made.secretary), await seen(theSystem)]).toEqual([1, 1, 0, 0])
    expect(await seen(await anActor('administrator'))).toBe(0)
    await finishBlindCoding(made.first, made.ref)
    expect([await seen(made.second), await seen(made.secretary)]).toEqual([1, 0])
    await finishBlindCoding(made.second, made.ref)
    expect([await seen(made.second), await seen(made.secretary)]).toEqual([2, 2])
  })

  it('stays closed after it was stopped, with the reason', async () => {
    const made = await aDoubleCoding()
    await codeApart(made.first, made, sentences.waited, ['information-sharing'])
    expect(await stopDoubleCoding(made.first, made.ref, { reason: 'No time', version: 0 })).toMatchObject({ ok: false })
    expect(await stopDoubleCoding(made.secretary, made.ref, { reason: 'The second coder has left', version: 0 })).toMatchObject({ ok: true })
    expect(await doubleCodingNow(made.ref)).toMatchObject({ status: 'stopped', statusReason: 'The second coder has left' })
    expect((await comparedNow(made)).places).toEqual([])
    expect(await codeBlindPassage(made.second, made.ref, made.document.ref, await passageForm({ quote: sentences.met }))).toMatchObject({ ok: false })
    expect((await doubleCodingTrail(made.ref)).at(-1)).toMatchObject({ event: 'double_coding.stopped', from: 'Coding', to: 'Stopped', because: 'The second coder has left' })
  })

  it('makes no findings', async () => {
    const made = await aDoubleCoding()
    await codeApart(made.first, made, sentences.waited, ['information-sharing'])
    expect(await db.finding.count({ where: { documentId: made.document.id } })).toBe(0)
  })
})
