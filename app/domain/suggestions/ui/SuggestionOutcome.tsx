import { codingInWords } from '#app/domain/findings/finding'
import { paths } from '#app/paths'
import type { SuggestionShown } from '../suggestion-shown'
import { suggestionStates } from '../suggestion'

/** Who decided on a suggestion, and what it became, with the way there. */
export function SuggestionOutcome({ suggestion }: { suggestion: SuggestionShown }) {
  const { state, decidedBy, isMine, because } = suggestion
  if (state === 'open') return null
  const who = isMine ? 'you' : (decidedBy ?? 'Throughline')
  return (
    <p className="tl-suggestion__outcome">
      <b>{suggestionStates[state].label}</b> by {who}
      <Became suggestion={suggestion} />
      {because ? <span className="tl-verbatim">: {because}</span> : null}
    </p>
  )
}

function Became({ suggestion }: { suggestion: SuggestionShown }) {
  const { finding, recommendation, planAction, answered } = suggestion
  if (finding) {
    return (
      <>
        :{' '}
        <a className="govuk-link" href={paths.finding(finding.ref)}>
          {finding.ref}
        </a>{' '}
        {finding.isWithdrawn ? 'withdrawn since' : codingInWords(finding)}
      </>
    )
  }
  const record =
    (recommendation && { href: paths.recommendation(recommendation.ref), text: recommendation.ref }) ??
    (planAction && { href: paths.planAction(planAction.ref), text: planAction.ref }) ??
    (answered && { href: paths.recommendation(answered.ref), text: `answer of ${answered.agency} on ${answered.ref}` })
  if (!record) return null
  return (
    <>
      :{' '}
      <a className="govuk-link" href={record.href}>
        {record.text}
      </a>
    </>
  )
}
