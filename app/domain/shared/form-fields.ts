import { z } from 'zod'
import { isIsoDate } from './calendar'

/*
 * The fields of forms. Every field arrives as a list of texts, as browsers send them; each helper takes what it needs and
 * gives the domain a trimmed text, a code, a number, a date or null. `words` are the error as the person reads it.
 */

const one = (value: unknown) => (Array.isArray(value) ? (value as unknown[])[0] : value)
const trimmed = z.preprocess((value) => {
  const text = one(value)
  return typeof text === 'string' ? text.trim() : ''
}, z.string())

const tooLong = (max: number) => `Enter ${max.toLocaleString('en-GB')} characters or fewer`

/** A text that must be there. */
export const requiredText = (words: string, max = 2_000) => trimmed.pipe(z.string().min(1, words).max(max, tooLong(max)))

/** A text that may be left out: null then. */
export const optionalText = (max = 2_000) =>
  trimmed.pipe(z.string().max(max, tooLong(max))).transform((text) => (text === '' ? null : text))

const REAL_DATE = 'must be a real date, like 27 3 2026'

/** A date that must be given; `name` begins a sentence ("Due date"). */
export const requiredDate = (name: string) =>
  trimmed.pipe(z.string().min(1, `Enter the ${lowerFirst(name)}`).refine((text) => text === '' || isIsoDate(text), `${name} ${REAL_DATE}`))

/** A date that may be left out: null then. */
export const optionalDate = (name: string) =>
  trimmed
    .pipe(z.string().refine((text) => text === '' || isIsoDate(text), `${name} ${REAL_DATE}`))
    .transform((text) => (text === '' ? null : text))

/** One of several codes. */
export const choiceOf = <Code extends string>(codes: readonly Code[], words: string) => trimmed.pipe(z.enum(codes, words))

/** One of several codes, or none: null then. */
export const optionalChoiceOf = <Code extends string>(codes: readonly Code[], words: string) =>
  trimmed.pipe(z.union([z.literal(''), z.enum(codes)], words)).transform((code) => (code === '' ? null : code))

/** Any number of texts (ticked boxes, a multiple select), without empty or repeated ones. */
export const severalTexts = (max = 500) =>
  z.preprocess((value) => (Array.isArray(value) ? (value as unknown[]) : []).filter((item) => typeof item === 'string' && item !== ''), z.array(z.string().max(200)).max(max))
    .transform((texts) => [...new Set(texts)])

/** Any number of codes of a vocabulary. */
export const severalOf = <Code extends string>(codes: readonly Code[], words: string) =>
  severalTexts().pipe(z.array(z.enum(codes, words)))

/** A box that is ticked or not. */
export const tickBox = () => z.preprocess((value) => one(value) !== undefined && one(value) !== '', z.boolean())

/** A whole number, or null when left out. */
export const optionalWholeNumber = (words: string, min = 0, max = 1_000_000) =>
  trimmed
    .pipe(z.string().refine((text) => text === '' || (/^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max), words))
    .transform((text) => (text === '' ? null : Number(text)))

/** The version of the record that the form was made from. */
export const recordVersion = () => trimmed.pipe(z.string().regex(/^\d{1,9}$/, 'This page is out of date. Open it again')).transform(Number)

/** A web address (http or https), or null when left out. */
export const optionalWebAddress = () =>
  trimmed
    .pipe(z.string().max(2_000, tooLong(2_000)).refine((text) => text === '' || isWebAddress(text), 'Enter a web address, like https://www.example.org/report'))
    .transform((text) => (text === '' ? null : text))

/** An e-mail address, in lower case; letters with accents in one spelling, so that one address is one account. */
export const emailAddress = () =>
  trimmed
    .pipe(z.string().refine(isEmailAddress, 'Enter an e-mail address in the correct format, like name@example.org'))
    .transform((text) => text.normalize('NFC').toLowerCase())

// The length comes first: the pattern takes the square of it to fail.
function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
