import type { Tx } from '#app/db/change.server'

/**
 * Gives, for themes by their ids, those that they are today: one that has been merged into another since it was given is
 * that other. In the order given, without repeats.
 */
export async function currentThemes(from: { theme: Pick<Tx['theme'], 'findMany'> }): Promise<(themeIds: readonly string[]) => string[]> {
  const merged = await from.theme.findMany({ where: { mergedIntoId: { not: null } }, select: { id: true, mergedIntoId: true } })
  const into = new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId]))
  const today = (id: string) => {
    let theme = id
    // A theme can have been merged on and on, never back to where it began.
    for (let step = 0; step <= merged.length; step++) theme = into.get(theme) ?? theme
    return theme
  }
  return (themeIds) => [...new Set(themeIds.map(today))]
}
