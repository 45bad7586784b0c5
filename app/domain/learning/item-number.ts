/** A number that an item is printed with, and how many characters of the text it takes with what follows it. */
export interface PrintedNumber {
  /** As printed, without brackets, full stop or "Recommendation": "2a", "21.10.1", "R3", "Action 1". */
  number: string
  length: number
  /** Printed with the word ("Recommendation 4:", "Action 2:"), the letter R or a code of its own. */
  isNamed: boolean
}

const BULLET = /^\s*(?:[-*•–◦▪‣·\uF0B7o]|<p>)\s*(?=\S)/
const WORD = /^(?:(?:key |main |national |local |draft |proposed )?recommendation|rec\.?|proposal)(?![a-z])\s*(?:no\.?|number)?\s*[#:]?\s*\(?([A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?|[IVX]{1,5}|[A-Z])\)?\s*(?:[.:)\-–—|]+\s*|\s+)/i
const LABEL = /^((?:action|concern|learning point|commitment|measure|objective|priority)\s+(?:\d{1,3}(?:\.\d{1,3})*[a-z]?))\s*(?:[.:)\-–—|]+\s*|\s+)/i
const CODE = /^([A-Z]{1,8}-?\d{1,3}(?:\.\d{1,3})*[a-z]?)\s*(?:[.:)\-–—|]+\s*|\s+)(?=\S)/
const BRACKETED = /^[([](\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z]{1,2}|[ivxl]{1,6})[)\]][.:]?\s*(?=\S)/i
const PLAIN = /^(\d{1,3}(?:\.\d{1,3}){0,5}[a-z]?|[a-z]|[ivxl]{1,6})\s*[.):]+\s+(?=\S)/i
const DOTTED = /^(\d{1,3}(?:\.\d{1,3}){1,5}[a-z]?)\s+(?=\S)/i
const CELL = /^(\d{1,3}(?:\.\d{1,3}){0,5}[a-z]?)\s*[|\t]\s*(?=\S)/i
/** What is written like a code and is none. */
const NO_CODE = /^(?:A\d|M\d|B\d|COVID|S\d|E\d{1,2}$)/

/**
 * Reads the number that an item begins with, in any of the ways in which reports print it, or null: a bullet
 * before it is passed over. Years, times and money are not numbers of items.
 */
export function numberAtStart(text: string): PrintedNumber | null {
  const head = text.slice(0, 120)
  const bullet = BULLET.exec(head)?.[0].length ?? 0
  const words = head.slice(bullet)
  const found = first(words, [WORD, LABEL], true) ?? code(words) ?? first(words, [BRACKETED, PLAIN, DOTTED, CELL], false)
  return found === null ? null : { ...found, length: found.length + bullet }
}

function first(words: string, forms: readonly RegExp[], isNamed: boolean): PrintedNumber | null {
  for (const form of forms) {
    const match = form.exec(words)
    if (match?.[1] !== undefined) return { number: match[1], length: match[0].length, isNamed }
  }
  return null
}

function code(words: string): PrintedNumber | null {
  const match = CODE.exec(words)
  if (match?.[1] === undefined) return null
  const isPunctuated = /[.:)\-–—|]/.test(match[0].slice(match[1].length))
  if (!isPunctuated && (NO_CODE.test(match[1]) || !/^[A-Z]{1,2}\d|\./.test(match[1]))) return null
  return { number: match[1], length: match[0].length, isNamed: true }
}

const IN_WORDS = /\(?\brecommendations?\s+(?:no\.?\s*|number\s*)?(\d{1,3}(?:\.\d{1,3})*[a-z]?)\b/i

/** Finds a recommendation's number in running words ("in answer to recommendation 4"), or null. */
export function numberInWords(text: string): string | null {
  return IN_WORDS.exec(text)?.[1] ?? null
}
