import type { ReactNode } from 'react'
import { nameOf, type RecommendationKind } from '#app/domain/recommendations/recommendation'
import type { IsoDate } from '#app/domain/shared/clock'
import { paths } from '#app/paths'
import type { LineStage, LineStageCode } from '../line'
import { Line } from './Line'
import { LineAction, type ActionOfLine } from './LineAction'
import { LineAnswers, LineFindings, LineWords, type RecommendationOfLine } from './LineRecommendation'

interface Elsewhere {
  ref: string
  kind: RecommendationKind
  number: string
  text: string
  review: { ref: string; title: string }
}

interface WholeLineProps {
  /** What `findWholeLineOfRecommendation` or `findWholeLineOfAction` gives. */
  whole: {
    line: readonly LineStage[]
    recommendations: readonly (RecommendationOfLine & { madeBefore: Elsewhere | null; madeAgain: readonly Elsewhere[] })[]
    actions: readonly (ActionOfLine & { id: string })[]
  }
  /** What audits of casework found, as charts; a sentence where none has tested it. */
  audits: ReactNode
  /** Where what was signed off came back later; nothing where it did not. */
  foundAgain: ReactNode
  label: string
  today: IsoDate
}

const sectionOf: Record<LineStageCode, string> = {
  found: '#found', recommended: '#recommended', answered: '#answered', acted_on: '#actions', evidenced: '#actions', signed_off: '#actions', embedded: '#audits',
}

/** The whole chain on one page, from the passage to what audits found and what came back later; made to be printed. */
export function WholeLine({ whole, audits, foundAgain, label, today }: WholeLineProps) {
  const { line, recommendations, actions } = whole
  const isOne = recommendations.length === 1
  const each = (show: (recommendation: (typeof recommendations)[number]) => ReactNode) =>
    recommendations.map((recommendation) => (
      <div key={recommendation.ref}>
        {isOne ? null : (
          <h3 className="govuk-heading-s">
            {nameOf(recommendation)}, {recommendation.review.title}
          </h3>
        )}
        {show(recommendation)}
      </div>
    ))
  return (
    <div className="tl-whole-line">
      <Line line={line} label={label} hrefOf={(code) => sectionOf[code]} />
      {recommendations.length === 0 ? (
        <p className="govuk-body">This action answers no recommendation.</p>
      ) : (
        <>
          <h2 className="govuk-heading-m" id="found">
            What was found
          </h2>
          {each((recommendation) => (
            <LineFindings recommendation={recommendation} />
          ))}
          <h2 className="govuk-heading-m" id="recommended">
            What was recommended
          </h2>
          {each((recommendation) => (
            <LineWords recommendation={recommendation} />
          ))}
          <h2 className="govuk-heading-m" id="answered">
            What was answered
          </h2>
          {each((recommendation) => (
            <LineAnswers recommendation={recommendation} today={today} />
          ))}
        </>
      )}
      <h2 className="govuk-heading-m" id="actions">
        What was done
      </h2>
      {actions.length === 0 ? <p className="govuk-body">No action yet.</p> : actions.map((action) => <LineAction key={action.id} action={action} today={today} />)}
      <h2 className="govuk-heading-m" id="audits">
        Did it change anything?
      </h2>
      {audits}
      {foundAgain}
      <CameBack recommendations={recommendations} />
    </div>
  )
}

function CameBack({ recommendations }: { recommendations: WholeLineProps['whole']['recommendations'] }) {
  const before = recommendations.flatMap(({ madeBefore }) => madeBefore ?? [])
  const again = recommendations.flatMap(({ madeAgain }) => madeAgain)
  if (before.length + again.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m" id="came-back">
        What came before and after
      </h2>
      <Others title="Made before" others={before} />
      <Others title="Made again later" others={again} />
    </>
  )
}

function Others({ title, others }: { title: string; others: readonly Elsewhere[] }) {
  if (others.length === 0) return null
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {others.map(({ ref, kind, number, text, review }) => (
          <li key={ref}>
            <a className="govuk-link" href={paths.recommendationLine(ref)}>
              {nameOf({ kind, number })}, {review.title}
            </a>
            : {text}
          </li>
        ))}
      </ul>
    </>
  )
}
