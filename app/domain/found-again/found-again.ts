import { daysBetween } from '#app/domain/shared/calendar'
import type { IsoDate } from '#app/domain/shared/clock'

/** One sign-off of an action, and the day on which it was taken back, if it was. */
export interface SignOff {
  on: IsoDate
  /** Who signed off, as they were named then; null where that is not known. */
  by: string | null
  reopenedOn: IsoDate | null
}

/** An action that has been signed off at least once, with what it answers. */
export interface SignedOffAction {
  id: string
  /** Oldest first. */
  signOffs: readonly SignOff[]
  answers: readonly { recommendationId: string; reviewId: string; incidentId: string; themeIds: readonly string[] }[]
}

/** A review in which a theme may have been found again. */
export interface LaterReview {
  id: string
  incidentId: string
  /** The day of its incident; null where it is not known. */
  occurredOn: IsoDate | null
  publishedOn: IsoDate | null
  /** The themes of its passages and recommendations; passages of good practice and withdrawn ones are no such finding. */
  themeIds: readonly string[]
}

/**
 * `found_again`: what happened, happened after the sign-off. `reported_since`: it was published after the sign-off, but
 * happened before it, or on a day that is not known, or it is the same incident looked at again: no proof that the action failed.
 */
export const againKinds = {
  found_again: { label: 'Found again', meaning: 'The incident happened after the action had been signed off.' },
  reported_since: {
    label: 'Reported since, about earlier events',
    meaning: 'The review was published after the sign-off, but its incident happened earlier, or on a day that is not known. It does not count as found again.',
  },
} as const

export type AgainKind = keyof typeof againKinds
export const againKindCodes = Object.keys(againKinds) as AgainKind[]

/** One action whose theme came back in one review. */
export interface AgainAfter {
  kind: AgainKind
  /** A theme of the recommendation that was answered. */
  themeId: string
  actionId: string
  /** The recommendations of this theme that the action answers, those of the later review itself aside. */
  recommendationIds: readonly string[]
  reviewId: string
  /** The latest sign-off before the incident; before the publication, for what was reported since. */
  signOff: SignOff
  /** Whole days from the sign-off to the incident (to the publication, for what was reported since); at least 1. */
  days: number
  /** Had the action been reopened by then? Then nobody claimed any more that it was done. */
  wasReopenedBefore: boolean
  isSameIncident: boolean
}

/**
 * Which themes were found again after an action that answered them had been signed off (decision 16). An action and a later
 * review belong together when the action answers a recommendation of another review with a theme, and the later one has that
 * theme or one below it. A sign-off counts when it lies before the day of the incident, never on it. One entry for each
 * theme, action and later review. `ancestors` gives for each theme itself and those above it.
 */
export function whatCameBack(
  actions: readonly SignedOffAction[],
  reviews: readonly LaterReview[],
  ancestors: ReadonlyMap<string, readonly string[]>,
): AgainAfter[] {
  const reviewsWith = byTheme(reviews, ancestors)
  return actions.flatMap((action) => {
    const themes = new Set(action.answers.flatMap(({ themeIds }) => themeIds))
    return [...themes].flatMap((themeId) =>
      (reviewsWith.get(themeId) ?? []).flatMap((review) => cameBackIn(action, themeId, review) ?? []),
    )
  })
}

function cameBackIn(action: SignedOffAction, themeId: string, review: LaterReview): AgainAfter | null {
  const elsewhere = action.answers.filter(({ reviewId, themeIds }) => reviewId !== review.id && themeIds.includes(themeId))
  const other = elsewhere.filter(({ incidentId }) => incidentId !== review.incidentId)
  const after = other.length > 0 ? latestBefore(action.signOffs, review.occurredOn) : null
  const since = elsewhere.length > 0 ? latestBefore(action.signOffs, review.publishedOn) : null
  const found = after ?? since
  if (!found) return null
  const answered = after ? other : elsewhere
  return {
    kind: after ? 'found_again' : 'reported_since',
    themeId,
    actionId: action.id,
    recommendationIds: answered.map(({ recommendationId }) => recommendationId),
    reviewId: review.id,
    ...found,
    isSameIncident: other.length === 0,
  }
}

function latestBefore(signOffs: readonly SignOff[], day: IsoDate | null): Pick<AgainAfter, 'signOff' | 'days' | 'wasReopenedBefore'> | null {
  const signOff = day === null ? undefined : signOffs.findLast(({ on }) => on < day)
  if (!signOff || day === null) return null
  return { signOff, days: daysBetween(signOff.on, day), wasReopenedBefore: signOff.reopenedOn !== null && signOff.reopenedOn <= day }
}

/** The reviews by each theme that they have, and by each theme above it. */
function byTheme(reviews: readonly LaterReview[], ancestors: ReadonlyMap<string, readonly string[]>): Map<string, LaterReview[]> {
  const found = new Map<string, LaterReview[]>()
  for (const review of reviews) {
    const themes = new Set(review.themeIds.flatMap((id) => ancestors.get(id) ?? [id]))
    for (const id of themes) found.set(id, [...(found.get(id) ?? []), review])
  }
  return found
}

/** What the trail says of the sign-offs of one action, in order. */
export interface SignOffEvent {
  event: 'signed_off' | 'reopened'
  on: IsoDate
  by: string
}

/**
 * The sign-offs of an action, oldest first, from its trail: reopening takes the last one back. The day that is stored with the
 * action is added where the trail does not have it.
 */
export function signOffsOf(events: readonly SignOffEvent[], storedOn: IsoDate | null): SignOff[] {
  const signOffs: SignOff[] = []
  for (const { event, on, by } of events) {
    const last = signOffs.at(-1)
    if (event === 'signed_off') signOffs.push({ on, by, reopenedOn: null })
    else if (last) last.reopenedOn ??= on
  }
  if (storedOn !== null && !signOffs.some(({ on }) => on === storedOn)) signOffs.push({ on: storedOn, by: null, reopenedOn: null })
  return signOffs.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** What came back, in figures: in how many reviews, and how many actions had been signed off. */
export interface AgainFigures {
  reviews: number
  actions: number
}

export const figuresOf = (entries: readonly AgainAfter[]): AgainFigures => ({
  reviews: new Set(entries.map(({ reviewId }) => reviewId)).size,
  actions: new Set(entries.map(({ actionId }) => actionId)).size,
})
