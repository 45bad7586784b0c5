import { paths } from '#app/paths'

interface ReviewChainProps {
  reviewRef: string
  chain: { findings: number; recommendations: number; answered: number; actions: number; signedOff: number }
}

/** How far the chain of a review has come, in numbers that lead to what they count. */
export function ReviewChain({ reviewRef, chain }: ReviewChainProps) {
  const recommendations = paths.reviewRecommendations(reviewRef)
  const actions = paths.planActions({ review: reviewRef })
  const parts = [
    { label: 'Findings', words: String(chain.findings), href: paths.reviewFindings(reviewRef) },
    { label: 'Recommendations', words: String(chain.recommendations), href: recommendations },
    { label: 'Answered by all addressees', words: `${chain.answered} of ${chain.recommendations}`, href: recommendations },
    { label: 'Actions', words: String(chain.actions), href: actions },
    { label: 'Signed off', words: `${chain.signedOff} of ${chain.actions}`, href: actions },
  ]
  return (
    <dl className="tl-figures">
      {parts.map(({ label, words, href }) => (
        <div key={label} className="tl-figures__item">
          <dt className="tl-figures__label">{label}</dt>
          <dd className="tl-figures__value">
            <a className="govuk-link govuk-link--no-visited-state" href={href}>
              {words}
              <span className="govuk-visually-hidden"> {label.toLowerCase()}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}
