/*
 * What must not stand in an audit, because it tells who the person is. Only shapes can be recognised: the pages also say in
 * words that no name belongs here.
 */

const numbersOfPeople = [
  { pattern: /\b[A-CEGHJ-PR-TW-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b/i, words: 'a National Insurance number' },
  { pattern: /\b[A-Z]\d{4}[A-Z]{2}\b/i, words: 'a prison number' },
  { pattern: /\b[A-Z]\d{6}\b/i, words: 'a probation case number' },
  { pattern: /\b\d{2,4}\/\d{1,7}[A-Z]\b/i, words: 'a police national computer number' },
  { pattern: /\b(?:d\.?o\.?b|date of birth)\b\D{0,12}\d/i, words: 'a date of birth' },
  { pattern: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/, words: 'an NHS number' },
]

const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0?[1-9]|1[0-2])'
const separator = '[./ -]'
const dates = [
  new RegExp(`\\b${day}${separator}${month}${separator}(?:\\d{4}|\\d{2})\\b`),
  new RegExp(`\\b(?:19|20)\\d{2}${separator}${month}${separator}${day}\\b`),
  new RegExp(`\\b${day}[ -]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]?\\d{2,4}\\b`, 'i'),
]

// Two words that begin as names do: "Alex Morgan", "MORGAN, Alex", "O'Neil-Hart Sam".
const name = /(?:^|\s)\p{Lu}[\p{L}'’-]*\p{L},?\s+\p{Lu}[\p{L}'’-]*\p{L}(?=$|\s|,)/u

/** What number that identifies a person this text holds, in words; null where none is recognised. */
export function identifyingNumberIn(text: string): string | null {
  return numbersOfPeople.find(({ pattern }) => pattern.test(text))?.words ?? null
}

const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$/

/** Why this cannot be the pseudonymous reference of a case, in words that follow the reference; null where it can. */
export function whyNotAReference(text: string): string | null {
  const number = identifyingNumberIn(text)
  if (number) return `looks like ${number}`
  if (dates.some((date) => date.test(text))) return 'looks like a date of birth'
  if (name.test(text)) return 'looks like a name'
  if (!/\d/.test(text)) return 'has no number in it, so it may be a name'
  if (!REFERENCE.test(text)) return 'must be 40 letters, numbers, spaces, hyphens or full stops or fewer, and begin with a letter or a number'
  return null
}
