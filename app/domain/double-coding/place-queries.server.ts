import type { Viewer } from '#app/domain/people/actor'
import type { ComparedDocument, ComparedPlace } from './compared-document.server'
import { listComparedThemes, progressOf, readComparison, type ComparedTheme } from './comparison-queries.server'
import type { DoubleCodingFacts } from './double-coding-queries.server'
import type { PlaceState } from './place-state'
import { versionOf } from './place-version'
import { needsReason, settlementsFor } from './settlement'

const SHOWN_AROUND = 200

export interface PlaceFilter {
  /** Code of a theme that at least one of the two gave. */
  theme?: string | undefined
  state?: PlaceState | undefined
}

/** The places of a double coding in the order of the documents, those that a filter lets through, with how far settling has come and the themes in use. */
export async function listPlaces(viewer: Viewer, doubleCoding: DoubleCodingFacts, { theme, state }: PlaceFilter) {
  const [documents, themes] = await Promise.all([readComparison(viewer, doubleCoding), listComparedThemes()])
  const places = documents.flatMap((document) => document.places.map((place) => ({ document, place })))
  const used = new Set(places.flatMap(({ place }) => place.codings.flatMap(({ themeIds }) => themeIds)))
  const themeId = themes.find(({ code }) => code === theme)?.id
  const isShown = ({ place }: (typeof places)[number]) => {
    const isSettled = place.settled.length > 0
    if (themeId !== undefined && !place.codings.some(({ themeIds }) => themeIds.includes(themeId))) return false
    if (state === 'all') return true
    return !place.isAgreed && (state === undefined || (state === 'settled') === isSettled)
  }
  return {
    rows: places.filter(isShown).map(({ document, place }) => asRow(document, place, themes)),
    progress: progressOf(places.map(({ place }) => place)),
    themes: themes.filter(({ id }) => used.has(id)),
    lost: documents.flatMap(({ ref, lost }) => lost.map((passage) => ({ ...passage, documentRef: ref }))),
  }
}

export type PlaceRow = ReturnType<typeof asRow>

/** One place, with the places before and after it at which the coders differ, and the next that is not settled; null where there is none. */
export async function findPlace(viewer: Viewer, doubleCoding: DoubleCodingFacts, documentRef: string, start: number) {
  const { rows, progress } = await listPlaces(viewer, doubleCoding, { state: 'all' })
  const at = rows.findIndex((row) => row.documentRef === documentRef && row.start === start)
  const place = rows[at]
  if (!place) return null
  const differs = ({ isAgreed }: PlaceRow) => !isAgreed
  const address = (row: PlaceRow | undefined) => row && { documentRef: row.documentRef, start: row.start }
  return {
    place,
    progress,
    previous: address(rows.slice(0, at).findLast(differs)),
    next: address(rows.slice(at + 1).find(differs)),
  }
}

/** The next place that differs and is not settled, after a place and then from the beginning. */
export async function findNextOpenPlace(viewer: Viewer, doubleCoding: DoubleCodingFacts, documentRef: string, start: number) {
  const { rows } = await listPlaces(viewer, doubleCoding, { state: 'all' })
  const at = rows.findIndex((row) => row.documentRef === documentRef && row.start === start)
  const next = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(({ isAgreed, settled }) => !isAgreed && settled.length === 0)
  return next ? { documentRef: next.documentRef, start: next.start } : null
}

function asRow({ ref, title, text, units }: ComparedDocument, place: ComparedPlace, themes: readonly ComparedTheme[]) {
  const { start, end } = place
  const named = (ids: readonly string[]) => themes.filter(({ id }) => ids.includes(id))
  const from = Math.max(0, start - SHOWN_AROUND)
  const to = Math.min(text.text.length, end + SHOWN_AROUND)
  return {
    documentRef: ref,
    documentTitle: title,
    start,
    isAgreed: place.isAgreed,
    context: {
      before: from === 0 ? text.text.slice(0, start) : `… ${text.text.slice(from, start).replace(/^\S*\s+/, '')}`,
      words: text.text.slice(start, end),
      after: to === text.text.length ? text.text.slice(end) : `${text.text.slice(end, to).replace(/\s+\S*$/, '')} …`,
      headings: units[place.units.from]?.headings ?? [],
    },
    codings: place.codings.map(({ id, coder, kind, note, themeIds, ...span }) => ({ id, coder, kind, note, themes: named(themeIds), quote: text.text.slice(span.start, span.end) })),
    settled: place.settled.map(({ id, kind, themeIds, because, by, at }) => ({ id, kind, because, by, at, themes: named(themeIds) })),
    settlements: settlementsFor(place),
    needsReason: needsReason(place, 'first'),
    version: versionOf(place),
  }
}
