import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { finishBlindCoding } from '#app/domain/double-coding/finish-blind-coding.server'
import type { Actor } from '#app/domain/people/actor'
import { loader as page } from '#app/routes/double-codings.$doubleCodingRef._index/route'
import { loader as agreementFile } from '#app/routes/double-codings.$doubleCodingRef.agreement[.]csv/route'
import { action as complete, loader as completePage } from '#app/routes/double-codings.$doubleCodingRef.complete/route'
import { action as settle, loader as placePage } from '#app/routes/double-codings.$doubleCodingRef.disagreements.$documentRef.$start/route'
import { action as takeOver, loader as disagreements } from '#app/routes/double-codings.$doubleCodingRef.disagreements._index/route'
import { action as code, loader as codingPage } from '#app/routes/double-codings.$doubleCodingRef.documents.$documentRef/route'
import { action as finish, loader as finishPage } from '#app/routes/double-codings.$doubleCodingRef.finish/route'
import { action as change, loader as passagePage } from '#app/routes/double-codings.$doubleCodingRef.passages.$passageId.edit/route'
import { action as withdraw } from '#app/routes/double-codings.$doubleCodingRef.passages.$passageId.withdraw/route'
import { action as reopen } from '#app/routes/double-codings.$doubleCodingRef.reopen/route'
import { action as stop } from '#app/routes/double-codings.$doubleCodingRef.stop/route'
import { loader as unitsFile } from '#app/routes/double-codings.$doubleCodingRef.units[.]csv/route'
import { loader as units } from '#app/routes/double-codings.$doubleCodingRef.units/route'
import { action as start, loader as startPage } from '#app/routes/reviews.$reviewRef.double-coding.new/route'
import { loader as list } from '#app/routes/reviews.$reviewRef.double-coding._index/route'
import { aComparison, aDoubleCoding, codeApart, comparedNow, doubleCodingNow, sentences, type ADoubleCoding } from '#tests/factories/double-codings'
import { anActor } from '#tests/factories/people'
import { aDocument, aReview, restrictedTo } from '#tests/factories/reviews'
import { starterThemeId } from '#tests/factories/themes'
import { answerOf, args, requestAs } from '#tests/support/request-as'

type Handler = (handled: ReturnType<typeof args>) => Promise<unknown>
type Fields = Parameters<typeof requestAs>[2]

const at = async (handler: Handler, actor: Actor, made: ADoubleCoding, { path = '', params = {}, fields }: { path?: string; params?: Record<string, string>; fields?: Fields } = {}) =>
  answerOf(handler(args(await requestAs(actor, `/double-codings/${made.ref}${path}`, fields), { doubleCodingRef: made.ref, documentRef: made.document.ref, ...params })))

describe('starting a double coding', () => {
  it('names two people and documents, and leads to its page', async () => {
    const [secretary, auditor, chair] = [await anActor('secretariat'), await anActor('auditor'), await anActor('group_chair')]
    const review = await aReview()
    const document = await aDocument(review.ref)
    const path = `/reviews/${review.ref}/double-coding/new`
    const send = async (fields: Fields) => answerOf(start(args(await requestAs(secretary, path, fields), { reviewRef: review.ref })))
    const fields = { firstCoderId: auditor.accountId, secondCoderId: chair.accountId, documentIds: [document.id] }
    expect((await send({ ...fields, secondCoderId: auditor.accountId })).data).toMatchObject({ submitted: { problems: [{ field: 'secondCoderId' }] } })
    expect((await send({ firstCoderId: '', secondCoderId: '' })).data).toMatchObject({ submitted: { problems: [{ field: 'firstCoderId' }, { field: 'secondCoderId' }, { field: 'documentIds' }] } })
    expect((await send(fields)).location).toMatch(/^\/double-codings\/DC-/)
    const options = await answerOf(startPage(args(await requestAs(secretary, path), { reviewRef: review.ref })))
    expect(options.data).toMatchObject({ options: { documents: [{ id: document.id }] } })
    expect((await answerOf(startPage(args(await requestAs(auditor, path), { reviewRef: review.ref })))).status).toBe(403)
    const listed = await answerOf(list(args(await requestAs(auditor, `/reviews/${review.ref}/double-coding`), { reviewRef: review.ref })))
    expect(listed.data).toMatchObject({ doubleCodings: [{ status: 'coding' }], can: { start: false } })
  })

  it('is not found by readers, nor by those who may not see the review', async () => {
    const made = await aDoubleCoding()
    expect((await at(page, await anActor('reader'), made)).status).toBe(404)
    await restrictedTo(made.review.ref, made.secretary.accountId, made.first.accountId)
    expect((await at(page, made.second, made)).status).toBe(404)
    expect((await at(page, made.first, made)).status).toBe(200)
    expect((await at(codingPage, made.second, made)).status).toBe(404)
  })
})

