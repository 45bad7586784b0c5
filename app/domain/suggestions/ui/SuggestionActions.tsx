import { shortQuote } from '#app/domain/findings/finding'
import { paths, type Query } from '#app/paths'
import type { SuggestionShown } from '../suggestion-shown'
import { isRecommended, themesFrom } from '../suggestion'

interface SuggestionActionsProps {
  suggestion: SuggestionShown
  threshold: number
  documentRef: string
  /** Where the form is sent: the page's own address, to which it leads back. */
  action: string
  /** The suggestion to which the page leads on. */
  nextId: string | null
  /** The query of the page, for pages that lead back to it. */
  back: Query
}

/** What can be done with a suggestion: buttons of one form, and links to the pages that ask for more. */
export function SuggestionActions({ suggestion, threshold, documentRef, action, nextId, back }: SuggestionActionsProps) {
  const { id, kind, state, version, canReopen } = suggestion
  if (state !== 'open' && !canReopen) return null
  return (
    <form method="post" action={action} className="tl-suggestion__actions">
      <input type="hidden" name="suggestion" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="next" value={state === 'open' ? (nextId ?? id) : id} />
      {state === 'open' ? (
        <>
          {kind === 'passage' ? <Accept suggestion={suggestion} threshold={threshold} /> : null}
          <a className="govuk-button govuk-button--secondary tl-button--small" href={hrefOf(documentRef, suggestion, back)}>
            {kind === 'passage' ? 'Change' : createWords(suggestion)}
            <Hidden suggestion={suggestion} />
          </a>
          <button className="govuk-button govuk-button--secondary tl-button--small" name="decision" value="dismiss">
            Dismiss
            <Hidden suggestion={suggestion} />
          </button>
        </>
      ) : (
        <button className="govuk-button govuk-button--secondary tl-button--small" name="decision" value="reopen">
          Undo
          <Hidden suggestion={suggestion} />
        </button>
      )}
    </form>
  )
}

function Accept({ suggestion, threshold }: { suggestion: SuggestionShown; threshold: number }) {
  return (
    <>
      {themesFrom(suggestion, threshold).map((theme) => (
        <input key={theme.id} type="hidden" name="themeIds" value={theme.id} />
      ))}
      <button className="govuk-button tl-button--small" name="decision" value="accept">
        Accept
        <Hidden suggestion={suggestion} />
      </button>
    </>
  )
}

const Hidden = ({ suggestion }: { suggestion: SuggestionShown }) => <span className="govuk-visually-hidden">: {shortQuote(suggestion.quote, 60)}</span>

/** The page on which a suggestion is taken with changes, or becomes a record. */
export function hrefOf(documentRef: string, { id, kind }: Pick<SuggestionShown, 'id' | 'kind'>, back: Query): string {
  if (kind === 'passage') return paths.changeSuggestion(documentRef, id, back)
  if (kind === 'action') return paths.suggestedAction(documentRef, id, back)
  if (kind === 'answer') return paths.suggestedAnswer(documentRef, id, back)
  return paths.suggestedRecommendation(documentRef, id, back)
}

function createWords({ kind, namesake }: SuggestionShown): string {
  if (kind === 'action') return 'Propose the action'
  if (kind === 'answer') return 'Record the answer'
  if (!isRecommended(kind)) return 'Change'
  return namesake ? 'Add under another number' : 'Add to the review'
}
