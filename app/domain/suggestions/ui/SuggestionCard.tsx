import type { ReactNode } from 'react'
import { Tag } from '#app/components/Tag'
import type { SuggestionShown } from '../suggestion-shown'
import { suggestionKinds, suggestionStates } from '../suggestion'
import { SuggestionFacts } from './SuggestionFacts'
import { SuggestionOutcome } from './SuggestionOutcome'

interface SuggestionCardProps {
  suggestion: SuggestionShown
  threshold: number
  headingLevel: 2 | 3
  /** The words of the passage, where the text does not stand beside the card. */
  children?: ReactNode
  /** What can be done with it. */
  actions: ReactNode
}

/** A suggestion in a list: what it is, the passage, why, and what became of it. */
export function SuggestionCard({ suggestion, threshold, headingLevel, children, actions }: SuggestionCardProps) {
  const { id, kind, number, state } = suggestion
  const Heading = `h${headingLevel}` as const
  return (
    <article className={`tl-suggestion tl-suggestion--${state}`} id={`suggestion-${id}`} aria-labelledby={`suggestion-${id}-name`} tabIndex={-1}>
      <Heading className="tl-suggestion__name" id={`suggestion-${id}-name`}>
        {suggestionKinds[kind].label}
        {number ? ` ${number}` : ''} {state === 'open' ? null : <Tag colour={suggestionStates[state].colour}>{suggestionStates[state].label}</Tag>}
      </Heading>
      {children}
      <SuggestionFacts suggestion={suggestion} threshold={threshold} />
      <SuggestionOutcome suggestion={suggestion} />
      {actions}
    </article>
  )
}
