import { memo, type FormEvent, type MouseEvent } from 'react'
import { classNames } from '#app/components/class-names'
import { Tag } from '#app/components/Tag'
import { shortQuote } from '#app/domain/findings/finding'
import { suggestionKinds, suggestionStates } from '#app/domain/suggestions/suggestion'
import { SuggestionActions } from '#app/domain/suggestions/ui/SuggestionActions'
import { SuggestionFacts } from '#app/domain/suggestions/ui/SuggestionFacts'
import { SuggestionOutcome } from '#app/domain/suggestions/ui/SuggestionOutcome'
import type { SuggestionShown } from '#app/domain/suggestions/suggestion-shown'
import type { Query } from '#app/paths'
import { useIsActive } from './active-card'

/** What a card can do without leaving the page. */
export interface CardActs {
  activate: (id: string) => void
  accept: (id: string) => void
  change: (id: string) => void
  dismiss: (id: string) => void
  reopen: (id: string) => void
}

interface WorkspaceCardProps {
  suggestion: SuggestionShown
  threshold: number
  documentRef: string
  action: string
  nextId: string | null
  back: Query
  isSaving: boolean
  failure: string | undefined
  acts: CardActs
}

/** One suggestion beside its words: in short, and in full while it is looked at. Its form works without scripts too. */
export const WorkspaceCard = memo(function WorkspaceCard({ suggestion, isSaving, failure, acts, ...form }: WorkspaceCardProps) {
  const { id, kind, number, state, quote } = suggestion
  const { isActive, isLive } = useIsActive(id)
  const name = `${suggestionKinds[kind].label}${number ? ` ${number}` : ''}`

  const submit = (event: FormEvent) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    const decision = submitter instanceof HTMLButtonElement ? submitter.value : ''
    const act = { accept: acts.accept, dismiss: acts.dismiss, reopen: acts.reopen }[decision]
    if (!act) return
    event.preventDefault()
    act(id)
  }
  const press = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')
    if (kind === 'passage' && link?.classList.contains('govuk-button')) {
      event.preventDefault()
      acts.change(id)
    }
  }
  return (
    <article
      className={classNames('tl-suggestion', `tl-suggestion--${state}`, isActive && 'tl-suggestion--active', isLive && !isActive && 'tl-suggestion--short')}
      id={`suggestion-${id}`}
      data-about={id}
      aria-label={`${name}, ${suggestionStates[state].label.toLowerCase()}: ${shortQuote(quote, 80)}`}
      tabIndex={-1}
      onFocus={() => acts.activate(id)}
    >
      <div className="tl-suggestion__head">
        <h3 className="tl-suggestion__name">{name}</h3>
        {state === 'open' ? null : <Tag colour={suggestionStates[state].colour}>{suggestionStates[state].label}</Tag>}
        {isLive && !isActive ? (
          <button type="button" className="tl-suggestion__open" onClick={() => acts.activate(id)}>
            Look at it<span className="govuk-visually-hidden">: {shortQuote(quote, 60)}</span>
          </button>
        ) : null}
      </div>
      <SuggestionFacts suggestion={suggestion} threshold={form.threshold} />
      <SuggestionOutcome suggestion={suggestion} />
      {isSaving ? <p className="tl-suggestion__note">Saving…</p> : null}
      {failure ? (
        <p className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error:</span> {failure}
        </p>
      ) : null}
      <div onSubmit={submit} onClickCapture={press} role="presentation">
        <SuggestionActions
          suggestion={suggestion}
          threshold={form.threshold}
          documentRef={form.documentRef}
          action={form.action}
          nextId={form.nextId}
          back={form.back}
        />
      </div>
    </article>
  )
})
