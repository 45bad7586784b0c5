import type { StatusFace } from '#app/domain/shared/status-machine'

/** What the machine can take a passage for. */
export const suggestionKinds = {
  passage: { label: 'Passage', meaning: 'Words that seem worth coding with a theme.' },
  recommendation: { label: 'Recommendation', meaning: 'Something that the document says somebody should do.' },
  concern: { label: 'Matter of concern', meaning: 'Something that a coroner puts to somebody who has the power to act.' },
  commitment: { label: 'Commitment', meaning: 'Something that somebody promises to do.' },
  action: { label: 'Action', meaning: 'Something that a meeting gave somebody to do.' },
  answer: { label: 'Answer', meaning: 'What a body answers to a recommendation.' },
} as const

export type SuggestionKind = keyof typeof suggestionKinds
export const suggestionKindCodes = Object.keys(suggestionKinds) as SuggestionKind[]

/** The kinds that become a recommendation of the review. */
export const recommendedKinds = ['recommendation', 'concern', 'commitment'] as const
export type RecommendedKind = (typeof recommendedKinds)[number]
export const isRecommended = (kind: SuggestionKind): kind is RecommendedKind => (recommendedKinds as readonly string[]).includes(kind)

/** What has become of a suggestion. Nothing counts anywhere until a person has accepted it. */
export const suggestionStates = {
  open: { label: 'Open', meaning: 'Nobody has decided yet.', colour: 'blue' },
  accepted: { label: 'Accepted', meaning: 'Somebody took it as it was suggested.', colour: 'green' },
  changed: { label: 'Accepted with changes', meaning: 'Somebody took it, but not as it was suggested.', colour: 'teal' },
  dismissed: { label: 'Dismissed', meaning: 'Somebody looked and does not want it.', colour: 'grey' },
} as const satisfies Record<string, StatusFace>

export type SuggestionState = keyof typeof suggestionStates
export const suggestionStateCodes = Object.keys(suggestionStates) as SuggestionState[]

/** Below this confidence a theme is not kept at all. */
export const LEAST_KEPT = 0.2
/** From this confidence on a suggestion is shown, unless the person moves the threshold. */
export const SHOWN_FROM = 0.5
/** The thresholds that are offered, the most cautious first. */
export const thresholds = [0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2] as const

/** How sure the machine is, in words: "70% sure". */
export const sureness = (confidence: number) => `${Math.round(confidence * 100)}% sure`

interface Themed {
  themes: readonly { confidence: number }[]
}

/** The themes of a suggestion from a threshold on; its surest one where none reaches it (it is shown for another reason then). */
export function themesFrom<Suggestion extends Themed>({ themes }: Suggestion, threshold: number): Suggestion['themes'][number][] {
  const sure = themes.filter(({ confidence }) => confidence >= threshold)
  return sure.length > 0 ? sure : themes.slice(0, 1)
}

/** How far somebody has come in a document: "12 of 31 suggestions looked at". */
export interface SuggestionProgress {
  lookedAt: number
  total: number
}

export function progressInWords({ lookedAt, total }: SuggestionProgress): string {
  if (total === 0) return 'No suggestions'
  return `${lookedAt.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${total === 1 ? 'suggestion' : 'suggestions'} looked at`
}
