import { describe, expect, it } from 'vitest'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import { roleCodes } from '#app/domain/people/role'
import { aFinding, findingNow, findingTrail, passageForm } from '#tests/factories/findings'
import { anActor } from '#tests/factories/people'
import { aDocument, aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { anAddedTheme, retired as retire, starterThemeId } from '#tests/factories/themes'
import { changeFinding } from './change-finding.server'
import { codePassage } from './code-passage.server'
import { canChangeFinding, canCodePassages } from './finding-policy'
import { findFinding, findFindingHead, listFindings, listPassagesOf } from './finding-queries.server'
import { withdrawFinding } from './withdraw-finding.server'

async function aReport() {
  const review = await aReviewIn('published')
  return { review, document: await aDocument(review.ref) }
}

describe('who may code', () => {
  it.each(roleCodes)('a %s, by the table', async (role) => {
    const actor = await anActor(role)
    expect(canCodePassages(actor).allowed).toBe(role === 'secretariat')
    expect(canChangeFinding(actor, { withdrawnAt: null }).allowed).toBe(role === 'secretariat')
    expect(canChangeFinding(actor, { withdrawnAt: new Date(0) }).allowed).toBe(false)
  })

  it('is asked inside each verb', async () => {
    const { document } = await aReport()
    const { ref } = await aFinding(document.ref)
    const lead = await anActor('agency_lead')
    const because = { problems: [{ field: '', words: 'This needs the role secretariat.' }] }
    const themeIds = [await starterThemeId('equality')]
    expect(await codePassage(lead, document.ref, await passageForm())).toMatchObject(because)
    expect(await changeFinding(lead, ref, { themeIds, kind: 'finding', note: null, version: 0 })).toMatchObject(because)
    expect(await withdrawFinding(lead, ref, { because: 'No', version: 0 })).toMatchObject(because)
  })
})

describe('coding a passage', () => {
  it('anchors it, numbers it within its review and says all of it in the trail', async () => {
    const { review, document } = await aReport()
    const coder = await anActor('secretariat')
    const themeIds = [await starterThemeId('records-systems'), await starterThemeId('information-sharing')]
    const first = await aFinding(document.ref, { themeIds, note: 'Seen in two other reviews.' }, coder)
    const overlapping = await aFinding(document.ref, { quote: 'mailbox for nine days', kind: 'system_issue' }, coder)
    expect([first.ref, overlapping.ref]).toEqual([`${review.ref}-F01`, `${review.ref}-F02`])
    expect(first).toMatchObject({ codedById: coder.accountId, suffix: expect.stringContaining('Nobody was asked') })
    expect(document.text?.text.slice(first.start, first.end)).toBe(first.quote)
    const coded = { event: 'finding.coded', field: null, from: null, because: null }
    expect(await findingTrail(first.id)).toEqual([
      { ...coded, to: 'The referral waited in a shared mailbox for nine days.' },
      { ...coded, field: 'Kind', to: 'Finding' },
      { ...coded, field: 'Theme', to: 'Information sharing' },
      { ...coded, field: 'Theme', to: 'Records and systems' },
      { ...coded, field: 'Note', to: 'Seen in two other reviews.' },
    ])
    const entry = await db.trailEntry.findFirstOrThrow({ where: { subjectId: first.id }, include: { reviews: true } })
    expect(entry.reviews.map(({ reviewId }) => reviewId)).toEqual([review.id])
  })

  it('is done once for one form', async () => {
    const { document } = await aReport()
    const form = await passageForm()
    const both = [await codePassage(theSystem, document.ref, form, { once: 'key' }), await codePassage(theSystem, document.ref, form, { once: 'key' })]
    expect(both[1]).toEqual(both[0])
    expect(await db.finding.count({ where: { documentId: document.id } })).toBe(1)
  })

  it('is refused for words that are not there and themes that are not in use, both at once, and leaves no number behind', async () => {
    const { review, document } = await aReport()
    const retired = await anAddedTheme()
    await retire(retired.code)
    const outcome = await codePassage(theSystem, document.ref, await passageForm({ quote: 'The magistrates adjourned', themeIds: [retired.id] }))
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'quote' }, { field: 'themeIds', words: 'Select themes from the list' }] })
    expect((await aFinding(document.ref)).ref).toBe(`${review.ref}-F01`)
  })
})

