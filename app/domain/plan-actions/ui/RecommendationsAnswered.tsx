import { paths } from '#app/paths'

interface RecommendationsAnsweredProps {
  recommendations: readonly { ref: string; number: string; text: string; review: { ref: string; title: string } }[]
}

/** The recommendations that an action answers, as printed, each with the review that made it. */
export function RecommendationsAnswered({ recommendations }: RecommendationsAnsweredProps) {
  if (recommendations.length === 0) return <p className="govuk-body">It answers no recommendation.</p>
  return (
    <ul className="govuk-list govuk-list--spaced">
      {recommendations.map(({ ref, number, text, review }) => (
        <li key={ref}>
          <a className="govuk-link" href={paths.recommendation(ref)}>
            {ref} (number {number})
          </a>{' '}
          of{' '}
          <a className="govuk-link" href={paths.review(review.ref)}>
            {review.title}
          </a>
          <blockquote dir="auto" className="tl-quote tl-verbatim">{text}</blockquote>
        </li>
      ))}
    </ul>
  )
}