describe('coding blind', () => {
  const fields = async () => ({ quote: sentences.waited, themeIds: [await starterThemeId('information-sharing')], kind: 'finding', note: '' })

  it('stores the passage and leads back to its place', async () => {
    const made = await aDoubleCoding()
    const sent = await at(code, made.first, made, { fields: await fields() })
    expect(sent.location).toMatch(new RegExp(`^/double-codings/${made.ref}/documents/${made.document.ref}\\?coded=.+#passage-`))
    expect((await at(codingPage, made.first, made)).data).toMatchObject({ passages: [{ quote: sentences.waited }], can: { code: true } })
    expect((await at(codingPage, made.second, made)).data).toMatchObject({ passages: [] })
    expect((await at(codingPage, made.secretary, made)).status).toBe(403)
    expect((await at(code, made.secretary, made, { fields: await fields() })).status).toBe(403)
    expect((await at(code, made.first, made, { fields: { ...(await fields()), quote: '' } })).data).toMatchObject({ submitted: { problems: [{ field: 'quote' }] } })
  })

  it('does its work once when the form is sent twice', async () => {
    const made = await aDoubleCoding()
    const sent = { ...(await fields()), once: 'the same key' }
    const answers = [await at(code, made.first, made, { fields: sent }), await at(code, made.first, made, { fields: sent })]
    expect(answers[0]?.location).toBe(answers[1]?.location)
    expect((await doubleCodingNow(made.ref)).passages).toHaveLength(1)
  })

  it("changes and withdraws one's own codings; the other's are not found", async () => {
    const made = await aDoubleCoding()
    const passageId = await codeApart(made.first, made, sentences.waited, ['information-sharing'])
    const of = { params: { passageId } }
    expect((await at(passagePage, made.second, made, of)).status).toBe(404)
    expect((await at(passagePage, made.secretary, made, of)).status).toBe(404)
    const changed = { ...of, fields: { themeIds: [await starterThemeId('equality')], kind: 'finding', note: 'Both', version: '0' } }
    expect((await at(change, made.second, made, changed)).status).toBe(404)
    expect((await at(change, made.first, made, changed)).location).toBe(`/double-codings/${made.ref}/documents/${made.document.ref}`)
    expect((await at(change, made.first, made, changed)).status).toBe(409)
    expect((await at(withdraw, made.first, made, { ...of, fields: { version: '1' } })).status).toBe(302)
    expect((await at(passagePage, made.first, made, of)).status).toBe(404)
  })

  it('is finished, taken back, and stopped with a reason', async () => {
    const made = await aDoubleCoding()
    expect((await at(finishPage, made.first, made)).data).toMatchObject({ count: 0, isLast: false })
    expect((await at(finish, made.secretary, made, { fields: {} })).status).toBe(403)
    expect((await at(finish, made.first, made, { fields: {} })).location).toBe(`/double-codings/${made.ref}`)
    expect((await at(finish, made.first, made, { fields: {} })).location).toBe(`/double-codings/${made.ref}`)
    expect((await at(codingPage, made.first, made)).data).toMatchObject({ can: { code: false } })
    expect((await at(reopen, made.first, made, { fields: {} })).status).toBe(302)
    expect((await at(reopen, made.first, made, { fields: {} })).status).toBe(403)
    expect((await at(stop, made.secretary, made, { fields: { reason: '', version: '0' } })).data).toMatchObject({ submitted: { problems: [{ field: 'reason' }] } })
    expect((await at(stop, made.secretary, made, { fields: { reason: 'A coder is ill.', version: '0' } })).status).toBe(302)
    expect((await at(page, made.secretary, made)).data).toMatchObject({ doubleCoding: { status: 'stopped', statusReason: 'A coder is ill.' }, agreement: null })
  })
})

