import type { FindingKind } from '#app/domain/findings/finding'
import type { Answer } from '#app/domain/recommendations/recommendation'
import type { SuggestionKind, SuggestionState } from './suggestion'

/** A body that a suggestion names; `agencyId` is null where the partnership does not know it. */
export interface SuggestedAddressee {
  name: string
  agencyId: string | null
}

export interface SuggestedTheme {
  id: string
  code: string
  name: string
  confidence: number
  /** The words that point to it. */
  because: readonly string[]
}

/** A suggestion as pages show it: its reasons in words, what became of it, and what stands in the way of it. */
export interface SuggestionShown {
  id: string
  kind: SuggestionKind
  quote: string
  prefix: string
  suffix: string
  start: number
  end: number
  confidence: number
  number: string | null
  addressees: readonly SuggestedAddressee[]
  dueText: string | null
  dueOn: string | null
  isClosed: boolean
  answer: Answer | null
  response: string | null
  partNotAccepted: string | null
  whyNotAccepted: string | null
  answersNumber: string | null
  /** The surest first. */
  themes: readonly SuggestedTheme[]
  state: SuggestionState
  because: string | null
  version: number
  decidedBy: string | null
  isMine: boolean
  canReopen: boolean
  finding: { ref: string; kind: FindingKind; isWithdrawn: boolean; themes: readonly { id: string; code: string; name: string }[] } | null
  recommendation: { ref: string; number: string } | null
  planAction: { ref: string } | null
  answered: { ref: string; number: string; agency: string } | null
  /** A recommendation of the review that has the same number already. */
  namesake: { ref: string; number: string } | null
}
