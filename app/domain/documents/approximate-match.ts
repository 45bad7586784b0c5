/**
 * Finds where a pattern occurs in a text with the fewest single-character errors (Levenshtein), by the
 * bit-parallel method of G. Myers, "A fast bit-vector algorithm for approximate string matching based on
 * dynamic programming", Journal of the ACM 46(3), 1999, in the block form of H. Hyyrö, "A bit-vector
 * algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10, 2003.
 */

export interface ApproximateMatch {
  start: number
  end: number
  errors: number
}

const WORD = 32

/** Finds the best match, or null when every place has more errors than allowed. Takes time for text x pattern / 32. */
export function bestMatch(text: string, pattern: string, mostErrors: number): ApproximateMatch | null {
  if (pattern === '' || text === '') return null
  const best = bestEnd(text, pattern, true)
  if (best.errors > mostErrors) return null
  // Running backwards from the end, and this time without a free start, gives where the match begins.
  const before = text.slice(Math.max(0, best.end - pattern.length - best.errors), best.end)
  const back = bestEnd(reverse(before), reverse(pattern), false)
  return { start: best.end - back.end, end: best.end, errors: best.errors }
}

function reverse(words: string): string {
  let reversed = ''
  for (let at = words.length - 1; at >= 0; at -= 1) reversed += words[at]
  return reversed
}

/** The end in the text with the fewest errors; ties go to the end that makes the match as long as the pattern. */
function bestEnd(text: string, pattern: string, startIsFree: boolean): { end: number; errors: number } {
  const blocks = Math.ceil(pattern.length / WORD)
  const masks = patternMasks(pattern, blocks)
  const none = new Int32Array(blocks)
  const plus = new Int32Array(blocks).fill(-1)
  const minus = new Int32Array(blocks)
  const lastBit = 1 << ((pattern.length - 1) % WORD)
  let errors = pattern.length
  let best = { end: 0, errors }
  for (let column = 0; column < text.length; column += 1) {
    const mask = masks.get(text.charCodeAt(column)) ?? none
    // Carried from block to block: the change of the score along the row above the block.
    let carry = startIsFree ? 0 : 1
    for (let block = 0; block < blocks; block += 1) {
      const vp = plus[block] ?? 0
      const vn = minus[block] ?? 0
      let equal = mask[block] ?? 0
      const xv = equal | vn
      if (carry < 0) equal |= 1
      const xh = (((equal & vp) + vp) ^ vp) | equal
      let hp = vn | ~(xh | vp)
      let hn = vp & xh
      const top = block === blocks - 1 ? lastBit : 1 << (WORD - 1)
      const out = (hp & top) !== 0 ? 1 : (hn & top) !== 0 ? -1 : 0
      hp = (hp << 1) | (carry > 0 ? 1 : 0)
      hn = (hn << 1) | (carry < 0 ? 1 : 0)
      plus[block] = hn | ~(xv | hp)
      minus[block] = hp & xv
      carry = out
    }
    errors += carry
    const isBetter = errors < best.errors
    const isNearer =
      errors === best.errors && !startIsFree && Math.abs(column + 1 - pattern.length) < Math.abs(best.end - pattern.length)
    if (isBetter || isNearer) best = { end: column + 1, errors }
  }
  return best
}

function patternMasks(pattern: string, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>()
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at)
    const mask = masks.get(unit) ?? new Int32Array(blocks)
    masks.set(unit, mask)
    const block = Math.floor(at / WORD)
    mask[block] = (mask[block] ?? 0) | (1 << (at % WORD))
  }
  return masks
}
