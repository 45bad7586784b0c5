import { findingKinds, shortQuote, type FindingKind } from '#app/domain/findings/finding'
import { nameOf } from '#app/domain/recommendations/recommendation'
import { longDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { againKinds, type AgainKind } from '../found-again'
import { AfterTable, type AfterRow } from './AfterTable'

export interface OccurrenceRow {
  kind: AgainKind
  review: { ref: string; title: string; publishedOn: string | null; kind: { label: string }; incident: { occurredOn: string | null } }
  themes: readonly { code: string; name: string }[]
  passages: readonly { ref: string; quote: string; kind: FindingKind; document: { ref: string } }[]
  recommendations: readonly { ref: string; number: string; text: string }[]
  after: readonly AfterRow[]
}

interface OccurrenceProps {
  occurrence: OccurrenceRow
  headingLevel: 2 | 3
}

/** A later review in which a theme came back: when it happened, what it says of it, and every action that had been signed off. */
export function Occurrence({ occurrence, headingLevel }: OccurrenceProps) {
  const { kind, review, themes, passages, recommendations, after } = occurrence
  const Heading = `h${headingLevel}` as const
  const id = `${kind}-${review.ref}`
  return (
    <section className="tl-again" aria-labelledby={id}>
      <Heading className="govuk-heading-s" id={id}>
        {againKinds[kind].label}:{' '}
        <a className="govuk-link" href={paths.review(review.ref)}>
          {review.ref} {review.title}
        </a>
      </Heading>
      <p className="govuk-body">
        {review.kind.label}. {daysOf(review)} Theme{themes.length === 1 ? '' : 's'}:{' '}
        {themes.map(({ code, name }, index) => (
          <span key={code}>
            {index > 0 ? '; ' : ''}
            <a className="govuk-link" href={paths.theme(code)}>
              {name}
            </a>
          </span>
        ))}
        .
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {passages.map(({ ref, quote, kind: what, document }) => (
          <li key={ref}>
            <a className="govuk-link" href={paths.passage(document.ref, ref)}>
              {ref}
            </a>{' '}
            {findingKinds[what].label}: “{shortQuote(quote, 220)}”
          </li>
        ))}
        {recommendations.map(({ ref, number, text }) => (
          <li key={ref}>
            <a className="govuk-link" href={paths.recommendation(ref)}>
              {ref}
            </a>{' '}
            {nameOf({ number })}: {shortQuote(text, 220)}
          </li>
        ))}
      </ul>
      <AfterTable after={after} kind={kind} saysThemes={themes.length > 1} />
    </section>
  )
}

/** When it happened and when its review was published, in words. */
export function daysOf({ incident: { occurredOn }, publishedOn }: OccurrenceRow['review']): string {
  const happened = occurredOn ? `It happened on ${longDate(occurredOn)}` : 'The day on which it happened is not known'
  return `${happened}; the review ${publishedOn ? `was published on ${longDate(publishedOn)}` : 'is not published'}.`
}