describe('changing a coding', () => {
  it('writes one entry for each fact, and a theme that stays keeps who gave it', async () => {
    const { document } = await aReport()
    const [first, second] = [await anActor('secretariat'), await anActor('secretariat')]
    const [sharing, records, equality] = [await starterThemeId('information-sharing'), await starterThemeId('records-systems'), await starterThemeId('equality')]
    const { id, ref } = await aFinding(document.ref, { themeIds: [sharing, records] }, first)
    await changeFinding(second, ref, { themeIds: [sharing, equality], kind: 'good_practice', note: 'On reflection.', version: 0 })
    const finding = await findingNow(ref)
    expect(finding).toMatchObject({ kind: 'good_practice', note: 'On reflection.', version: 1 })
    const coders = Object.fromEntries(finding.themes.map(({ themeId, codedById }) => [themeId, codedById]))
    expect(coders).toEqual({ [sharing]: first.accountId, [equality]: second.accountId })
    const changed = { event: 'finding.changed', because: null }
    expect((await findingTrail(id)).slice(-4)).toEqual([
      { ...changed, field: 'Theme', from: 'Records and systems', to: null },
      { ...changed, field: 'Theme', from: null, to: 'Equality and disproportionality' },
      { ...changed, field: 'Kind', from: 'Finding', to: 'Good practice' },
      { ...changed, field: 'Note', from: null, to: 'On reflection.' },
    ])
  })

  it('keeps a theme that has been retired since, and takes no other such theme', async () => {
    const { document } = await aReport()
    const [held, other] = [await anAddedTheme(), await anAddedTheme()]
    const { ref } = await aFinding(document.ref, { themeIds: [held.id] })
    for (const { code } of [held, other]) await retire(code)
    const form = { kind: 'finding' as const, note: 'Kept.', version: 0 }
    expect(await changeFinding(theSystem, ref, { ...form, themeIds: [held.id, other.id] })).toMatchObject({ problems: [{ field: 'themeIds' }] })
    expect(await changeFinding(theSystem, ref, { ...form, themeIds: [held.id] })).toMatchObject({ ok: true })
  })

  it('is refused on an older version, with what is stored now', async () => {
    const { document } = await aReport()
    const { ref, themes } = await aFinding(document.ref)
    const themeIds = themes.map(({ themeId }) => themeId)
    await changeFinding(theSystem, ref, { themeIds, kind: 'system_issue', note: 'Theirs', version: 0 })
    const late = await changeFinding(theSystem, ref, { themeIds, kind: 'finding', note: 'Mine', version: 0 })
    expect(late).toMatchObject({ ok: false, theirs: { kind: 'system_issue', note: 'Theirs', themeIds: themeIds.join() }, currentVersion: 1 })
    expect(await withdrawFinding(theSystem, ref, { because: 'Mine', version: 0 })).toMatchObject({ ok: false, currentVersion: 1 })
  })
})

describe('withdrawing a coding', () => {
  it('keeps it, with the reason, and counts it no longer', async () => {
    const { review, document } = await aReport()
    const { id, ref } = await aFinding(document.ref)
    await withdrawFinding(theSystem, ref, { because: 'Coded twice.', version: 0 })
    expect((await findingTrail(id)).at(-1)).toMatchObject({ event: 'finding.withdrawn', because: 'Coded twice.' })
    expect((await findFinding(theSystem, ref))?.withdrawnAt).toBeInstanceOf(Date)
    expect(await listPassagesOf(theSystem, document.id)).toEqual([])
    expect((await listFindings(theSystem, { review: review.ref }, 1)).total).toBe(0)
    expect((await listFindings(theSystem, { review: review.ref, isWithdrawn: true }, 1)).total).toBe(1)
    const again = await withdrawFinding(theSystem, ref, { because: 'Again', version: 1 })
    expect(again).toMatchObject({ problems: [{ words: 'This coding has been withdrawn.' }] })
  })
})

