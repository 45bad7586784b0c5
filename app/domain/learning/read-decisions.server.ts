import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import { defaultThreshold } from './themes'
import type { ThemeDecision } from './adapt-themes'

/** The latest decisions teach what is to be learned; older ones than these are let go. */
const MOST_OF_EACH = 3000

/** Nothing is ever learned from a restricted review. */
const open = { isRestricted: false } satisfies Prisma.ReviewWhereInput
const codedPassages = { withdrawnAt: null, review: open } satisfies Prisma.FindingWhereInput
const dismissedPassages = { kind: 'passage', state: 'dismissed', document: { review: open } } satisfies Prisma.SuggestionWhereInput
const themedRecommendations = { review: open, themes: { some: {} } } satisfies Prisma.RecommendationWhereInput

/** How many decisions there are to learn from. Cheap: it reads no text. */
export async function countDecisions(): Promise<number> {
  const counts = await Promise.all([
    db.finding.count({ where: codedPassages }),
    db.suggestion.count({ where: dismissedPassages }),
    db.recommendation.count({ where: themedRecommendations }),
  ])
  return counts.reduce((sum, count) => sum + Math.min(count, MOST_OF_EACH), 0)
}

const themeCodes = { select: { theme: { select: { code: true } } } } as const
/** The themes that a person was shown and can be said to have decided on. */
const shownThemes = { where: { confidence: { gte: defaultThreshold } }, ...themeCodes } as const

/**
 * What people decided, in reviews that are not restricted: passages that they coded and have not withdrawn,
 * suggested passages that they dismissed, and recommendations to which they gave themes. A theme that was
 * suggested for a passage and not taken over counts as dismissed for it.
 */
export async function readDecisions(): Promise<ThemeDecision[]> {
  const [coded, dismissed, recommended] = await Promise.all([
    db.finding.findMany({
      where: codedPassages, orderBy: { codedAt: 'desc' }, take: MOST_OF_EACH,
      select: { quote: true, themes: themeCodes, suggestions: { select: { themes: shownThemes } } },
    }),
    db.suggestion.findMany({
      where: dismissedPassages, orderBy: { decidedAt: 'desc' }, take: MOST_OF_EACH,
      select: { quote: true, themes: shownThemes },
    }),
    db.recommendation.findMany({
      where: themedRecommendations, orderBy: { createdAt: 'desc' }, take: MOST_OF_EACH,
      select: { text: true, themes: themeCodes, suggestions: { select: { themes: shownThemes } } },
    }),
  ])
  return [
    ...coded.map(({ quote, themes, suggestions }) => decided(quote, themes, suggestions)),
    ...dismissed.map(({ quote, themes }) => ({ text: quote, confirmed: [], dismissed: codesOf(themes) })),
    ...recommended.map(({ text, themes, suggestions }) => decided(text, themes, suggestions)),
  ]
}

type Themed = readonly { theme: { code: string } }[]

const codesOf = (themes: Themed) => themes.map(({ theme }) => theme.code)

function decided(text: string, themes: Themed, suggestions: readonly { themes: Themed }[]): ThemeDecision {
  const confirmed = codesOf(themes)
  const suggested = suggestions.flatMap((suggestion) => codesOf(suggestion.themes))
  return { text, confirmed, dismissed: suggested.filter((code) => !confirmed.includes(code)) }
}
