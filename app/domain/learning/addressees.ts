import type { BodyIndex, BodyMention } from './body-index'
import { bodiesIn, bodiesInPhrase } from './body-names'
import { callToAct } from './call-to-act'
import type { ExtractedAddressee } from './extraction'
import type { UnitInPlace } from './item-context'
import { concernAddressees, type About } from './concern-addressees'
import { headingRole } from './section-role'
import type { Unit } from './unit'

/** Whom an item may be addressed to besides those that it names itself. */
export interface AddressedBy {
  index: BodyIndex
  /** Those to whom a coroner's report is sent. */
  recipients: readonly BodyMention[]
  /** Whom its part of a coroner's report is about. */
  about: About
  /** Those of the item before it in the same section. */
  before: readonly BodyMention[]
  /** The body whose meeting or plan the document is, by its title. */
  own: readonly BodyMention[]
}

const OWNER = /\b(?:lead|owner|responsib|agency|agencies|who|by whom|accountab|addressee)/i
const ANSWERS =
  /^(?:response: )?(.{2,80}?)\s+(?:(?:has|have) (?:also )?)?(?:accepted|accepts|replied|reiterated|confirmed|said|reported|advised|explained|agreed|committed|undertook|told|responded)\b/i

/**
 * Finds whom an item is addressed to, in this order: the owner's cell of a row; who is called on to act in its
 * own words; who is named by the words that open its list; of a concern, the recipients of the report that it
 * names, or all of them; a body in the heading above; those of the item before, unless it calls on somebody by name.
 */
export function addresseesOf(place: UnitInPlace, sentences: readonly string[], by: AddressedBy): BodyMention[] {
  if (place.isCoroners && place.role === 'concerns') return distinct(concernAddressees(place, by))
  const found = [
    () => owners(place.unit, by.index),
    () => actors(sentences, by.index),
    () => (place.leadCall === null ? [] : bodiesInPhrase(place.leadCall.actor, by.index)),
    () => bodiesAbove(place, by.index),
    ...(place.isCoroners || sentences.some(callsAPerson) ? [] : [() => by.before, () => by.own]),
  ]
  for (const find of found) {
    const bodies = find()
    if (bodies.length > 0) return distinct(bodies)
  }
  return []
}

const FULL_NAME = /^(?:(?:Mr|Mrs|Ms|Dr|Cllr|Cmdr)\.? )?(?:\p{Lu}\.?|\p{Lu}[\p{Ll}'’-]+)(?: \p{Lu}[\p{L}'’-]+){1,2}$/u

/** "Tom Orrell to bring the figures": it is nobody else's, whoever was asked before. */
const callsAPerson = (sentence: string) => FULL_NAME.test(callToAct(sentence)?.actor ?? '')

/** The addressees as the page shows them: each named as the text names it. */
export function asAddressees(mentions: readonly BodyMention[]): ExtractedAddressee[] {
  return mentions.map(({ name, bodyId }) => ({ name, bodyId }))
}

function owners(unit: Unit, index: BodyIndex): BodyMention[] {
  const owned = unit.cells.filter((cell) => cell.column !== null && OWNER.test(cell.column))
  return owned.flatMap((cell) => {
    const words = unit.text.slice(cell.start - unit.start, cell.end - unit.start)
    const bodies = bodiesInPhrase(words, index)
    const isName = /^\p{Lu}/u.test(words) && words.length <= 80
    return bodies.length > 0 || !isName ? bodies : [{ start: 0, end: words.length, name: words, bodyId: null, key: words.toLowerCase() }]
  })
}

function actors(sentences: readonly string[], index: BodyIndex): BodyMention[] {
  const named = sentences.flatMap((sentence) => {
    const call = callToAct(sentence)
    const phrase = call !== null && call.actor !== '' ? call.actor : (ANSWERS.exec(sentence)?.[1] ?? '')
    return [...bodiesInPhrase(phrase, index), ...alsoCalled(sentence, index)]
  })
  return named
}

const ALSO = /,? and (the )?([^,.;]{3,60}?) (?:should|must|will|to)\b/gi

/** "The director undertook to share it, and the safeguarding partnership will oversee delivery." */
function alsoCalled(sentence: string, index: BodyIndex): BodyMention[] {
  return Array.from(sentence.matchAll(ALSO)).flatMap((match) => {
    const words = match[2] ?? ''
    return /^\p{Lu}/u.test(words) ? bodiesInPhrase(words, index) : []
  })
}

const ABOUT = /^(?:re|for|to|recommendations?(?: (?:for|to))?|actions? (?:for|by))\b\s*[:–—-]*\s*(?:the )?/i

function bodiesAbove(place: UnitInPlace, index: BodyIndex): BodyMention[] {
  for (const heading of [...place.unit.headings].reverse()) {
    const isAbout = ABOUT.test(heading) || headingRole(heading) === 'recommendations'
    if (!isAbout) continue
    const words = heading.replace(ABOUT, '')
    const bodies = words === '' ? [] : [...bodiesIn(words, index)]
    if (bodies.length > 0) return bodies
  }
  return []
}

function distinct(mentions: readonly BodyMention[]): BodyMention[] {
  const seen = new Set<string>()
  return mentions.filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined)
}
