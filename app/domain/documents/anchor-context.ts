import { bestMatch } from './approximate-match'
import { foldText } from './folded-text'

/** What stands around a passage, folded; undefined where it is not known, empty where the text begins or ends. */
export interface FoldedContext {
  prefix: string | undefined
  suffix: string | undefined
}

/** Folds the words around a passage and takes the white space next to it away. */
export function foldContext(prefix: string | undefined, suffix: string | undefined): FoldedContext {
  return {
    prefix: prefix === undefined ? undefined : foldText(prefix).folded.trimEnd(),
    suffix: suffix === undefined ? undefined : foldText(suffix).folded.trimStart(),
  }
}

/**
 * Says which share of the known context (0 to 1, counted from the passage outwards until the first
 * difference) stands around a place of the folded text; null for a side that is not known.
 */
export function contextAt(
  folded: string,
  start: number,
  end: number,
  context: FoldedContext,
): { before: number | null; after: number | null } {
  return { before: shareBefore(folded, start, context.prefix), after: shareAfter(folded, end, context.suffix) }
}

function shareBefore(folded: string, start: number, prefix: string | undefined): number | null {
  if (prefix === undefined) return null
  let at = start
  while (at > 0 && folded[at - 1] === ' ') at -= 1
  if (prefix === '') return at === 0 ? 1 : 0
  let same = 0
  while (same < prefix.length && at - same > 0 && folded[at - 1 - same] === prefix[prefix.length - 1 - same]) same += 1
  return same / prefix.length
}

function shareAfter(folded: string, end: number, suffix: string | undefined): number | null {
  if (suffix === undefined) return null
  let at = end
  while (at < folded.length && folded[at] === ' ') at += 1
  if (suffix === '') return at === folded.length ? 1 : 0
  let same = 0
  while (same < suffix.length && at + same < folded.length && folded[at + same] === suffix[same]) same += 1
  return same / suffix.length
}

const LOOKED_AT = 32
const SLACK = 12
// About the similarity that two unrelated stretches of English reach by chance.
const CHANCE = 0.45

/** As `contextAt`, but forgives differences and an edge that is a few characters off: the better of both sides, or null. */
export function looseContextAt(folded: string, start: number, end: number, context: FoldedContext): number | null {
  if (context.prefix === undefined && context.suffix === undefined) return null
  const before = folded.slice(Math.max(0, start - LOOKED_AT - SLACK), start + SLACK)
  const after = folded.slice(Math.max(0, end - SLACK), end + LOOKED_AT + SLACK)
  return Math.max(
    alike(before, context.prefix?.slice(-LOOKED_AT), start <= SLACK),
    alike(after, context.suffix?.slice(0, LOOKED_AT), end >= folded.length - SLACK),
  )
}

function alike(window: string, words: string | undefined, isAtEdge: boolean): number {
  if (words === undefined) return 0
  if (words === '') return isAtEdge ? 1 : 0
  const errors = bestMatch(window, words, words.length)?.errors ?? words.length
  return Math.max(0, (1 - errors / words.length - CHANCE) / (1 - CHANCE))
}
