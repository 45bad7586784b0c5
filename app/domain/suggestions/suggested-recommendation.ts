import type { RecommendationKind } from '#app/domain/recommendations/recommendation'
import type { SuggestionKind } from './suggestion'

interface Suggested {
  kind: SuggestionKind
  quote: string
  number: string | null
  addressees: readonly { name: string; agencyId: string | null }[]
  dueOn: string | null
  dueText: string | null
}

const LONGEST_NUMBER = 20

/** A suggestion as the form of its recommendation begins, and the bodies that it names which the partnership does not know yet. */
export function suggestedRecommendation({ kind, quote, number, addressees, dueOn, dueText }: Suggested) {
  const known: RecommendationKind = kind === 'concern' || kind === 'commitment' ? kind : 'recommendation'
  return {
    kind: known,
    text: quote,
    number: number?.slice(0, LONGEST_NUMBER) ?? '',
    dueOn,
    dueText,
    agencyIds: [...new Set(addressees.flatMap(({ agencyId }) => agencyId ?? []))],
    unknownBodies: [...new Set(addressees.filter(({ agencyId }) => agencyId === null).map(({ name }) => name))],
  }
}

/** Can it be added as it stands: has it a number, somebody to whom it is addressed, and no namesake in its review? */
export function isComplete(suggestion: Suggested & { namesake: unknown }): boolean {
  const { number, agencyIds, unknownBodies } = suggestedRecommendation(suggestion)
  return number !== '' && agencyIds.length > 0 && unknownBodies.length === 0 && suggestion.namesake === null
}
