/** A stretch of a document's text that is shown as coded or suggested. */
export interface ShownPassage {
  id: string
  start: number
  end: number
  /** What it is, in words ("Finding: information sharing"). */
  label: string
  href?: string
  kind?: 'coded' | 'suggested' | 'active' | 'dismissed'
}

/** A stretch in which the same passages are shown throughout. */
export interface Segment {
  start: number
  end: number
  /** Every passage shown here, in the order in which they begin. */
  passages: readonly ShownPassage[]
  /** Those that no segment before has shown: their anchors stand here. */
  begins: readonly ShownPassage[]
}

/**
 * Gives a function that cuts stretches of text where passages begin and end. It must be asked for the
 * stretches in their order in the text; so the whole document takes time in proportion to its length.
 */
export function passageSegments(passages: readonly ShownPassage[]): (start: number, end: number) => Segment[] {
  const waiting = passages
    .filter((passage) => passage.end > passage.start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const begun = new Set<ShownPassage>()
  let next = 0
  let open: ShownPassage[] = []

  return (start, end) => {
    for (let passage = waiting[next]; passage !== undefined && passage.start < end; passage = waiting[next]) {
      open.push(passage)
      next += 1
    }
    open = open.filter((passage) => passage.end > start)
    if (open.length === 0) return end > start ? [{ start, end, passages: [], begins: [] }] : []

    const cuts = new Set([start, end])
    for (const passage of open) {
      if (passage.start > start) cuts.add(passage.start)
      if (passage.end < end) cuts.add(passage.end)
    }
    const edges = [...cuts].sort((a, b) => a - b)
    return edges.slice(0, -1).map((from, index) => {
      const to = edges[index + 1] ?? end
      const shown = open.filter((passage) => passage.start < to && passage.end > from)
      const begins = shown.filter((passage) => !begun.has(passage))
      for (const passage of begins) begun.add(passage)
      return { start: from, end: to, passages: shown, begins }
    })
  }
}
