import { answers } from '#app/domain/recommendations/recommendation'
import { longDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import type { SuggestionShown } from '../suggestion-shown'
import { sureness, themesFrom } from '../suggestion'

/** What the machine takes a passage for: its themes with how sure it is of each and which words point there, or what it read of an item. */
export function SuggestionFacts({ suggestion, threshold }: { suggestion: SuggestionShown; threshold: number }) {
  return (
    <>
      <SuggestedThemes suggestion={suggestion} threshold={threshold} />
      <ItemFacts suggestion={suggestion} />
    </>
  )
}

function SuggestedThemes({ suggestion, threshold }: { suggestion: SuggestionShown; threshold: number }) {
  const themes = themesFrom(suggestion, threshold)
  if (themes.length === 0) return null
  return (
    <ul className="tl-suggestion__themes">
      {themes.map(({ id, name, confidence, because }) => (
        <li key={id}>
          <b>{name}</b> <span className="tl-suggestion__sure">{sureness(confidence)}</span>
          {because.length > 0 ? <span className="tl-suggestion__why">because of {[...new Set(because)].map((words) => `“${words}”`).join(', ')}</span> : null}
        </li>
      ))}
    </ul>
  )
}

function ItemFacts({ suggestion }: { suggestion: SuggestionShown }) {
  const { kind, addressees, dueText, dueOn, isClosed, answer, answersNumber, namesake } = suggestion
  if (kind === 'passage') return null
  const facts = [
    ...(addressees.length > 0 ? [{ name: 'For', value: addressees.map(({ name, agencyId }) => (agencyId ? name : `${name} (not an agency here yet)`)).join('; ') }] : []),
    ...(dueText || dueOn ? [{ name: 'By', value: [dueText && `“${dueText}”`, dueOn && longDate(dueOn)].filter(Boolean).join(': ') }] : []),
    ...(answer ? [{ name: 'Says', value: answers[answer].label }] : []),
    ...(answersNumber ? [{ name: 'Answers', value: /^\d/.test(answersNumber) ? `Recommendation ${answersNumber}` : answersNumber }] : []),
    ...(isClosed ? [{ name: 'Printed as', value: 'Closed' }] : []),
  ]
  return (
    <>
      {facts.length > 0 ? (
        <dl className="tl-fact">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {namesake ? (
        <p className="tl-suggestion__note">
          The review has a{' '}
          <a className="govuk-link" href={paths.recommendation(namesake.ref)}>
            recommendation {namesake.number}
          </a>{' '}
          already.
        </p>
      ) : null}
    </>
  )
}
