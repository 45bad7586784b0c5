import type { StatusMachine, Transition } from '#app/domain/shared/status-machine'
import { reviewStatuses, type ReviewStatus } from './review'

/** What a step of a review may need; each reads after "needs". */
export type ReviewNeed =
  | 'a reason'
  | 'the date of commissioning'
  | 'the date of publication'
  | 'every recommendation answered'
  | 'no action still open'
  | 'a review that was commissioned'
  | 'a review that was never commissioned'

export type ReviewStep = Transition<ReviewStatus, ReviewNeed>

const step = { act: 'review.change_status', event: 'review.status_changed' } as const

/**
 * The life of a review. Forward steps ask for the fact that makes them true; every step back, and every step past
 * publication, asks for a reason that stays in the history. Reviews that are never published (most of those under MAPPA
 * and of serious further offences) go on to monitoring with the reason why, and readers do not come to see them. A review
 * that was considered and not commissioned is closed with its reason, because not holding one is a decision too. Closing
 * after monitoring needs every answer given and every action done with: a review is not closed over open work.
 */
export const reviewMachine: StatusMachine<ReviewStatus, ReviewNeed> = {
  statuses: reviewStatuses,
  transitions: [
    { ...step, from: 'scoping', to: 'in_progress', step: 'commission', label: 'Commission the review', needs: ['the date of commissioning'] },
    { ...step, from: 'scoping', to: 'closed', step: 'decline', label: 'Decide not to commission it', needs: ['a reason'] },
    { ...step, from: 'in_progress', to: 'awaiting_publication', step: 'finish', label: 'Finish the report', needs: [] },
    { ...step, from: 'in_progress', to: 'scoping', step: 'rescope', label: 'Go back to scoping', needs: ['a reason'] },
    { ...step, from: 'awaiting_publication', to: 'published', step: 'publish', label: 'Publish', needs: ['the date of publication'] },
    { ...step, from: 'awaiting_publication', to: 'monitoring', step: 'monitor_unpublished', label: 'Monitor without publishing', needs: ['a reason'] },
    { ...step, from: 'awaiting_publication', to: 'in_progress', step: 'rework', label: 'Go back to work on the report', needs: ['a reason'] },
    { ...step, from: 'published', to: 'monitoring', step: 'monitor', label: 'Start monitoring', needs: [] },
    { ...step, from: 'published', to: 'awaiting_publication', step: 'unpublish', label: 'Take it back from publication', needs: ['a reason'] },
    { ...step, from: 'monitoring', to: 'closed', step: 'close', label: 'Close', needs: ['every recommendation answered', 'no action still open'] },
    { ...step, from: 'monitoring', to: 'published', step: 'back_to_published', label: 'Go back to published', needs: ['the date of publication', 'a reason'] },
    { ...step, from: 'closed', to: 'monitoring', step: 'reopen', label: 'Reopen for monitoring', needs: ['a review that was commissioned', 'a reason'] },
    { ...step, from: 'closed', to: 'scoping', step: 'reconsider', label: 'Consider it again', needs: ['a review that was never commissioned', 'a reason'] },
  ],
}

/** The steps of a review's life by name, for forms. */
export const reviewSteps = [...new Set(reviewMachine.transitions.map((transition) => transition.step))]
