import type { Actor } from '#app/domain/people/actor'
import { may } from '#app/domain/people/may'

/** May the actor capture a new review? */
export const canCreateReview = (actor: Actor) => may(actor, 'review.create')

/** May the actor change the facts of reviews that they can see, and of the incidents behind them? */
export const canChangeReview = (actor: Actor) => may(actor, 'review.change')

/** May the actor move reviews that they can see from one status to another? */
export const canChangeReviewStatus = (actor: Actor) => may(actor, 'review.change_status')

/** May the actor say who may know of a review? */
export const canChangeReviewAccess = (actor: Actor) => may(actor, 'review.change_access')
