import { SummaryList, type SummaryRow } from '#app/components/SummaryList'
import { longDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { nameOf, recommendationScopes, type RecommendationKind, type RecommendationScope } from '../recommendation'

interface Other {
  ref: string
  kind: RecommendationKind
  number: string
  text: string
  review: { title: string }
}

interface RecommendationSummaryProps {
  recommendation: {
    scope: RecommendationScope
    isAssuranceRequest: boolean
    dueOn: string | null
    dueText: string | null
    start: number | null
    review: { ref: string; title: string }
    document: { ref: string; title: string } | null
    themes: readonly { theme: { code: string; name: string } }[]
    findings: readonly { finding: { ref: string; quote: string } }[]
    madeBefore: Other | null
    madeAgain: readonly Other[]
  }
}

/** Where a recommendation comes from and what belongs to it. */
export function RecommendationSummary({ recommendation }: RecommendationSummaryProps) {
  const { scope, isAssuranceRequest, dueOn, dueText, start, review, document, themes, findings, madeBefore, madeAgain } = recommendation
  const rows: (SummaryRow | false)[] = [
    {
      key: 'Review',
      value: (
        <a className="govuk-link" href={paths.review(review.ref)}>
          {review.ref} {review.title}
        </a>
      ),
    },
    document !== null && {
      key: 'Printed in',
      value: (
        <>
          <a className="govuk-link" href={paths.document(document.ref)}>
            {document.title}
          </a>
          {start === null ? ' (its place there is not known)' : null}
        </>
      ),
    },
    { key: 'Scope', value: recommendationScopes[scope].label },
    (dueOn !== null || dueText !== null) && { key: 'To be done by', value: dueInWords(dueOn, dueText) },
    isAssuranceRequest && { key: 'Asks for assurance', value: 'Yes: its evidence is a statement or an audit by somebody else' },
    {
      key: 'Themes',
      value: <Links empty="No theme yet" links={themes.map(({ theme }) => ({ href: paths.theme(theme.code), text: theme.name }))} />,
    },
    {
      key: 'Rests on',
      value: <Links empty="No passage linked" links={findings.map(({ finding }) => ({ href: paths.finding(finding.ref), text: `“${finding.quote}”` }))} />,
    },
    madeBefore !== null && { key: 'Made before', value: <Links empty="" links={[linkTo(madeBefore)]} /> },
    madeAgain.length > 0 && { key: 'Made again', value: <Links empty="" links={madeAgain.map(linkTo)} /> },
  ]
  return <SummaryList rows={rows.filter((row) => row !== false)} />
}

function dueInWords(dueOn: string | null, dueText: string | null): string {
  const words = dueText ? `in the report’s words “${dueText}”` : ''
  return dueOn ? [longDate(dueOn), words].filter(Boolean).join(', ') : `No date is known; ${words}`
}

const linkTo = ({ ref, kind, number, text, review }: Other) => ({
  href: paths.recommendationLine(ref),
  text: `${nameOf({ kind, number })}, ${review.title}: ${text}`,
})

function Links({ links, empty }: { links: readonly { href: string; text: string }[]; empty: string }) {
  if (links.length === 0) return <>{empty}</>
  return (
    <ul className="govuk-list">
      {links.map(({ href, text }) => (
        <li key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
