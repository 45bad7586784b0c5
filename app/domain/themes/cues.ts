/** How many cues a theme can have, and how long each can be. */
export const MOST_CUES = 400
export const LONGEST_CUE = 80

/**
 * The cues in a text with one to a line, as they are stored: spaces tidied, empty lines left out, and those that differ
 * from an earlier one only in capitals left out too.
 */
export function cuesIn(text: string): string[] {
  const seen = new Set<string>()
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const cue = line.normalize('NFC').replace(/\s+/g, ' ').trim()
    const folded = cue.toLowerCase()
    if (cue === '' || seen.has(folded)) return []
    seen.add(folded)
    return [cue]
  })
}

/** What is wrong with a text of cues, or null: too many, one that is too long, or a `*` that does not end a word. */
export function cuesProblem(text: string): string | null {
  const cues = cuesIn(text)
  if (cues.length > MOST_CUES) return `Enter at most ${MOST_CUES} cues`
  const long = cues.find((cue) => cue.length > LONGEST_CUE)
  if (long) return `Each cue must be ${LONGEST_CUE} characters or fewer: “${long.slice(0, 30)}…” is longer`
  const odd = cues.find((cue) => !cue.split(' ').every((word) => /^[^*]+\*?$/.test(word)))
  if (odd) return `A * can only end a word, as in “recall*”: look at “${odd}”`
  const empty = cues.find((cue) => !/[\p{L}\p{N}]/u.test(cue))
  return empty ? `A cue needs a letter or a number: look at “${empty}”` : null
}

/** How the cues of a theme change, as facts that can be read: which are added, and which taken away. */
export function cueChanges(before: string, after: string): { label: 'Cues added' | 'Cues taken away'; from: string | null; to: string | null }[] {
  const [was, is] = [cuesIn(before), cuesIn(after)]
  const added = is.filter((cue) => !was.includes(cue)).join('; ')
  const removed = was.filter((cue) => !is.includes(cue)).join('; ')
  return [
    ...(added ? [{ label: 'Cues added' as const, from: null, to: added }] : []),
    ...(removed ? [{ label: 'Cues taken away' as const, from: removed, to: null }] : []),
  ]
}
