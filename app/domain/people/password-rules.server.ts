import { LONGEST_GUESSABLE, guessableWords } from './guessable-words.server'

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 200

/** Unforeseeable pieces that a password must have; a common word, a run or a personal name counts as one piece however long. */
const LEAST_PIECES = 6
const SHORTEST_CONTEXT_WORD = 3
const SHORTEST_COMMON_WORD = 4
const SHORTEST_RUN = 3

// Characters that stand next to each other on a keyboard or in the alphabet, along rows and down columns.
const SEQUENCES = [
  'abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop[]', 'asdfghjkl;', 'zxcvbnm,./', 'azertyuiop', 'qwertzuiop',
  '1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '!qaz', '@wsx', '"wsx', '!@#$%^&*()', '!"£$%^&*()',
]
const STEPS = new Set(SEQUENCES.flatMap((sequence) => [...sequence].slice(1).flatMap((next, index) => [sequence.charAt(index) + next, next + sequence.charAt(index)])))

// Signs that people write for letters.
const LOOKS_LIKE: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i', '+': 't' }

/**
 * What is wrong with a new password in the user's words, or null. It must be long, and not easy to guess: not mostly made of
 * common words, keyboard runs, repetitions, dates, or what is known of the person (`context`: name, e-mail, agency,
 * partnership). There are no rules about kinds of characters. Source: NCSC, "Password administration for system owners".
 */
export function passwordProblem(password: string, context: readonly string[]): string | null {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return `Password must be ${SHORTEST_PASSWORD} characters or more`
  if (length > LONGEST_PASSWORD) return `Password must be ${LONGEST_PASSWORD} characters or fewer`
  const text = oneRound(password.normalize('NFKC').toLowerCase())
  const known = contextWords(context)
  if (pieces(text, known) >= LEAST_PIECES) return null
  return pieces(text, new Set()) >= LEAST_PIECES
    ? 'Password must not be mostly your name, your e-mail address, your agency or the name of this service'
    : 'Password is too easy to guess. Use three words that do not belong together, or a longer password'
}

/** One round of a text that repeats itself ("abc1abc1abc1" is "abc1"); the text itself where it does not. */
function oneRound(text: string): string {
  const period = (text + text).indexOf(text, 1)
  return period < text.length ? text.slice(0, period) : text
}

function contextWords(context: readonly string[]): ReadonlySet<string> {
  const words = ['throughline', ...context].flatMap((phrase) => {
    const plain = phrase.normalize('NFKC').toLowerCase()
    const parts = plain.split(/[^\p{L}\p{N}]+/u)
    return [plain, parts.join(''), ...parts]
  })
  return new Set(words.filter((word) => word.length >= SHORTEST_CONTEXT_WORD))
}

/** How many unforeseeable pieces a text has, reading from its start and taking the longest foreseeable piece each time. */
function pieces(text: string, known: ReadonlySet<string>): number {
  const spellings = [text, unmasked(text), unmasked(text).replaceAll('i', 'l')]
  const longest = Math.max(LONGEST_GUESSABLE, ...[...known].map((word) => word.length))
  let count = 0
  for (let at = 0; at < text.length; ) {
    const word = Math.max(...spellings.map((spelling) => wordLengthAt(spelling, at, known, longest)))
    const run = runLengthAt(text, at)
    const foreseeable = Math.max(word, run)
    count += foreseeable > 0 ? 1 : weightOf(text.charAt(at))
    at += Math.max(1, foreseeable)
  }
  return count
}

const unmasked = (text: string) => [...text].map((character) => LOOKS_LIKE[character] ?? character).join('')

// Digits and signs are mostly added at the end, in ways that are tried; letters outside known words carry more.
const weightOf = (character: string) => (/\p{L}/u.test(character) ? 1 : 0.5)

function wordLengthAt(text: string, at: number, known: ReadonlySet<string>, longest: number): number {
  for (let length = Math.min(longest, text.length - at); length >= SHORTEST_CONTEXT_WORD; length--) {
    const word = text.slice(at, at + length)
    if (known.has(word) || (length >= SHORTEST_COMMON_WORD && guessableWords.has(word))) return length
  }
  return 0
}

function runLengthAt(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && isStep(text.charAt(end - 1), text.charAt(end))) end++
  return end - at >= SHORTEST_RUN ? end - at : 0
}

const isStep = (one: string, next: string) => one === next || STEPS.has(one + next)
