import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { mergeThemes } from '#app/domain/themes/merge-themes.server'
import { aComparison, comparedNow, doubleCodingNow, doubleCodingTrail, sentences, type ADoubleCoding } from '#tests/factories/double-codings'
import { anActor } from '#tests/factories/people'
import { themeNow } from '#tests/factories/themes'
import { agreementOf } from './coding-agreement'
import { completeReconciliation } from './complete-reconciliation.server'
import type { SettlePlaceForm } from './double-coding-forms'
import { settlePlace } from './settle-place.server'
import { takeOverAgreed } from './take-over-agreed.server'

const form = (facts: Partial<SettlePlaceForm>): SettlePlaceForm => ({ settlement: 'both', themeIds: [], kind: null, because: 'Both are in the words.', version: 0, ...facts })

async function settle(made: ADoubleCoding, place: number, facts: Partial<SettlePlaceForm>) {
  const { places } = await comparedNow(made)
  return settlePlace(made.secretary, made.ref, made.document.ref, places[place]?.start ?? -1, form(facts))
}

describe('comparing what two coders coded', () => {
  it('finds where they agree and where not', async () => {
    const made = await aComparison()
    const { places, coded } = await comparedNow(made)
    expect(places.map(({ isAgreed, codings }) => [isAgreed, codings.length])).toEqual([[true, 2], [false, 2], [false, 1]])
    const { n, all, where } = agreementOf(coded, [])
    expect([n, all]).toEqual([3, 6])
    expect(where.counts).toEqual({ both: 2, first: 1, second: 0, neither: 3 })
  })
})

describe('settling a place', () => {
  it('needs the secretariat, a reason where they differed, and one of what is offered', async () => {
    const made = await aComparison()
    const { places } = await comparedNow(made)
    const [, visited, met] = places.map(({ start }) => start)
    expect(await settlePlace(made.first, made.ref, made.document.ref, visited ?? 0, form({}))).toMatchObject({ ok: false })
    expect(await settle(made, 1, { because: null })).toMatchObject({ problems: [{ field: 'because' }] })
    expect(await settlePlace(made.secretary, made.ref, made.document.ref, met ?? 0, form({ settlement: 'second' }))).toMatchObject({ problems: [{ field: 'settlement' }] })
    expect(await settlePlace(made.secretary, made.ref, made.document.ref, 99_999, form({}))).toMatchObject({ problems: [{ words: 'There is no coding here' }] })
    expect(await settle(made, 1, { settlement: 'other', kind: 'finding', themeIds: ['unknown'] })).toMatchObject({ problems: [{ field: 'themeIds' }] })
  })

  it('keeps what was decided, by whom and why, and replaces it when it is settled again', async () => {
    const made = await aComparison()
    expect(await settle(made, 1, {})).toMatchObject({ ok: true })
    expect((await comparedNow(made)).places[1]?.settled).toMatchObject([{ kind: 'good_practice', because: 'Both are in the words.', by: made.secretary.name, version: 1 }])
    expect(await settle(made, 1, { settlement: 'first' })).toMatchObject({ currentVersion: 1, theirs: { because: 'Both are in the words.' } })
    expect(await settle(made, 1, { settlement: 'nothing', because: 'Not about this case.', version: 1 })).toMatchObject({ ok: true })
    expect((await comparedNow(made)).places[1]?.settled).toMatchObject([{ themeIds: [], version: 2 }])
    expect((await doubleCodingTrail(made.ref)).at(-1)).toMatchObject({
      event: 'double_coding.settled',
      field: made.document.ref,
      from: `Good practice: Records and systems; Risk assessment and management “${sentences.visited}”`,
      to: `Nothing “${sentences.visited}”`,
      because: 'Not about this case.',
    })
  })

  it('takes over all that both coded alike at once', async () => {
    const made = await aComparison()
    expect(await takeOverAgreed(made.first, made.ref)).toMatchObject({ ok: false })
    expect(await takeOverAgreed(made.secretary, made.ref)).toEqual({ ok: true, value: { taken: 1 } })
    expect(await takeOverAgreed(made.secretary, made.ref)).toEqual({ ok: true, value: { taken: 0 } })
    expect((await comparedNow(made)).places.map(({ settled }) => settled.length)).toEqual([1, 0, 0])
  })
})

describe('completing the reconciliation', () => {
  it('is refused while a place is open', async () => {
    const made = await aComparison()
    expect(await completeReconciliation(made.secretary, made.ref, { version: 1 })).toMatchObject({ problems: [{ words: '3 passages are still to be settled' }] })
  })

  it('makes findings that say where they come from, in their places, and closes the double coding', async () => {
    const made = await aComparison()
    await takeOverAgreed(made.secretary, made.ref)
    await settle(made, 1, {})
    await settle(made, 2, { settlement: 'nothing', because: 'The sentence only says who met.' })
    expect(await completeReconciliation(made.secretary, made.ref, { version: 0 })).toMatchObject({ currentVersion: 1 })
    expect(await completeReconciliation(await anActor('auditor'), made.ref, { version: 1 })).toMatchObject({ ok: false })
    expect(await completeReconciliation(made.secretary, made.ref, { version: 1 })).toEqual({ ok: true, value: { findings: 2 } })

    const findings = await db.finding.findMany({ where: { documentId: made.document.id }, orderBy: { start: 'asc' }, include: { themes: true, reconciled: true } })
    expect(findings.map(({ quote, kind, themes, codedById }) => [quote, kind, themes.length, codedById])).toEqual([
      [sentences.waited, 'finding', 1, made.secretary.accountId],
      [sentences.visited, 'good_practice', 2, made.secretary.accountId],
    ])
    expect(findings.map(({ note }) => note)).toEqual([
      `Coded apart by ${made.first.name} and ${made.second.name} (${made.ref}). Both coded it alike.`,
      `Coded apart by ${made.first.name} and ${made.second.name} (${made.ref}). Settled by ${made.secretary.name}: Both are in the words.`,
    ])
    expect(findings.every(({ reconciled }) => reconciled.length === 1)).toBe(true)
    expect(await doubleCodingNow(made.ref)).toMatchObject({ status: 'reconciled', version: 2 })
    expect(await completeReconciliation(made.secretary, made.ref, { version: 2 })).toMatchObject({ problems: [{ words: 'This double coding is reconciled.' }] })
  })
})

// Last, as the themes of the other tests are gone after it.
describe('a theme that was merged since', () => {
  it('is taken for the one that it is now', async () => {
    const made = await aComparison()
    const [from, into] = [await themeNow('records-systems'), await themeNow('risk-assessment')]
    expect(await mergeThemes(made.secretary, from.code, { version: from.version, intoId: into.id, below: 'with it', because: 'One and the same.' })).toMatchObject({ ok: true })
    const { places } = await comparedNow(made)
    expect(places[1]).toMatchObject({ isAgreed: true, codings: [{ themeIds: [into.id] }, { themeIds: [into.id] }] })
  })
})
