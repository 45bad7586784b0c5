import { Details } from '#app/components/Details'
import { ragCodes, ragLegend } from '../rag'
import { RagTag } from './RagTag'

/** What each rating means. */
export function RagLegend() {
  return (
    <Details summary="What the ratings mean">
      <p className="govuk-body">Ratings follow from each action’s dates and status. Nobody types them.</p>
      <dl className="govuk-summary-list">
        {ragCodes.map((code) => (
          <div key={code} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">
              <RagTag rag={code} />
            </dt>
            <dd className="govuk-summary-list__value">
              {ragLegend[code].name}: {lowerFirst(ragLegend[code].meaning)}
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
