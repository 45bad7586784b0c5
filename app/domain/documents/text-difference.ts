/** A stretch of whole lines that two texts share: where it begins in each, and how long it is, in UTF-16 units. */
export interface SharedStretch {
  from: number
  to: number
  length: number
}

interface Line {
  start: number
  /** Without the line end. */
  words: string
}

/**
 * The whole lines that two texts share, in their order, joined into stretches; line ends and page ends count as the same.
 * Lines that stand once in either text lead ("patience", after Bram Cohen), and what touches them follows. Time grows with
 * the length of the texts and with the logarithm of their lines.
 */
export function sharedStretches(before: string, after: string): SharedStretch[] {
  const one = linesOf(before)
  const other = linesOf(after)
  const pairs: [number, number][] = []
  let head = 0
  while (head < one.length && head < other.length && sameLine(one, head, other, head)) pairs.push([head, head++])
  let tail = 0
  const rest = Math.min(one.length, other.length) - head
  while (tail < rest && sameLine(one, one.length - 1 - tail, other, other.length - 1 - tail)) tail += 1
  pairs.push(...between(one, other, head, tail))
  for (let back = tail; back > 0; back -= 1) pairs.push([one.length - back, other.length - back])
  return joined(one, other, pairs)
}

/** Where an offset of the text before stands in the text after, as far as the lines that both share tell. */
export function offsetAfter(stretches: readonly SharedStretch[], offset: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stretches[middle]?.from ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const last = stretches[low - 1]
  return last === undefined ? offset : last.to + (offset - last.from)
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const words of text.split(/[\n\f]/)) {
    lines.push({ start, words })
    start += words.length + 1
  }
  return lines
}

const sameLine = (one: readonly Line[], at: number, other: readonly Line[], there: number) => one[at]?.words === other[there]?.words

function between(one: readonly Line[], other: readonly Line[], head: number, tail: number): [number, number][] {
  const led = increasing(onceInBoth(one, other, head, tail))
  const pairs: [number, number][] = []
  let [i, j] = [head, head]
  for (const [at, there] of [...led, [one.length - tail, other.length - tail] as [number, number]]) {
    // What stands right before a shared line and is the same belongs to it too; what follows it likewise.
    let back = 0
    while (at - back - 1 >= i && there - back - 1 >= j && sameLine(one, at - back - 1, other, there - back - 1)) back += 1
    for (; back > 0; back -= 1) pairs.push([at - back, there - back])
    if (at >= one.length - tail) break
    ;[i, j] = [at, there]
    while (i < one.length - tail && j < other.length - tail && sameLine(one, i, other, j)) pairs.push([i++, j++])
  }
  return withoutRepeats(pairs)
}

function onceInBoth(one: readonly Line[], other: readonly Line[], head: number, tail: number): [number, number][] {
  const once = (lines: readonly Line[]) => {
    const places = new Map<string, number>()
    for (let at = head; at < lines.length - tail; at += 1) {
      const { words } = lines[at] as Line
      if (words.trim() !== '') places.set(words, places.has(words) ? -1 : at)
    }
    return places
  }
  const there = once(other)
  return [...once(one)].flatMap(([words, at]) => {
    const place = there.get(words) ?? -1
    return at >= 0 && place >= 0 ? [[at, place] as [number, number]] : []
  })
}

/** The longest run of pairs that grow on both sides (patience sorting); the pairs come in the order of their first side. */
function increasing(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = []
  const earlier: number[] = []
  pairs.forEach(([, there], index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[ends[middle] as number]?.[1] ?? 0) < there) low = middle + 1
      else high = middle
    }
    earlier[index] = low > 0 ? (ends[low - 1] as number) : -1
    ends[low] = index
  })
  const run: [number, number][] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = earlier[at] ?? -1) run.push(pairs[at] as [number, number])
  return run.reverse()
}

function withoutRepeats(pairs: readonly [number, number][]): [number, number][] {
  let [i, j] = [-1, -1]
  return pairs.filter(([at, there]) => {
    if (at <= i || there <= j) return false
    ;[i, j] = [at, there]
    return true
  })
}

function joined(one: readonly Line[], other: readonly Line[], pairs: readonly [number, number][]): SharedStretch[] {
  const stretches: SharedStretch[] = []
  let last: [number, number] | null = null
  for (const [at, there] of pairs) {
    const line = one[at] as Line
    const to = (other[there] as Line).start
    const stretch = stretches.at(-1)
    const goesOn = last !== null && at === last[0] + 1 && there === last[1] + 1
    if (stretch && goesOn) stretch.length = line.start + line.words.length - stretch.from
    else stretches.push({ from: line.start, to, length: line.words.length })
    last = [at, there]
  }
  return stretches
}
