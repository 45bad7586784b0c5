import type { AgainAfter, AgainKind, SignOff } from './found-again'

interface Themed {
  themes: readonly { themeId: string }[]
}

/** Both ends of what came back, by their ids; what a viewer may not see is not among them. */
export interface Ends<Review, Passage extends Themed, Recommendation extends Themed, Action, Answered extends Themed, Audit> {
  reviews: ReadonlyMap<string, Review>
  passages: ReadonlyMap<string, readonly Passage[]>
  recommendations: ReadonlyMap<string, readonly Recommendation[]>
  actions: ReadonlyMap<string, Action>
  answered: ReadonlyMap<string, Answered>
  audits: ReadonlyMap<string, readonly Audit[]>
}

/** An action that had been signed off, with what came back of the themes that it had answered, and of no others. */
export interface After<Passage, Recommendation, Action, Answered, Audit> {
  action: Action
  themeIds: string[]
  passages: Passage[]
  recommendations: Recommendation[]
  answered: Answered[]
  signOff: SignOff
  days: number
  wasReopenedBefore: boolean
  isSameIncident: boolean
  audits: readonly Audit[]
}

/** A later review in which themes came back, with what it says of them and every action that had been signed off. */
export interface Occurrence<Review, Passage, Recommendation, Action, Answered, Audit> {
  kind: AgainKind
  review: Review
  /** The themes that came back, as the answered recommendations had them. */
  themeIds: string[]
  passages: Passage[]
  recommendations: Recommendation[]
  /** The shortest time first. */
  after: After<Passage, Recommendation, Action, Answered, Audit>[]
}

/** Entries as one occurrence for each kind and later review. `branches` gives each theme with itself and those below it. */
export function occurrencesOf<Review, Passage extends Themed, Recommendation extends Themed, Action, Answered extends Themed, Audit>(
  entries: readonly AgainAfter[],
  ends: Ends<Review, Passage, Recommendation, Action, Answered, Audit>,
  branches: ReadonlyMap<string, readonly string[]>,
): Occurrence<Review, Passage, Recommendation, Action, Answered, Audit>[] {
  return [...grouped(entries, ({ kind, reviewId }) => `${kind} ${reviewId}`).values()].flatMap((group) => {
    const [first] = group
    const review = first && ends.reviews.get(first.reviewId)
    if (!first || !review) return []
    const after = [...grouped(group, ({ actionId }) => actionId).values()].flatMap((own) => afterOf(own, ends, branches) ?? [])
    return [{ kind: first.kind, review, ...foundOf(group, ends, branches), after: after.sort((one, other) => one.days - other.days) }]
  })
}

/** What a later review says of the themes of some entries about it. */
function foundOf<Passage extends Themed, Recommendation extends Themed>(
  entries: readonly AgainAfter[],
  { passages, recommendations }: Pick<Ends<unknown, Passage, Recommendation, unknown, Themed, unknown>, 'passages' | 'recommendations'>,
  branches: ReadonlyMap<string, readonly string[]>,
) {
  const themeIds = [...new Set(entries.map(({ themeId }) => themeId))]
  const wanted = new Set(themeIds.flatMap((id) => branches.get(id) ?? [id]))
  const isWanted = ({ themes }: Themed) => themes.some(({ themeId }) => wanted.has(themeId))
  const reviewId = entries[0]?.reviewId ?? ''
  return {
    themeIds,
    passages: (passages.get(reviewId) ?? []).filter(isWanted),
    recommendations: (recommendations.get(reviewId) ?? []).filter(isWanted),
  }
}

function afterOf<Passage extends Themed, Recommendation extends Themed, Action, Answered extends Themed, Audit>(
  entries: readonly AgainAfter[],
  ends: Ends<unknown, Passage, Recommendation, Action, Answered, Audit>,
  branches: ReadonlyMap<string, readonly string[]>,
): After<Passage, Recommendation, Action, Answered, Audit> | null {
  const [first] = entries
  const action = first && ends.actions.get(first.actionId)
  if (!first || !action) return null
  const { signOff, days, wasReopenedBefore, isSameIncident, actionId } = first
  const ids = new Set(entries.flatMap(({ recommendationIds }) => recommendationIds))
  const answered = [...ids].flatMap((id) => ends.answered.get(id) ?? [])
  const found = foundOf(entries, ends, branches)
  return { action, ...found, answered, signOff, days, wasReopenedBefore, isSameIncident, audits: ends.audits.get(actionId) ?? [] }
}

/** Rows by a key, in the order in which each key is met first. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
