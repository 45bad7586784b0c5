import { Tag } from '#app/components/Tag'
import { addresseeStates, ageInWords, stateOf, type AddresseeDates } from '#app/domain/recommendations/addressee-state'
import { nameOf } from '#app/domain/recommendations/recommendation'
import { longDate } from '#app/domain/shared/calendar'
import type { IsoDate } from '#app/domain/shared/clock'
import { paths } from '#app/paths'
import { LineQuote } from './LineQuote'

export interface RecommendationOfLine {
  ref: string
  number: string
  text: string
  prefix: string | null
  suffix: string | null
  start: number | null
  isAssuranceRequest: boolean
  review: { ref: string; title: string; author: string | null; publishedOn: string | null }
  document: { ref: string; title: string } | null
  findings: readonly {
    finding: {
      id: string
      ref: string
      quote: string
      prefix: string
      suffix: string
      document: { ref: string; title: string }
      themes: readonly { theme: { name: string } }[]
    }
  }[]
  addressees: readonly (AddresseeDates & {
    id: string
    response: string | null
    partNotAccepted: string | null
    whyNotAccepted: string | null
    agency: { name: string }
  })[]
}

/** The passages on which a recommendation rests. */
export function LineFindings({ recommendation }: { recommendation: RecommendationOfLine }) {
  if (recommendation.findings.length === 0) return <p className="govuk-body">No passage of the report has been linked.</p>
  return (
    <>
      {recommendation.findings.map(({ finding }) => (
        <LineQuote
          key={finding.id}
          quote={finding.quote}
          prefix={finding.prefix}
          suffix={finding.suffix}
          source={[finding.document.title, ...finding.themes.map(({ theme }) => theme.name)].join(' · ')}
          href={paths.passage(finding.document.ref, finding.ref)}
        />
      ))}
    </>
  )
}

/** A recommendation as printed. */
export function LineWords({ recommendation }: { recommendation: RecommendationOfLine }) {
  const { review, document, text, prefix, suffix, isAssuranceRequest } = recommendation
  const published = review.publishedOn ? `published on ${longDate(review.publishedOn)}` : 'not published'
  const source = [nameOf(recommendation), document?.title ?? review.title, review.author, published].filter(Boolean).join(', ')
  return (
    <>
      <LineQuote quote={text} prefix={prefix} suffix={suffix} source={source} href={paths.recommendation(recommendation.ref)} />
      {isAssuranceRequest ? <p className="govuk-body">This asks for assurance: its evidence is a statement or an audit by somebody else.</p> : null}
    </>
  )
}

/** What each addressee answered, and which part stays unmet. */
export function LineAnswers({ recommendation, today }: { recommendation: RecommendationOfLine; today: IsoDate }) {
  if (recommendation.addressees.length === 0) return <p className="govuk-body">It is addressed to nobody.</p>
  return (
    <dl className="govuk-summary-list">
      {recommendation.addressees.map((addressee) => {
        const { label, colour } = addresseeStates[stateOf(addressee)]
        const { sentOn, dueOn, answeredOn, response, partNotAccepted, whyNotAccepted } = addressee
        const days = [sentOn && `Sent on ${longDate(sentOn)}`, dueOn && `due on ${longDate(dueOn)}`, answeredOn && `answered on ${longDate(answeredOn)}`]
        return (
          <div key={addressee.id} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{addressee.agency.name}</dt>
            <dd className="govuk-summary-list__value">
              <p className="govuk-body">
                <Tag colour={colour}>{label}</Tag> {days.filter(Boolean).join(', ')}
              </p>
              <AnswerText label={null} text={ageInWords(addressee, today)} />
              <AnswerText label="What will be done" text={response} />
              <AnswerText label="Not accepted, and so still unmet" text={partNotAccepted} />
              <AnswerText label="Why" text={whyNotAccepted} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function AnswerText({ label, text }: { label: string | null; text: string | null }) {
  if (!text) return null
  return (
    <p className="govuk-body tl-verbatim">
      {label ? <strong>{label}: </strong> : null}
      {text}
    </p>
  )
}
