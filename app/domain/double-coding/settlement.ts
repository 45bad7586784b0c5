import type { FindingKind } from '#app/domain/findings/finding'
import type { Span } from '#app/domain/learning/extraction'
import type { BlindCoding, CodingPlace } from './coding-places'

/** How a place can be settled. */
export const settlements = ['first', 'second', 'both', 'other', 'nothing'] as const
export type Settlement = (typeof settlements)[number]

/** A passage as it is to be coded. Without themes it says that nothing is to be coded there. */
export interface SettledPassage extends Span {
  kind: FindingKind
  themeIds: readonly string[]
}

/** The coding that a person gives a place in place of what either coder gave it. */
export interface OtherCoding {
  kind: FindingKind
  themeIds: readonly string[]
}

/**
 * What a place comes to. One coder's codings are taken with the words that they selected; of both, equal words of an equal
 * kind become one passage with the themes of both. Other themes are given to the place as a whole.
 */
export function settledPassages(place: CodingPlace, settlement: Settlement, other: OtherCoding): SettledPassage[] {
  const { start, end, codings } = place
  switch (settlement) {
    case 'first':
      return merged(codings.filter(({ coder }) => coder === 1))
    case 'second':
      return merged(codings.filter(({ coder }) => coder === 2))
    case 'both':
      return merged(codings)
    case 'other':
      return [{ start, end, ...other }]
    case 'nothing':
      return [{ start, end, kind: 'finding', themeIds: [] }]
  }
}

function merged(codings: readonly BlindCoding[]): SettledPassage[] {
  const passages = new Map<string, SettledPassage>()
  for (const { start, end, kind, themeIds } of codings) {
    const key = `${start} ${end} ${kind}`
    const themes = new Set([...(passages.get(key)?.themeIds ?? []), ...themeIds])
    passages.set(key, { start, end, kind, themeIds: [...themes] })
  }
  return [...passages.values()].sort((one, other) => one.start - other.start || one.end - other.end)
}

/** Does this settlement need a reason? Always where the coders differed; where they agreed, only to depart from both. */
export const needsReason = (place: CodingPlace, settlement: Settlement) => !place.isAgreed || settlement === 'other' || settlement === 'nothing'

/** The settlements that a place offers: of one coder only where that coder coded something there. */
export function settlementsFor({ codings }: Pick<CodingPlace, 'codings'>): Settlement[] {
  const by = (coder: 1 | 2) => codings.some((coding) => coding.coder === coder)
  return settlements.filter((settlement) => {
    if (settlement === 'first') return by(1)
    if (settlement === 'second') return by(2)
    return settlement !== 'both' || (by(1) && by(2))
  })
}
