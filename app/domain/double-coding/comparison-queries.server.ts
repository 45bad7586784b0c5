import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { agreementOf, whoseUnit, type Whose } from './coding-agreement'
import { readComparedDocument, type ComparedDocument, type ComparedPlace } from './compared-document.server'
import type { DoubleCodingFacts } from './double-coding-queries.server'

/** A theme as a comparison shows it. */
export interface ComparedTheme {
  id: string
  code: string
  name: string
}

/** All documents of a double coding with what both coded. Nothing of the other's before both have finished. */
export async function readComparison(viewer: Viewer, doubleCoding: DoubleCodingFacts): Promise<ComparedDocument[]> {
  const documents: ComparedDocument[] = []
  for (const { id, ref, title } of doubleCoding.documents) documents.push(await readComparedDocument(db, viewer, doubleCoding, { id, ref, title }))
  return documents
}

/** The themes of the codebook, in its order. */
export function listComparedThemes(): Promise<ComparedTheme[]> {
  return db.theme.findMany({ orderBy: [{ isMission: 'desc' }, { position: 'asc' }, { name: 'asc' }], select: { id: true, code: true, name: true } })
}

/** How far the two codings agree, over all documents; each theme with its name. */
export async function findAgreement(viewer: Viewer, doubleCoding: DoubleCodingFacts) {
  const [documents, themes] = await Promise.all([readComparison(viewer, doubleCoding), listComparedThemes()])
  const agreement = agreementOf(documents.flatMap(({ coded }) => coded), themes.map(({ id }) => id))
  const named = new Map(themes.map((theme) => [theme.id, theme]))
  return {
    ...agreement,
    themes: agreement.themes.flatMap(({ themeId, ...figures }) => {
      const theme = named.get(themeId)
      return theme ? [{ theme, ...figures }] : []
    }),
    progress: progressOf(documents.flatMap(({ places }) => places)),
    lost: documents.flatMap(({ ref, lost }) => lost.map((passage) => ({ ...passage, documentRef: ref }))),
  }
}

export type FoundAgreement = Awaited<ReturnType<typeof findAgreement>>

/** How many places there are, how many both coded alike, and how many are settled. */
export function progressOf(places: readonly ComparedPlace[]) {
  const differing = places.filter(({ isAgreed }) => !isAgreed)
  const isSettled = ({ settled }: ComparedPlace) => settled.length > 0
  return {
    places: places.length,
    agreed: places.length - differing.length,
    agreedSettled: places.filter((place) => place.isAgreed && isSettled(place)).length,
    differing: differing.length,
    differingSettled: differing.filter(isSettled).length,
  }
}

/** One unit with what each coder gave it. */
export interface UnitRow {
  documentRef: string
  documentTitle: string
  /** From 1, in the order of the document. */
  number: number
  start: number
  end: number
  words: string
  headings: readonly string[]
  first: string[]
  second: string[]
}

export interface UnitFilter {
  /** Code of a theme; without one any coding counts. */
  theme?: string | undefined
  whose?: Whose | undefined
}

/** The units that a figure counts: without a theme those of all the text, with one those that at least one coder coded. */
export async function listUnits(viewer: Viewer, doubleCoding: DoubleCodingFacts, { theme, whose }: UnitFilter): Promise<UnitRow[]> {
  const [documents, themes] = await Promise.all([readComparison(viewer, doubleCoding), listComparedThemes()])
  const themeId = themes.find(({ code }) => code === theme)?.id
  const names = (ids: ReadonlySet<string>) => themes.filter(({ id }) => ids.has(id)).map(({ name }) => name)
  return documents.flatMap(({ ref, title, text, units, coded }) =>
    units.flatMap((unit, index): UnitRow[] => {
      const given = coded[index]
      if (!given) return []
      if (themeId !== undefined && whoseUnit(given) === 'neither') return []
      if (whose !== undefined && whoseUnit(given, themeId) !== whose) return []
      const { start, end, headings } = unit
      return [{ documentRef: ref, documentTitle: title, number: index + 1, start, end, headings, words: text.text.slice(start, end), first: names(given.first), second: names(given.second) }]
    }),
  )
}
