/**
 * Gives a function that turns the levels of a document's headings, asked for in order, into levels below a
 * page's own: none is skipped on the way down (reports jump from 1 to 3, screen readers should not), siblings
 * stay siblings, and 6 is the deepest.
 */
export function shownLevels(offset: number): (level: number) => number {
  const above: number[] = []
  return (level) => {
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    return Math.min(6, above.length + offset)
  }
}
