/** What sorting does to one record: the themes that it gains and loses, among those that it is sorted between. */
export interface Sorting {
  added: string[]
  removed: string[]
  /** The theme that the added ones come from. */
  from: string
}

/**
 * What a record that holds some themes gains and loses when these were ticked. Themes that it is not sorted between stay as
 * they are. What it gains comes from the theme that is split, unless that stays and another goes.
 */
export function sortingOf(split: string, between: readonly string[], held: readonly string[], ticked: readonly string[]): Sorting {
  const added = between.filter((id) => ticked.includes(id) && !held.includes(id))
  const removed = between.filter((id) => held.includes(id) && !ticked.includes(id))
  return { added, removed, from: removed.includes(split) ? split : (removed[0] ?? split) }
}
