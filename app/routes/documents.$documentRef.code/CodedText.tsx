import { memo, useMemo } from 'react'
import type { DocumentBlock } from '#app/domain/documents/document-text'
import { DocumentText } from '#app/domain/documents/ui/DocumentText'
import type { ShownPassage } from '#app/domain/documents/ui/passage-segments'
import { codingInWords } from '#app/domain/findings/finding'
import { suggestionKinds, suggestionStates, themesFrom } from '#app/domain/suggestions/suggestion'
import type { SuggestionShown } from '#app/domain/suggestions/suggestion-shown'
import { cardsBeside } from './cards-beside'
import { HandCodedCard } from './HandCodedCard'
import { WorkspaceCard, type CardActs } from './WorkspaceCard'
import type { Query } from '#app/paths'
import type { PassageInPart } from './workspace.server'

interface CodedTextProps {
  text: string
  blocks: readonly DocumentBlock[]
  suggestions: readonly SuggestionShown[]
  /** Coded passages that no suggestion beside them tells of. */
  byHand: readonly PassageInPart[]
  coded: string | null
  threshold: number
  documentRef: string
  action: string
  back: Query
  saving: ReadonlySet<string>
  failures: Readonly<Record<string, string>>
  acts: CardActs
}

type Placed = { start: number; id: string } & ({ suggestion: SuggestionShown } | { passage: PassageInPart })

/** The words of a part with what is suggested and coded in them, each with its card. Drawn anew only when one of these changes. */
export const CodedText = memo(function CodedText({ text, blocks, suggestions, byHand, coded, threshold, ...form }: CodedTextProps) {
  const passages = useMemo(() => [...suggestions.flatMap((one) => markOf(one, threshold)), ...byHand.map((one) => markOfCoding(one, coded))], [suggestions, byHand, coded, threshold])
  const open = suggestions.filter(({ state }) => state === 'open')
  const nextOf = (id: string) => {
    const at = suggestions.findIndex((one) => one.id === id)
    return suggestions.slice(at + 1).find(({ state }) => state === 'open')?.id ?? open.find((one) => one.id !== id)?.id ?? null
  }
  const placed: Placed[] = [
    ...suggestions.map((suggestion) => ({ start: suggestion.start, id: suggestion.id, suggestion })),
    ...byHand.map((passage) => ({ start: passage.start, id: passage.ref, passage })),
  ]
  const asides = cardsBeside(
    placed,
    (item) =>
      'passage' in item ? (
        <HandCodedCard passage={item.passage} />
      ) : (
        <WorkspaceCard
          suggestion={item.suggestion}
          threshold={threshold}
          documentRef={form.documentRef}
          action={form.action}
          nextId={nextOf(item.id)}
          back={form.back}
          isSaving={form.saving.has(item.id)}
          failure={form.failures[item.id]}
          acts={form.acts}
        />
      ),
    ({ id }) => id,
  )
  return <DocumentText document={{ text, blocks: [...blocks] }} passages={passages} asides={asides} />
})

function markOf(suggestion: SuggestionShown, threshold: number): ShownPassage[] {
  const { id, kind, state, start, end, finding } = suggestion
  if (end <= start) return []
  const themes = themesFrom(suggestion, threshold).map(({ name }) => name)
  const label = finding ? codingInWords(finding) : `${state === 'open' ? 'Suggested' : suggestionStates[state].label}: ${[suggestionKinds[kind].label, ...themes].join(', ')}`
  return [{ id, start, end, label, href: `#suggestion-${id}`, kind: state === 'open' ? 'suggested' : state === 'dismissed' ? 'dismissed' : 'coded' }]
}

function markOfCoding(passage: PassageInPart, coded: string | null): ShownPassage {
  const { ref, start, end } = passage
  return { id: ref, start, end, label: codingInWords(passage), href: `#coding-${ref}`, kind: ref === coded ? 'active' : 'coded' }
}
