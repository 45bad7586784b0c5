import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestMatch } from './approximate-match'

/** The textbook method: the whole table of distances, with a free start. */
function fewestErrors(text: string, pattern: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0)
  for (let i = 1; i <= pattern.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= text.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (pattern[i - 1] === text[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(...row)
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

describe('bestMatch', () => {
  it('finds a pattern with errors in its middle', () => {
    const text = 'The panel heard that nobody rang the duty manager that day.'
    const match = bestMatch(text, 'nobody had rung the duty manager', 8)
    expect(match && text.slice(match.start, match.end)).toBe('nobody rang the duty manager')
  })

  it('finds nothing where every place has too many errors', () => {
    expect(bestMatch('aaaaaaaa', 'bbbb', 3)).toBeNull()
    expect(bestMatch('', 'b', 1)).toBeNull()
  })

  it('counts errors as the textbook does, for patterns of one word and of several', () => {
    const letters = (least: number, most: number) =>
      fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: least, maxLength: most }).map((units) => units.join(''))
    fc.assert(
      fc.property(letters(1, 120), fc.oneof(letters(1, 12), letters(28, 36), letters(60, 100)), (text, pattern) => {
        const match = bestMatch(text, pattern, pattern.length)
        const fewest = fewestErrors(text, pattern)
        expect(match?.errors).toBe(fewest)
        if (match !== null) expect(distance(text.slice(match.start, match.end), pattern)).toBe(fewest)
      }),
      { numRuns: 300 },
    )
  })
})
