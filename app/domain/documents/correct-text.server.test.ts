import { beforeAll, describe, expect, it } from 'vitest'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { findFinding, listPassagesOf } from '#app/domain/findings/finding-queries.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import { anActor } from '#tests/factories/people'
import { aDocument, aReview, restrictedTo } from '#tests/factories/reviews'
import { makeAnchor } from './anchor'
import { correctText } from './correct-text.server'
import { findEarlierText, listEarlierTexts, previewCorrection, whyNotNow } from './correction.server'

const TEXT = '1 What was known\n\nThe referral waited in a shared mailbox for nine days.\n\nNobody was asked to look.\n\nNobody was asked to look.'
let secretary: Actor & { accountId: string }
let count = 0

beforeAll(async () => {
  secretary = await anActor('secretariat')
})

/** A document with one coding of each quote, the last place of its words. */
async function coded(quotes: readonly string[], text = TEXT) {
  const review = await aReview()
  const document = await aDocument(review.ref, { text }, secretary)
  const outcome = await change(theSystem, async (tx) => {
    const refs: string[] = []
    for (const quote of quotes) {
      const start = text.lastIndexOf(quote)
      const anchor = makeAnchor(text, start, start + quote.length)
      if (!anchor) throw new Error('no anchor')
      const ref = `${review.ref}-F${++count}`
      await tx.finding.create({ data: { ...anchor, ref, reviewId: review.id, documentId: document.id, codedAt: now() } })
      await tx.suggestion.create({ data: { ...anchor, documentId: document.id, kind: 'passage', confidence: 0.5 } })
      refs.push(ref)
    }
    return done(refs, [{ event: 'finding.coded', subject: { type: 'document', id: document.id, ref: document.ref } }])
  })
  if (!outcome.ok) throw new Error('refused')
  return { ...document, reviewRef: review.ref, findings: outcome.value }
}

const form = (text: string, more: Partial<Parameters<typeof correctText>[2]> = {}) =>
  ({ text, because: 'Words were run together', textVersion: 1, step: 'save' as const, lost: 0, ...more })

