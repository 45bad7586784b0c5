import { plainName } from '#app/domain/agencies/agency'
import type { BodyIndex, BodyMention } from './body-index'
import { bodiesIn, bodiesInPhrase, namedWhole } from './body-names'
import type { UnitInPlace } from './item-context'
import { isSameBody } from './same-body'
import type { Unit } from './unit'

const SENT_TO = /^(?:this report is (?:being )?sent to|sent to|to)\s*:\s*/i
const LONGEST_OPENING = 110
const FOR = /^(?:re|for|to|concerns? (?:for|re|about|regarding)|matters? (?:for|concerning))\b\s*[:–—-]*\s*(?:the )?/i
const PREFIX = /^(?:re|for|to)\b\s*:?\s*(?:the )?([^:]{2,100}?)\s*[:–—]/i
const REQUIRED = /\b(?:action|work|steps) (?:is|are) (?:required|needed) (?:by|from|of) (?:the )?([^.;]{3,70}?)(?: to\b|[.,;]|$)/i
const ASKED = /\b(?:invite|ask|request|require|urge|like|call (?:on|upon)|grateful if) (?:the )?([^.;]{3,70}?) (?:to|could|would) \p{Ll}/iu

/** Reads the recipients of a coroner's report from its "sent to" line or the list under it, one body to each. */
export function recipientsOf(units: readonly Unit[], index: BodyIndex): BodyMention[] {
  const at = units.findIndex((unit) => unit.index < 40 && SENT_TO.test(unit.text))
  const opening = units[at]
  if (opening === undefined) return []
  const first = opening.text.replace(SENT_TO, '')
  const lines = [first]
  for (const unit of units.slice(at + 1, at + 16)) {
    if (unit.kind !== 'item' || first !== '') break
    lines.push(unit.text.slice(unit.wordsStart - unit.start))
  }
  return lines.flatMap((line) => line.split(/;\s*/)).flatMap((line) => recipient(line.trim(), index))
}

const ROLE =
  /^(?:the |(?:rt|right) hon(?:ourable)?\.? |(?:acting |interim |group |deputy )?(?:chief executive(?: officer)?|ceo|chief operating officer|managing director|medical director|director|chair(?:man|person)?|president|head)(?: of)?[ ,–-]+(?:the )?)+/i

/** "Governor Larch Wood" is known by the place and not by the role. */
const ROLE_ALONE = /^(?:chief constables?|governors?|commissioner|director|mayor|head of healthcare)$/i

function recipient(line: string, index: BodyIndex): BodyMention[] {
  if (line === '' || line.length > 250) return []
  const whole = { start: 0, end: line.length, name: line.replace(/^the /i, ''), bodyId: null, key: line.toLowerCase() }
  if (/^(?:the )?(?:minister|secretary of state)\b/i.test(line)) return [{ ...whole, ...pick(bodiesIn(line, index), 0), name: whole.name }]
  const found = bodiesIn(line.replace(ROLE, ''), index)
  const named = found.filter(({ name }) => !ROLE_ALONE.test(name))
  const best = named.at(-1) ?? (found.length > 0 && line.length <= 60 ? { ...whole, bodyId: found[0]?.bodyId ?? null } : found.at(-1))
  if (best !== undefined) return [best]
  return line.length <= 120 ? [whole] : []
}

const pick = (mentions: readonly BodyMention[], at: number) => {
  const mention = mentions[at]
  return mention === undefined ? {} : { key: mention.key, bodyId: mention.bodyId }
}

/** Whom the concerns that follow are about, as a report with several recipients parts them. */
export interface About {
  bodies: readonly BodyMention[]
}

/** Follows a report's own divisions: a short line that names one of the recipients ("Re: Harbour Council") opens its part. */
export function aboutAfter(about: About, unit: Unit, recipients: readonly BodyMention[], index: BodyIndex): About {
  const words = unit.text.slice(unit.wordsStart - unit.start).replace(/[\s:–—-]+$/, '')
  if (words.length > LONGEST_OPENING || /[.?!;]$/.test(words)) return about
  const bare = words.replace(FOR, '').replace(/^healthcare at /i, '')
  const told = recipients.flatMap((recipient) => (isNamed(bare, recipient) ? [{ ...recipient, name: bare }] : sharesPlace(bare, recipient.name) ? [recipient] : []))
  const named = namedWhole(bare, index)
  if (told.length === 1 && (named.length > 0 || FOR.test(words) || unit.number === null) && bare.split(' ').length <= 9) return { bodies: told }
  if (named.length > 0 && (FOR.test(words) || unit.kind === 'heading' || unit.number === null)) return { bodies: named }
  return unit.kind === 'heading' && /coroner|concern|action|response/i.test(words) ? { bodies: [] } : about
}

function isNamed(words: string, recipient: BodyMention): boolean {
  return words.length > 2 && isSameBody({ name: words, key: plainName(words) }, recipient) && !sharesPlace(words, recipient.name)
}

/** "Larch Wood YOI" and "Governor Larch Wood": the same words but for what kind of body it is. */
function sharesPlace(a: string, b: string): boolean {
  const place = (name: string) => plainName(name).split(' ').filter((word) => !/^(?:hmp|yoi|hmyoi|governor|prison|the|of|at)$/.test(word)).join(' ')
  return place(a).length > 4 && place(a) === place(b)
}

/**
 * Finds whom a coroner's concern is for: whom it says it is for or asks to act; the part of the report that it
 * stands in; those recipients that it, or the words that open its list, names; a body that its first words name;
 * or all to whom the report is sent.
 */
export function concernAddressees(place: UnitInPlace, from: { index: BodyIndex; recipients: readonly BodyMention[]; about: About }): BodyMention[] {
  const { index, recipients, about } = from
  const prefix = PREFIX.exec(place.words)?.[1]
  if (prefix !== undefined) {
    const bodies = bodiesInPhrase(prefix, index)
    if (bodies.length > 0) return bodies
  }
  const asked = (ASKED.exec(place.words) ?? REQUIRED.exec(place.words))?.[1]
  const told = asked === undefined ? [] : bodiesInPhrase(asked, index)
  if (told.length > 0) return told
  if (about.bodies.length > 0) return [...about.bodies]
  const addressed = recipientsNamed(place.unit.text, from)
  if (addressed.length > 0) return addressed
  const inLead = place.lead === null ? [] : recipientsNamed(place.lead.text, from)
  if (inLead.length > 0) return inLead
  const first = bodiesIn(place.unit.text.slice(0, FIRST_WORDS), index)[0]
  return first === undefined ? [...recipients] : [first]
}

const FIRST_WORDS = 120
const ABBREVIATION = /\b\p{Lu}[\p{Lu}&]{1,7}\b/gu

/** The recipients that words name, each by the words' own name for it. */
function recipientsNamed(words: string, { index, recipients }: { index: BodyIndex; recipients: readonly BodyMention[] }): BodyMention[] {
  const short = Array.from(words.matchAll(ABBREVIATION), ({ 0: name, index: start }) => ({ start, end: start + name.length, name, bodyId: null, key: name.toLowerCase() }))
  return [...bodiesIn(words, index), ...short].flatMap((body) => {
    const recipient = recipients.find((told) => isSameBody(body, told))
    return recipient === undefined ? [] : [{ ...recipient, name: body.name }]
  })
}