describe('what was coded', () => {
  it('is closed to everybody until both have finished', async () => {
    const made = await aDoubleCoding()
    await codeApart(made.first, made, sentences.waited, ['information-sharing'])
    await finishBlindCoding(made.first, made.ref)
    for (const viewer of [made.first, made.second, made.secretary, await anActor('administrator')]) {
      expect((await at(page, viewer, made)).data).toMatchObject({ agreement: null })
      for (const closed of [units, unitsFile, agreementFile, disagreements, placePage, completePage]) {
        expect((await at(closed as Handler, viewer, made, { params: { start: '0' } })).status).toBe(403)
      }
    }
  })

  it('is compared once both have, with figures that lead to what they count', async () => {
    const made = await aComparison()
    const { data } = await at(page, made.second, made)
    expect(data).toMatchObject({ agreement: { n: 3, all: 6, progress: { places: 3, agreed: 1, differing: 2, differingSettled: 0 } } })
    const { agreement } = data as { agreement: { themes: { theme: { code: string }; counts: Record<string, number> }[]; where: { counts: Record<string, number> } } }
    const total = async (query: string) => ((await at(units, made.second, made, { path: `/units?${query}` })).data as { units: { total: number } }).units.total
    for (const { theme, counts } of agreement.themes) {
      for (const [whose, count] of Object.entries(counts)) expect(await total(`theme=${theme.code}&whose=${whose}`)).toBe(count)
    }
    for (const [whose, count] of Object.entries(agreement.where.counts)) expect(await total(`whose=${whose}`)).toBe(count)
  })

  it('downloads unit by unit and figure by figure, and each download is recorded', async () => {
    const made = await aComparison()
    const file = (await at(unitsFile, made.secretary, made)).data as string
    expect(file.trim().split('\r\n')).toHaveLength(7)
    expect(file).toContain(sentences.visited)
    expect((await at(agreementFile, made.secretary, made)).data).toContain('All themes together (MASI distance),3')
    const entries = await db.trailEntry.findMany({ where: { event: 'list.exported', subjectRef: { contains: made.ref } } })
    expect(entries.map(({ subjectRef, to }) => [subjectRef, to])).toEqual([[`Units of ${made.ref}`, '6 rows'], [`Agreement of ${made.ref}`, '5 rows']])
  })
})

describe('settling', () => {
  it('goes from difference to difference until all are settled, and makes findings', async () => {
    const made = await aComparison()
    const [, visited, met] = (await comparedNow(made)).places.map(({ start: from }) => String(from))
    const address = (from = '') => ({ params: { start: from } })
    expect((await at(placePage, made.first, made, address(visited))).data).toMatchObject({ place: { isAgreed: false, settlements: ['first', 'second', 'both', 'other', 'nothing'] }, can: { reconcile: false } })
    expect((await at(placePage, made.first, made, address('nonsense'))).status).toBe(404)
    const send = (from: string | undefined, fields: Fields) => at(settle, made.secretary, made, { ...address(from), fields: { version: '0', ...fields } })
    expect((await send(visited, { settlement: 'other', because: 'x' })).data).toMatchObject({ submitted: { problems: [{ field: 'themeIds' }, { field: 'kind' }] } })
    expect((await send(visited, { settlement: 'both', because: '' })).data).toMatchObject({ submitted: { problems: [{ field: 'because' }] } })
    expect((await send(visited, { settlement: 'both', because: 'Both.' })).location).toBe(`/double-codings/${made.ref}/disagreements/${made.document.ref}/${met}`)
    expect((await send(visited, { settlement: 'first', because: 'Late.' })).status).toBe(409)
    expect((await send(met, { settlement: 'nothing', because: 'Only who met.' })).location).toBe(`/double-codings/${made.ref}/disagreements`)
    expect((await at(complete, made.secretary, made, { fields: { version: '1' } })).data).toMatchObject({ submitted: { problems: [{ words: 'One passage is still to be settled' }] } })
    expect((await at(takeOver, made.second, made, { fields: {} })).status).toBe(403)
    expect((await at(takeOver, made.secretary, made, { fields: {} })).status).toBe(302)
    const shown = async (query: string) => ((await at(disagreements, made.second, made, { path: `/disagreements${query}` })).data as { places: { total: number } }).places.total
    expect([await shown(''), await shown('?state=open'), await shown('?state=settled'), await shown('?state=all'), await shown('?theme=risk-assessment')]).toEqual([2, 0, 2, 3, 1])
    expect((await at(complete, made.secretary, made, { fields: { version: '1' } })).location).toBe(`/double-codings/${made.ref}`)
    expect(await db.finding.count({ where: { documentId: made.document.id } })).toBe(2)
    expect((await at(completePage, made.secretary, made)).status).toBe(403)
  })
})
