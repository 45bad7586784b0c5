/**
 * Stems of English words, so that "referred", "referring" and "referrals" count as one. After M. F. Porter,
 * "An algorithm for suffix stripping", Program 14(3), 1980, with its five steps. Words of two letters stay.
 */

const VOWEL = '[aeiouy]'
const CONSONANT = '[^aeiou]'
const RUN = `${CONSONANT}[^aeiouy]*`
const VOWELS = `${VOWEL}[aeiou]*`
const MORE_THAN_0 = new RegExp(`^(?:${RUN})?${VOWELS}${RUN}`)
const EXACTLY_1 = new RegExp(`^(?:${RUN})?${VOWELS}${RUN}(?:${VOWELS})?$`)
const MORE_THAN_1 = new RegExp(`^(?:${RUN})?${VOWELS}${RUN}${VOWELS}${RUN}`)
const HAS_VOWEL = new RegExp(`^(?:${RUN})?${VOWEL}`)
const SHORT = new RegExp(`^${RUN}${VOWEL}[^aeiouwxy]$`)
const DOUBLE = /([^aeiouylsz])\1$/

const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['bli', 'ble'], ['alli', 'al'],
  ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'], ['ization', 'ize'], ['isation', 'ise'], ['ation', 'ate'], ['ator', 'ate'], ['alism', 'al'],
  ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'], ['biliti', 'ble'], ['logi', 'log'],
]
const STEP_3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['alise', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ful', ''], ['ness', ''],
]
const STEP_4 = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/
const STEP_4_ION = /^(.+?)([st])ion$/

const known = new Map<string, string>()
const MOST_KNOWN = 50_000

/** The stem of a word in lower case; the same word always has the same stem. */
export function stemOf(word: string): string {
  const earlier = known.get(word)
  if (earlier !== undefined) return earlier
  const stem = word.length < 3 ? word : last(ends(middle(plain(word))))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, stem)
  return stem
}

/** Steps 1a to 1c: plurals, -ed, -ing and a closing y. */
function plain(word: string): string {
  let w = word.replace(/(ss|i)es$/, '$1').replace(/([^s])s$/, '$1')
  if (w.endsWith('eed')) w = MORE_THAN_0.test(w.slice(0, -3)) ? w.slice(0, -1) : w
  else {
    const root = w.replace(/(?:ed|ing)$/, '')
    if (root !== w && HAS_VOWEL.test(root)) w = restored(root)
  }
  return w.endsWith('y') && HAS_VOWEL.test(w.slice(0, -1)) ? `${w.slice(0, -1)}i` : w
}

function restored(root: string): string {
  if (/(?:at|bl|iz|is)$/.test(root)) return `${root}e`
  if (DOUBLE.test(root)) return root.slice(0, -1)
  return SHORT.test(root) ? `${root}e` : root
}

/** Steps 2 and 3: double endings become single ones. */
function middle(word: string): string {
  return swapped(swapped(word, STEP_2), STEP_3)
}

function swapped(word: string, endings: readonly (readonly [string, string])[]): string {
  for (const [ending, instead] of endings) {
    if (!word.endsWith(ending)) continue
    const root = word.slice(0, -ending.length)
    return MORE_THAN_0.test(root) ? root + instead : word
  }
  return word
}

/** Step 4: what is left of an ending goes. */
function ends(word: string): string {
  const ion = STEP_4_ION.exec(word)
  if (ion?.[1] !== undefined && ion[2] !== undefined) return MORE_THAN_1.test(ion[1] + ion[2]) ? ion[1] + ion[2] : word
  const ending = STEP_4.exec(word)
  return ending?.[1] !== undefined && MORE_THAN_1.test(ending[1]) ? ending[1] : word
}

/** Step 5: a closing e, and ll. */
function last(word: string): string {
  let w = word
  if (w.endsWith('e')) {
    const root = w.slice(0, -1)
    if (MORE_THAN_1.test(root) || (EXACTLY_1.test(root) && !SHORT.test(root))) w = root
  }
  return w.endsWith('ll') && MORE_THAN_1.test(w) ? w.slice(0, -1) : w
}
