import { SummaryList, type SummaryRow } from '#app/components/SummaryList'
import { paths } from '#app/paths'
import { nameOf, recommendationScopes, type RecommendationScope } from '../recommendation'

interface Other {
  ref: string
  number: string
  text: string
  review: { title: string }
}

interface RecommendationSummaryProps {
  recommendation: {
    scope: RecommendationScope
    isAssuranceRequest: boolean
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
  const { scope, isAssuranceRequest, start, review, document, themes, findings, madeBefore, madeAgain } = recommendation
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

const linkTo = ({ ref, number, text, review }: Other) => ({
  href: paths.recommendationLine(ref),
  text: `${nameOf({ number })}, ${review.title}: ${text}`,
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
