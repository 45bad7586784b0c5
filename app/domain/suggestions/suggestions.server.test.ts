import { beforeEach, describe, expect, it } from 'vitest'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { changeFinding } from '#app/domain/findings/change-finding.server'
import { theSystem } from '#app/domain/people/actor'
import { roleCodes } from '#app/domain/people/role'
import { aFinding, findingNow, findingTrail } from '#tests/factories/findings'
import { anActor } from '#tests/factories/people'
import { aDocument, aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { passagesOf, suggested, suggestibleText, suggestionsNow } from '#tests/factories/suggestions'
import { starterThemeId } from '#tests/factories/themes'
import { acceptSuggestion, acceptSuggestionWithChanges } from './accept-suggestion.server'
import { dismissSuggestion } from './dismiss-suggestion.server'
import { makeSuggestions } from './make-suggestions.server'
import { reopenSuggestion } from './reopen-suggestion.server'
import { suggestAgain } from './suggest-again.server'
import { SHOWN_FROM } from './suggestion'
import { canAskForSuggestions, canDecideSuggestions } from './suggestion-policy'
import { findProgress, listSuggestions, listSuggestionsById, listSuggestionsIn } from './suggestion-queries.server'

type Actor = Awaited<ReturnType<typeof anActor>>

const REFERRAL = 'The referral waited in a shared mailbox for nine days.'
const NOBODY = 'Nobody was asked to look.'
let coder: Actor
let other: Actor
let review: Awaited<ReturnType<typeof aReviewIn>>
let document: Awaited<ReturnType<typeof aDocument>>
let text: string

beforeEach(async () => {
  await starterThemeId('information-sharing')
  ;[coder, other] = [await anActor('secretariat'), await anActor('secretariat', { name: 'Priya Nair' })]
  review = await aReviewIn('published')
  document = await aDocument(review.ref, { text: suggestibleText })
  text = document.text?.text ?? ''
})

const two = () => suggested(document.id, passagesOf(text, [{ words: REFERRAL }, { words: NOBODY, code: 'records-systems', confidence: 0.3 }]))
const first = async () => {
  const [suggestion] = await two()
  if (!suggestion) throw new Error('Nothing was suggested')
  return suggestion
}
const now = async (id: string) => db.suggestion.findUniqueOrThrow({ where: { id } })

describe('who may decide', () => {
  it.each(roleCodes)('a %s, by the table', async (role) => {
    const actor = await anActor(role)
    expect([canDecideSuggestions(actor).allowed, canAskForSuggestions(actor).allowed]).toEqual([role === 'secretariat', role === 'secretariat'])
  })

  it('is asked inside each verb', async () => {
    const { id, version } = await first()
    const lead = await anActor('agency_lead')
    const which = { suggestion: id, version }
    const themeIds = [await starterThemeId('information-sharing')]
    const because = { ok: false, problems: [{ field: '', words: 'This needs the role secretariat.' }] }
    expect(await acceptSuggestion(lead, document.ref, { ...which, themeIds })).toMatchObject(because)
    expect(await acceptSuggestionWithChanges(lead, document.ref, { ...which, themeIds, kind: 'finding', note: null })).toMatchObject(because)
    expect(await dismissSuggestion(lead, document.ref, { ...which, because: null })).toMatchObject(because)
    expect(await reopenSuggestion(lead, document.ref, which)).toMatchObject(because)
    expect(await suggestAgain(lead, document.ref)).toMatchObject(because)
  })
})

describe('making suggestions', () => {
  it('stores what is sure enough, anchored, with its themes and reasons, and one entry in the trail', async () => {
    const rows = await two()
    expect(rows.map(({ quote, kind, state, confidence }) => [quote, kind, state, confidence])).toEqual([[REFERRAL, 'passage', 'open', 0.8], [NOBODY, 'passage', 'open', 0.3]])
    expect(rows[0]?.themes.map(({ theme, because }) => [theme.code, because])).toEqual([['information-sharing', '["mailbox"]']])
    expect(text.slice(rows[0]?.start, rows[0]?.end)).toBe(REFERRAL)
    const entries = await db.trailEntry.findMany({ where: { event: 'document.suggestions_made', subjectId: document.id } })
    expect(entries.map(({ to, actorName }) => [to, actorName])).toEqual([['2', 'Throughline']])
    expect(await db.sourceDocument.findUniqueOrThrow({ where: { id: document.id } })).toMatchObject({ suggesting: 'ready' })
  })

  it('codes nothing by itself', async () => {
    await two()
    expect(await db.finding.count({ where: { documentId: document.id } })).toBe(0)
  })

  it('made anew, replaces only what is open, and offers no passage twice that was decided or coded', async () => {
    const { id, version } = await first()
    await dismissSuggestion(coder, document.ref, { suggestion: id, version, because: 'Only background' })
    await aFinding(document.ref, { quote: NOBODY })
    expect((await two()).map(({ id: same, state }) => [same, state])).toEqual([[id, 'dismissed']])
  })

  it('is left for the next turn where the text was corrected meanwhile', async () => {
    await makeSuggestions(document.id, async () => {
      await change(theSystem, async (tx) => {
        await tx.documentText.update({ where: { documentId: document.id }, data: { version: { increment: 1 } } })
        return done(null, [{ event: 'document.changed', subject: { type: 'document', id: document.id, ref: document.ref }, reviewIds: [review.id] }])
      })
      return passagesOf(text, [{ words: REFERRAL }])
    })
    expect(await suggestionsNow(document.id)).toEqual([])
  })
})

describe('accepting', () => {
  it('codes the passage with the themes that were shown, and says so in both trails', async () => {
    const { id, version, themes } = await first()
    const outcome = await acceptSuggestion(coder, document.ref, { suggestion: id, version, themeIds: themes.map(({ themeId }) => themeId) })
    expect(outcome).toMatchObject({ ok: true, value: { findingRef: `${review.ref}-F01` } })
    const finding = await findingNow(`${review.ref}-F01`)
    expect(finding).toMatchObject({ quote: REFERRAL, kind: 'finding', codedById: coder.accountId })
    expect(finding.themes.map(({ theme }) => theme.code)).toEqual(['information-sharing'])
    expect(await now(id)).toMatchObject({ state: 'accepted', decidedById: coder.accountId, findingId: finding.id, version: 1 })
    expect((await findingTrail(finding.id)).map(({ event }) => event)).toEqual(['finding.coded', 'finding.coded', 'finding.coded'])
    expect(await db.trailEntry.count({ where: { event: 'suggestion.accepted', subjectId: id } })).toBe(1)
  })

  it('takes only themes that were suggested; others are a change', async () => {
    const { id, version } = await first()
    const themeIds = [await starterThemeId('equality')]
    expect(await acceptSuggestion(coder, document.ref, { suggestion: id, version, themeIds })).toMatchObject({ ok: false })
    const changed = await acceptSuggestionWithChanges(coder, document.ref, { suggestion: id, version, themeIds, kind: 'system_issue', note: 'Seen before.' })
    expect(changed).toMatchObject({ ok: true })
    expect(await now(id)).toMatchObject({ state: 'changed' })
    expect(await findingNow(`${review.ref}-F01`)).toMatchObject({ kind: 'system_issue', note: 'Seen before.' })
  })

  it('is refused, with who decided what, where somebody was quicker; nothing is written', async () => {
    const { id, version, themes } = await first()
    await dismissSuggestion(other, document.ref, { suggestion: id, version, because: null })
    const outcome = await acceptSuggestion(coder, document.ref, { suggestion: id, version, themeIds: themes.map(({ themeId }) => themeId) })
    expect(outcome).toMatchObject({ ok: false, problems: [{ words: 'Priya Nair has decided on this already: dismissed. Nothing was changed' }], currentVersion: 1 })
    expect(await db.finding.count({ where: { documentId: document.id } })).toBe(0)
  })
})

describe('undoing', () => {
  const accepted = async () => {
    const { id, version, themes } = await first()
    await acceptSuggestion(coder, document.ref, { suggestion: id, version, themeIds: themes.map(({ themeId }) => themeId) })
    return now(id)
  }

  it('withdraws the finding with its reason and opens the suggestion, which can be accepted again', async () => {
    const { id, version } = await accepted()
    expect(await reopenSuggestion(coder, document.ref, { suggestion: id, version })).toMatchObject({ ok: true })
    expect(await now(id)).toMatchObject({ state: 'open', decidedById: null, findingId: null })
    const finding = await findingNow(`${review.ref}-F01`)
    expect(finding.withdrawnAt).not.toBeNull()
    expect((await findingTrail(finding.id)).at(-1)).toMatchObject({ event: 'finding.withdrawn', because: 'Undone in the workspace' })
    const themeIds = [await starterThemeId('information-sharing')]
    expect(await acceptSuggestion(coder, document.ref, { suggestion: id, version: version + 1, themeIds })).toMatchObject({ ok: true, value: { findingRef: `${review.ref}-F02` } })
  })

  it('is refused to somebody else, and where the coding was changed since', async () => {
    const { id, version } = await accepted()
    expect(await reopenSuggestion(other, document.ref, { suggestion: id, version })).toMatchObject({ ok: false })
    await changeFinding(other, `${review.ref}-F01`, { themeIds: [await starterThemeId('equality')], kind: 'finding', note: null, version: 0 })
    expect(await reopenSuggestion(coder, document.ref, { suggestion: id, version })).toMatchObject({
      ok: false, problems: [{ words: `${review.ref}-F01 has been changed since. Withdraw it on its own page` }],
    })
  })

  it('of a dismissal is open to everybody who may decide', async () => {
    const { id, version } = await first()
    await dismissSuggestion(coder, document.ref, { suggestion: id, version, because: null })
    expect(await reopenSuggestion(other, document.ref, { suggestion: id, version: 1 })).toMatchObject({ ok: true })
  })
})

describe('what is shown', () => {
  it('is from the threshold on, what was decided always', async () => {
    const [sure] = await two()
    const list = (threshold: number, facts = {}) => listSuggestions(coder, document, { threshold, ...facts }, 1).then(({ rows }) => rows.map(({ quote }) => quote))
    expect(await list(SHOWN_FROM)).toEqual([REFERRAL])
    expect(await list(0.2)).toEqual([REFERRAL, NOBODY])
    expect(await list(0.2, { theme: 'records-systems' })).toEqual([NOBODY])
    expect(await list(0.9)).toEqual([])
    await dismissSuggestion(coder, document.ref, { suggestion: sure?.id ?? '', version: 0, because: null })
    expect(await list(0.9)).toEqual([REFERRAL])
    expect(await list(0.2, { state: 'open' })).toEqual([NOBODY])
    expect((await findProgress(coder, [document.id])).get(document.id)).toEqual({ lookedAt: 1, total: 1 })
  })

  it('is nothing at all for whoever may not see the review', async () => {
    const rows = await two()
    await restrictedTo(review.ref, coder.accountId)
    const whole = { start: 0, end: text.length }
    const seen = async (viewer: Actor) => [
      (await listSuggestions(viewer, document, { threshold: 0 }, 1)).total,
      (await listSuggestionsIn(viewer, document, { threshold: 0 }, whole)).total,
      (await listSuggestionsById(viewer, document, rows.map(({ id }) => id))).length,
      (await findProgress(viewer, [document.id])).size,
    ]
    expect(await seen(coder)).toEqual([2, 2, 2, 1])
    expect(await seen(other)).toEqual([0, 0, 0, 0])
    expect(await dismissSuggestion(other, document.ref, { suggestion: rows[0]?.id ?? '', version: 0, because: null })).toMatchObject({ ok: false })
  })
})
