import { MarkingBar } from '#app/components/MarkingBar'
import { markings, type Marking } from '#app/domain/reviews/review'

interface PlanActionMarkingProps {
  /** The reviews whose recommendations the action answers. */
  reviews: readonly { ref: string; marking: Marking; handling: string | null; isRestricted: boolean }[]
}

/** The marking of an action: the highest of the reviews that it answers, with the handling of each. */
export function PlanActionMarking({ reviews }: PlanActionMarkingProps) {
  const isSensitive = reviews.some(({ marking }) => marking === 'official_sensitive')
  const handling = [
    reviews.some(({ isRestricted }) => isRestricted) ? 'Restricted to the people named.' : null,
    ...new Set(reviews.map((review) => review.handling)),
  ].filter((words) => words !== null)
  return (
    <MarkingBar
      marking={markings[isSensitive ? 'official_sensitive' : 'official'].label}
      isSensitive={isSensitive}
      handling={handling.join(' ') || undefined}
    />
  )
}
