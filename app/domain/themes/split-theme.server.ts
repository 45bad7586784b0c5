import { change, done, refuse, unchanged, type Tx } from '#app/db/change.server'
import { findingsVisibleTo } from '#app/domain/findings/visible-findings.server'
import type { Actor } from '#app/domain/people/actor'
import { recommendationsVisibleTo } from '#app/domain/recommendations/visible-recommendations.server'
import { now } from '#app/domain/shared/clock'
import type { Problem } from '#app/domain/shared/outcome'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { sortingOf } from './sorted-coding'
import type { SortedCoding } from './theme-forms'
import { canChangeThemes } from './theme-policy'
import { subjectOf } from './theme-to-change.server'

/** What is sorted: passages or recommendations. */
export type SortedKind = 'findings' | 'recommendations'

interface Held {
  id: string
  ref: string
  reviewId: string
  version: number
  themes: { themeId: string; codedById?: string | null; codedAt?: Date }[]
}

interface Split {
  actor: Actor
  theme: { id: string; code: string; name: string }
  between: { id: string; code: string; name: string }[]
  at: Date
}

/**
 * Sorts codings of a theme between it and others, as many as one page shows: each may stay, go to another theme, or carry
 * several. A coding that goes keeps who coded it and when; one that is given beside another is the actor's, now. Only what
 * the actor sees is sorted; the rest stays. Refused where a record would carry none of the themes, or was changed meanwhile.
 */
export function splitTheme(actor: Actor, code: string, intoCodes: readonly string[], of: SortedKind, items: readonly SortedCoding[]) {
  return change(actor, async (tx) => {
    const permission = canChangeThemes(actor)
    if (!permission.allowed) return refuse('', permission.because)
    const between = await tx.theme.findMany({ where: { code: { in: [code, ...intoCodes] }, mergedIntoId: null }, select: { id: true, code: true, name: true } })
    const theme = between.find((each) => each.code === code)
    if (!theme || between.length < 2) return refuse('', 'Choose again the themes into which this one is split')
    const held = of === 'findings' ? await heldFindings(tx, actor, items) : await heldRecommendations(tx, actor, items)
    const problems = items.flatMap((item) => problemOf(item, held.get(item.ref), between))
    if (problems.length > 0) return refuse(problems)

    const split: Split = { actor, theme, between, at: now() }
    const entries: NewTrailEntry[] = []
    for (const item of items) entries.push(...(await sort(tx, split, of, item, held.get(item.ref))))
    if (entries.length === 0) return unchanged({ code })
    const into = between.filter((each) => each.id !== theme.id).map(({ name }) => name).join('; ')
    return done({ code }, [{ event: 'theme.split', subject: subjectOf(theme), field: 'Between it and', to: into }, ...entries])
  })
}

async function heldFindings(tx: Tx, actor: Actor, items: readonly SortedCoding[]): Promise<Map<string, Held>> {
  const rows = await tx.finding.findMany({
    where: { AND: [findingsVisibleTo(actor), { ref: { in: items.map(({ ref }) => ref) }, withdrawnAt: null }] },
    select: { id: true, ref: true, reviewId: true, version: true, themes: true },
  })
  return new Map(rows.map((row) => [row.ref, row]))
}

async function heldRecommendations(tx: Tx, actor: Actor, items: readonly SortedCoding[]): Promise<Map<string, Held>> {
  const rows = await tx.recommendation.findMany({
    where: { AND: [recommendationsVisibleTo(actor), { ref: { in: items.map(({ ref }) => ref) } }] },
    select: { id: true, ref: true, reviewId: true, version: true, themes: true },
  })
  return new Map(rows.map((row) => [row.ref, row]))
}

function problemOf(item: SortedCoding, held: Held | undefined, between: Split['between']): Problem[] {
  const field = `carries-${item.ref}`
  if (!held) return [{ field, words: `${item.ref} is no longer here` }]
  if (held.version !== item.version) {
    const now = between.filter(({ id }) => held.themes.some(({ themeId }) => themeId === id)).map(({ name }) => name)
    return [{ field, words: `Somebody else changed ${item.ref} meanwhile. It now carries ${now.join(', ') || 'none of these'}. Look again, then save` }]
  }
  return between.some(({ id }) => item.themeIds.includes(id)) ? [] : [{ field, words: `Select at least one theme for ${item.ref}` }]
}

async function sort(tx: Tx, split: Split, of: SortedKind, item: SortedCoding, held: Held | undefined): Promise<NewTrailEntry[]> {
  if (!held) return []
  const { actor, theme, between, at } = split
  const heldIds = held.themes.map(({ themeId }) => themeId)
  const { added, removed, from } = sortingOf(theme.id, between.map(({ id }) => id), heldIds, item.themeIds)
  if (added.length + removed.length === 0) return []
  const version = { version: { increment: 1 } }
  if (of === 'findings') {
    const before = held.themes.find(({ themeId }) => themeId === from && removed.includes(from))
    const coded = before ? { codedById: before.codedById ?? null, codedAt: before.codedAt ?? at } : { codedById: actor.accountId, codedAt: at }
    await tx.findingTheme.deleteMany({ where: { findingId: held.id, themeId: { in: removed } } })
    await tx.findingTheme.createMany({ data: added.map((themeId) => ({ findingId: held.id, themeId, ...coded })) })
    await tx.finding.update({ where: { id: held.id }, data: version })
  } else {
    await tx.recommendationTheme.deleteMany({ where: { recommendationId: held.id, themeId: { in: removed } } })
    await tx.recommendationTheme.createMany({ data: added.map((themeId) => ({ recommendationId: held.id, themeId })) })
    await tx.recommendation.update({ where: { id: held.id }, data: version })
  }
  const what = of === 'findings' ? { findingId: held.id } : { recommendationId: held.id }
  await tx.themeMove.createMany({ data: added.map((toThemeId) => ({ how: 'split' as const, fromThemeId: from, toThemeId, byId: actor.accountId, at, ...what })) })
  return entriesOf(split, of, held, added, removed)
}

function entriesOf({ theme, between }: Split, of: SortedKind, { id, ref, reviewId }: Held, added: string[], removed: string[]): NewTrailEntry[] {
  const nameOf = (themeId: string) => between.find((each) => each.id === themeId)?.name ?? null
  const about =
    of === 'findings'
      ? { event: 'finding.changed' as const, subject: { type: 'finding' as const, id, ref }, field: 'Theme' }
      : { event: 'recommendation.changed' as const, subject: { type: 'recommendation' as const, id, ref }, field: 'Themes' }
  const entry = { ...about, reviewIds: [reviewId], because: `“${theme.name}” was split` }
  const [first, ...rest] = added
  // One theme for another is told as one fact.
  if (first !== undefined && rest.length === 0 && removed.length === 1) return [{ ...entry, from: nameOf(removed[0] ?? ''), to: nameOf(first) }]
  return [
    ...removed.map((themeId) => ({ ...entry, from: nameOf(themeId), to: null })),
    ...added.map((themeId) => ({ ...entry, from: null, to: nameOf(themeId) })),
  ]
}
