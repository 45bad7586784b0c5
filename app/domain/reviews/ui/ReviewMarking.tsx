import { MarkingBar } from '#app/components/MarkingBar'
import { markings, type Marking } from '../review'

interface ReviewMarkingProps {
  review: { marking: Marking; handling: string | null; isRestricted: boolean }
}

/** The marking of a review, which everything that belongs to it carries too, on screen and on each printed sheet. */
export function ReviewMarking({ review }: ReviewMarkingProps) {
  const handling = [review.isRestricted ? 'Restricted to the people named.' : null, review.handling].filter((words) => words !== null)
  return (
    <MarkingBar
      marking={markings[review.marking].label}
      isSensitive={review.marking === 'official_sensitive'}
      handling={handling.join(' ') || undefined}
    />
  )
}