describe('correcting the text of a document', () => {
  it('keeps the text as it was with the reason, and finds every passage again', async () => {
    const { id, ref, findings } = await coded(['shared mailbox', 'Nobody was asked to look.'])
    const text = `A new first line.\n\n${TEXT.replace('nine days', '9 days')}`
    expect((await previewCorrection(secretary, id, text)).fates).toMatchObject([{ ref: findings[0], fate: 'unchanged' }, { ref: findings[1], fate: 'unchanged' }])
    expect(await correctText(secretary, ref, form(text))).toMatchObject({ ok: true })
    expect(await db.documentText.findUniqueOrThrow({ where: { documentId: id } })).toMatchObject({ text, version: 2 })
    const places = await listPassagesOf(secretary, id)
    expect(places.map(({ quote, start, end }) => [quote, text.slice(start ?? 0, end ?? 0)])).toEqual([
      ['shared mailbox', 'shared mailbox'],
      ['Nobody was asked to look.', 'Nobody was asked to look.'],
    ])
    const stored = await db.finding.findMany({ where: { documentId: id }, orderBy: { start: 'asc' } })
    expect(stored.map(({ start }) => start)).toEqual([text.indexOf('shared mailbox'), text.lastIndexOf('Nobody')])
    expect(await db.suggestion.count({ where: { documentId: id, start: text.lastIndexOf('Nobody') } })).toBe(1)
    expect(await listEarlierTexts(secretary, id)).toMatchObject([{ version: 1, because: 'Words were run together' }])
    expect((await findEarlierText(secretary, id, 1))?.text.text).toBe(TEXT)
    const entry = await db.trailEntry.findFirstOrThrow({ where: { event: 'document.text_corrected', subjectRef: ref } })
    expect(entry).toMatchObject({ because: 'Words were run together', to: 'Version 2: 2 of 2 anchored passages found again, 0 of them with slightly different words' })
    expect(await db.sourceDocument.findUniqueOrThrow({ where: { id } })).toMatchObject({ characters: text.length, suggesting: 'waiting' })
  })

  it('loses no passage that the person was not told of; one that is lost keeps its words and says so', async () => {
    const { id, ref, findings } = await coded(['The referral waited in a shared mailbox'])
    const text = '1 What was known\n\nNobody was asked to look.'
    expect((await previewCorrection(secretary, id, text))).toMatchObject({ fates: [{ fate: 'lost' }], suggestions: { open: 1, lost: 1 } })
    expect(await correctText(secretary, ref, form(text))).toMatchObject({ ok: false, problems: [{ words: expect.stringContaining('would lose 1 coded passage') as string }] })
    expect(await correctText(secretary, ref, form(text, { lost: 1 }))).toMatchObject({ ok: true })
    expect(await findFinding(secretary, findings[0] ?? '')).toMatchObject({ quote: 'The referral waited in a shared mailbox', place: null })
    expect(await db.suggestion.count({ where: { documentId: id } })).toBe(0)
    expect(await correctText(secretary, ref, form(TEXT, { textVersion: 2 }))).toMatchObject({ ok: true })
    expect((await findFinding(secretary, findings[0] ?? ''))?.place).toMatchObject({ start: TEXT.indexOf('The referral') })
  })

  it('moves the place of recommendations and actions along', async () => {
    const { id, ref, reviewId } = await coded([])
    const quote = 'Nobody was asked to look.'
    const start = TEXT.indexOf(quote)
    const anchor = makeAnchor(TEXT, start, start + quote.length)
    if (!anchor) throw new Error('no anchor')
    const { prefix, suffix } = anchor
    await change(theSystem, async (tx) => {
      await tx.recommendation.create({ data: { ref: `${ref}-R01`, reviewId, documentId: id, number: '1', numberOrder: '1', text: quote, prefix, suffix, start, end: start + quote.length, createdAt: now() } })
      return done(null, [{ event: 'recommendation.added', subject: { type: 'document', id, ref } }])
    })
    const text = TEXT.replace('What was known', 'What the agencies knew')
    await correctText(secretary, ref, form(text))
    expect(await db.recommendation.findFirstOrThrow({ where: { documentId: id } })).toMatchObject({ text: quote, start: text.indexOf(quote) })
    await correctText(secretary, ref, form('Something else altogether.', { textVersion: 2, lost: 1 }))
    expect(await db.recommendation.findFirstOrThrow({ where: { documentId: id } })).toMatchObject({ text: quote, start: null, end: null })
  })

  it('keeps the tables of a file, in the right places with emoji and words from right to left', async () => {
    const review = await aReview()
    const html = '<h1>דוח 😀</h1><p>שלום rnag.</p><table><tr><th>No<th>Who<tr><td>1<td>משטרה</table>'
    const document = await aDocument(review.ref, { source: 'file', file: { name: 'a.html', bytes: new TextEncoder().encode(html) } }, secretary)
    const text = (document.text?.text ?? '').replace('rnag', 'rang 👩‍👧')
    expect(await correctText(secretary, document.ref, form(text))).toMatchObject({ ok: true })
    const stored = await db.documentText.findUniqueOrThrow({ where: { documentId: document.id } })
    expect((JSON.parse(stored.blocks) as { kind: string }[]).map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'table'])
    expect(stored.text).toContain('rang 👩‍👧')
  })

  it('is refused with both texts where somebody else corrected it first', async () => {
    const { ref } = await coded([])
    await correctText(secretary, ref, form(`${TEXT}\n\nTheirs.`))
    expect(await correctText(secretary, ref, form(`${TEXT}\n\nMine.`))).toMatchObject({ ok: false, currentVersion: 2, theirs: { text: `${TEXT}\n\nTheirs.` } })
  })

  it('is silent where nothing was changed, page ends included', async () => {
    const { id, ref } = await coded([], 'One page.\fAnother page.')
    expect(await previewCorrection(secretary, id, 'One page.\nAnother page.')).toMatchObject({ isSame: true })
    expect(await correctText(secretary, ref, form('One page.\nAnother page.'))).toMatchObject({ ok: true })
    expect(await db.trailEntry.count({ where: { event: 'document.text_corrected', subjectRef: ref } })).toBe(0)
  })

  it('waits while two people code it apart from each other', async () => {
    const { id, ref, reviewId } = await coded([])
    await change(theSystem, async (tx) => {
      const { id: doubleCodingId } = await tx.doubleCoding.create({ data: { ref: `${ref}-DC`, reviewId, startedAt: now() } })
      await tx.doubleCodingDocument.create({ data: { doubleCodingId, documentId: id } })
      return done(null, [{ event: 'document.changed', subject: { type: 'document', id, ref } }])
    })
    expect(await whyNotNow(id)).toContain(`${ref}-DC`)
    expect(await correctText(secretary, ref, form('Other words'))).toMatchObject({ ok: false, problems: [{ words: expect.stringContaining('coding this document apart') as string }] })
  })

  it('is for the secretariat, and unknown where the review is', async () => {
    const { id, ref, reviewRef } = await coded([])
    expect(await correctText(await anActor('agency_lead'), ref, form('x'))).toMatchObject({ ok: false, problems: [{ words: 'This needs the role secretariat.' }] })
    await restrictedTo(reviewRef, (await anActor('secretariat')).accountId)
    expect(await correctText(secretary, ref, form('x'))).toMatchObject({ ok: false, problems: [{ words: 'This document no longer exists' }] })
    await expect(previewCorrection(secretary, id, 'x')).rejects.toThrow()
    expect(await listEarlierTexts(secretary, id)).toEqual([])
  })
})