describe('reading', () => {
  it('narrows a list by kind, theme with those below it, words, and the review', async () => {
    const { review, document } = await aReport()
    const { document: another } = await aReport()
    await aFinding(another.ref)
    await aFinding(document.ref, { themeIds: [await starterThemeId('domestic-abuse')], kind: 'good_practice' })
    await aFinding(document.ref, { quote: 'Nobody was asked to look.' })
    const count = async (filter: Parameters<typeof listFindings>[1]) => (await listFindings(theSystem, { review: review.ref, ...filter }, 1)).total
    expect(await count({})).toBe(2)
    expect(await count({ kind: 'good_practice' })).toBe(1)
    expect(await count({ theme: 'violence-reduction' })).toBe(1)
    expect(await count({ theme: 'equality' })).toBe(0)
    expect(await count({ q: 'asked to look' })).toBe(1)
    expect(await count({ reviewKind: 'sfo', year: '2025' })).toBe(2)
    expect(await count({ year: '2019' })).toBe(0)
  })

  it('finds each passage where its words stand, and says when they are gone', async () => {
    const { document } = await aReport()
    const { ref, start } = await aFinding(document.ref)
    expect((await findFinding(theSystem, ref))?.place).toMatchObject({ how: 'exact', start })
    expect(await listPassagesOf(theSystem, document.id)).toMatchObject([{ ref, start }])
    const other = await aDocument((await aReviewIn('published')).ref, { text: 'A paper about something else altogether.' })
    await change(theSystem, async (tx) => {
      await tx.documentText.update({ where: { documentId: document.id }, data: { text: other.text?.text ?? '' } })
      return done(null, [{ event: 'document.changed', subject: { type: 'document', id: document.id, ref: document.ref } }])
    })
    expect((await findFinding(theSystem, ref))?.place).toBeNull()
    expect(await listPassagesOf(theSystem, document.id)).toMatchObject([{ ref, start: null, end: null }])
  })
})

describe('a restricted review', () => {
  it('hides its passages from each query and each verb', async () => {
    const { review, document } = await aReport()
    const { ref, themes } = await aFinding(document.ref)
    const [named, stranger] = [await anActor('secretariat'), await anActor(['secretariat', 'administrator'])]
    await restrictedTo(review.ref, named.accountId)
    const themeIds = themes.map(({ themeId }) => themeId)
    for (const [viewer, seen] of [[named, true], [stranger, false]] as const) {
      expect((await findFinding(viewer, ref)) !== null).toBe(seen)
      expect((await findFindingHead(viewer, ref)) !== null).toBe(seen)
      expect((await listFindings(viewer, { review: review.ref }, 1)).total).toBe(seen ? 1 : 0)
      expect(await listPassagesOf(viewer, document.id)).toHaveLength(seen ? 1 : 0)
      expect((await codePassage(viewer, document.ref, await passageForm({ quote: 'Nobody was asked' }))).ok).toBe(seen)
      expect((await changeFinding(viewer, ref, { themeIds, kind: 'system_issue', note: null, version: 0 })).ok).toBe(seen)
    }
    const unknown = { problems: [{ field: '', words: 'This coding does not exist' }] }
    expect(await withdrawFinding(stranger, ref, { because: 'No', version: 1 })).toMatchObject(unknown)
    expect(await codePassage(stranger, document.ref, await passageForm())).toMatchObject({ problems: [{ words: 'This document does not exist' }] })
  })

  it('a reader sees passages once their review is out', async () => {
    const review = await aReviewIn('in_progress')
    const document = await aDocument(review.ref)
    const { ref } = await aFinding(document.ref)
    expect(await findFinding(await anActor('reader'), ref)).toBeNull()
    expect(await findFinding(await anActor('agency_lead'), ref)).not.toBeNull()
  })
})
