import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { withdrawFinding } from '#app/domain/findings/withdraw-finding.server'
import { theSystem } from '#app/domain/people/actor'
import { acceptSuggestionWithChanges } from '#app/domain/suggestions/accept-suggestion.server'
import { dismissSuggestion } from '#app/domain/suggestions/dismiss-suggestion.server'
import { loadStarterCodebook } from '#app/domain/themes/starter-codebook.server'
import { aFinding } from '#tests/factories/findings'
import { anActor } from '#tests/factories/people'
import { aRecommendation } from '#tests/factories/recommendations'
import { aDocument, aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { passagesOf, suggested, suggestibleText } from '#tests/factories/suggestions'
import { merged, starterThemeId } from '#tests/factories/themes'
import type { ThemeDecision } from './adapt-themes'
import { readExtractionCodebook } from './find-theme-model.server'
import { learnFromDecisionsNow, learnIfWorthwhile, WORTHWHILE } from './learn-from-decisions.server'
import { countDecisions, readDecisions } from './read-decisions.server'

beforeAll(loadStarterCodebook)

/** What there is to learn from beyond what other tests left. */
async function decisionsSince(before: readonly ThemeDecision[]) {
  const known = new Map<string, number>()
  for (const decision of before) known.set(JSON.stringify(decision), (known.get(JSON.stringify(decision)) ?? 0) + 1)
  return (await readDecisions()).filter((decision) => {
    const left = known.get(JSON.stringify(decision)) ?? 0
    known.set(JSON.stringify(decision), left - 1)
    return left <= 0
  })
}
async function aText() {
  const review = await aReviewIn('scoping')
  return aDocument(review.ref, { text: suggestibleText })
}

const decisionForm = ({ id, version }: { id: string; version: number }) => ({ suggestion: id, version })

describe('what is learned from', () => {
  it('is passages that were coded and not withdrawn, with the suggested themes that were left out', async () => {
    const before = await readDecisions()
    const document = await aText()
    const coder = await anActor('secretariat')
    const [suggestion] = await suggested(document.id, passagesOf(suggestibleText, [{ words: 'Nobody was asked to look.', code: 'training-skills' }]))
    if (!suggestion) throw new Error('Nothing was suggested')
    const themeIds = [await starterThemeId('information-sharing')]
    const coded = await acceptSuggestionWithChanges(coder, document.ref, { ...decisionForm(suggestion), themeIds, kind: 'finding', note: null })
    if (!coded.ok) throw new Error('It was not coded')
    expect(await decisionsSince(before)).toEqual([{ text: 'Nobody was asked to look.', confirmed: ['information-sharing'], dismissed: ['training-skills'] }])
    await withdrawFinding(theSystem, coded.value.findingRef, { version: 0, because: 'Coded twice' })
    expect(await decisionsSince(before)).toEqual([])
  })

  it('is suggested passages that were dismissed, with the themes that were sure enough to be seen', async () => {
    const before = await readDecisions()
    const document = await aText()
    const found = passagesOf(suggestibleText, [{ words: 'Nobody was asked to look.' }, { words: 'What happened', confidence: 0.3 }])
    for (const suggestion of await suggested(document.id, found)) {
      await dismissSuggestion(await anActor('secretariat'), document.ref, { ...decisionForm(suggestion), because: null })
    }
    const decisions = await decisionsSince(before)
    expect(decisions.map(({ dismissed }) => dismissed).sort()).toEqual([[], ['information-sharing']])
    expect(decisions.flatMap(({ confirmed }) => confirmed)).toEqual([])
  })

  it('is recommendations with their themes', async () => {
    const before = await readDecisions()
    const recommendation = await aRecommendation({ themeIds: [await starterThemeId('training-skills')] })
    expect(await decisionsSince(before)).toEqual([{ text: recommendation.text, confirmed: ['training-skills'], dismissed: [] }])
  })

  it('is nothing of a restricted review', async () => {
    const [before, count] = [await readDecisions(), await countDecisions()]
    const document = await aText()
    await aFinding(document.ref)
    expect(await countDecisions()).toBe(count + 1)
    const { review } = await db.sourceDocument.findUniqueOrThrow({ where: { id: document.id }, select: { review: true } })
    await restrictedTo(review.ref, (await anActor('secretariat')).accountId ?? '')
    expect(await countDecisions()).toBe(count)
    expect(await decisionsSince(before)).toEqual([])
  })
})

describe('learning', () => {
  it('waits until there is enough, stores what it learned with a trail entry, and then waits again', async () => {
    expect(await learnIfWorthwhile()).toBe(false)
    const document = await aText()
    for (let at = 0; at < WORTHWHILE; at += 1) await aFinding(document.ref)
    expect(await Promise.all([learnIfWorthwhile(), learnIfWorthwhile()])).toEqual([true, true])
    expect(await db.themeModel.findUnique({ where: { id: 1 } })).toMatchObject({ examples: await countDecisions() })
    expect(await db.trailEntry.count({ where: { event: 'theme_model.learned' } })).toBe(1)
    expect(Object.keys((await readExtractionCodebook()).learned)).toContain('information-sharing')
    expect(await learnIfWorthwhile()).toBe(false)
  })

  it('keeps what it had where learning comes to nothing', async () => {
    const before = await db.themeModel.findUnique({ where: { id: 1 } })
    expect(await learnFromDecisionsNow(() => Promise.resolve(null))).toBe(false)
    expect(await db.themeModel.findUnique({ where: { id: 1 } })).toEqual(before)
  })
})

describe('the codebook of an extraction', () => {
  it('holds the themes in use with their cues, and what was merged into each', async () => {
    await merged('equality', 'victims-families')
    const { codebook } = await readExtractionCodebook()
    expect(codebook.map(({ code }) => code)).not.toContain('equality')
    expect(codebook.find(({ code }) => code === 'victims-families')?.tookOver).toEqual(['equality'])
    expect(codebook.find(({ code }) => code === 'recall-and-enforcement')?.cues).toContain('recall*')
  })
})
