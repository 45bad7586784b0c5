import type { RecognisedAttendee } from './extraction'
import { endsAsBody, isBodyPhrase, isPerson } from './body-names'
import type { Unit } from './unit'

const APOLOGIES = /^(?:\d+\.?\s*)?(?:list of )?apologies\b[^:]{0,30}(?::|$)/i
const PRESENT = /^(?:\d+\.?\s*)?(?:(?:confirmed |list of )?attendees|(?:members |also |those )?present|(?:also )?in attendance|attendance|officers in attendance|members)\b[^:]{0,30}(?::|$)/i
const NOBODY = /^(?:none|n\/a|nil|no apologies|as (?:above|listed)|are listed|noted)\b/i
const NAME_COLUMN = /\bname|attendee|member\b/i
const BODY_COLUMN = /\b(?:organisation|agency|body|representing|company|service)\b/i
const OFFICE = /\s*\((?:co-?chair|vice[- ]chair|chair|observing|observer|minutes?|note ?taker|secretariat|virtual(?:ly)?|online|deputising[^)]*)\)/gi
const LONGEST_LIST = 120

/**
 * Reads who was at a meeting and who sent apologies: from a labelled line ("Present: C Ibbot (Probation), ..."),
 * a list or a table under such a heading. Those who are named by their body only are listed by it. These
 * names are never addressees.
 */
export function attendeesIn(units: readonly Unit[]): RecognisedAttendee[] {
  const found: RecognisedAttendee[] = []
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at]
    const sentApologies = unit === undefined ? null : labelled(unit)
    if (unit === undefined || sentApologies === null) continue
    const rest = unit.text.slice((/^[^:]*:\s*/.exec(unit.text)?.[0] ?? unit.text).length)
    if (unit.kind !== 'heading' && rest !== '') found.push(...partsOf(rest, sentApologies))
    else {
      const list = listUnder(units, at + 1)
      found.push(...list.flatMap((member) => membersOf(member, sentApologies)))
      at += list.length
    }
  }
  const seen = new Set<string>()
  return found.filter(({ name, sentApologies }) => !seen.has(`${name}${sentApologies}`) && seen.add(`${name}${sentApologies}`) !== undefined)
}

/** Tells which units list who was there, so that nothing in them is taken for a call to act. */
export function attendanceUnits(units: readonly Unit[]): ReadonlySet<number> {
  const indexes = new Set<number>()
  for (const [at, unit] of units.entries()) {
    if (labelled(unit) === null) continue
    indexes.add(at)
    for (const member of listUnder(units, at + 1)) indexes.add(member.index)
  }
  return indexes
}

function labelled(unit: Unit): boolean | null {
  if (APOLOGIES.test(unit.text)) return true
  return PRESENT.test(unit.text) && !/\bwelcome/i.test(unit.text) ? false : null
}

function listUnder(units: readonly Unit[], from: number): Unit[] {
  const list: Unit[] = []
  for (const unit of units.slice(from, from + LONGEST_LIST)) {
    const isEntry = unit.text.length <= 160 && !isSentence(unit.text) && labelled(unit) === null && !/:$/.test(unit.text)
    if (!isEntry || (unit.kind === 'heading' && !isEntryHeading(unit)) || (unit.number !== null && unit.kind !== 'row')) break
    list.push(unit)
  }
  return list
}

/** "A Moss, Harbour Housing Assoc." is none. */
const isSentence = (text: string) => /[?!]$/.test(text) || (text.endsWith('.') && text.split(/\s+/).length > 8) || /^(?:The|It|We|There) .*\.$/.test(text)

/** An abbreviation on a line of its own is shouted like a heading, and a name stands alone like one. */
function isEntryHeading({ text }: Unit): boolean {
  return /^[A-Z]{2,8}$/.test(text) || /^[\p{Lu}][\p{L}.’'-]*(?: [\p{L}.’'-]+){1,3}\s*[,(–-]/u.test(text)
}

function membersOf(unit: Unit, sentApologies: boolean): RecognisedAttendee[] {
  if (unit.kind !== 'row') {
    const words = unit.text.slice(unit.wordsStart - unit.start)
    // A line of a list is one person; more commas than name, role and body need part several.
    return words.split(',').length <= 3 && !words.includes(';') ? memberOf(words.replace(OFFICE, ''), sentApologies) : partsOf(words, sentApologies)
  }
  const cells = unit.cells.map((cell) => ({ words: unit.text.slice(cell.start - unit.start, cell.end - unit.start).trim(), column: cell.column }))
  if (cells.every(({ words, column }) => column === null && !isPerson(words) && isBodyPhrase(words))) return cells.map(({ words }) => ({ name: words, body: words, sentApologies }))
  const name = (cells.find(({ column }) => NAME_COLUMN.test(column ?? '')) ?? cells[0])?.words ?? ''
  const body = (cells.find(({ column }) => BODY_COLUMN.test(column ?? '')) ?? cells.slice(1).findLast(({ words }) => isBodyPhrase(words)) ?? cells.at(-1))?.words ?? null
  if (name === '' || (NAME_COLUMN.test(name) && BODY_COLUMN.test(body ?? ''))) return []
  return [{ name: stripTitle(name), body: body === name ? null : body, sentApologies }]
}

function partsOf(words: string, sentApologies: boolean): RecognisedAttendee[] {
  const bare = words.replace(/[.\s]+$/, '')
  if (NOBODY.test(bare)) return []
  const separator = bare.includes(';') ? /;\s*/ : /,\s*(?![^(]*\))|\s+and\s+(?=\p{Lu})/u
  const isOne = /^[^,(]+[,–-][^,]*(?:,[^,]*)?$/.test(bare) && !bare.includes(';') && bare.split(/,\s*/).slice(1).some((part) => isBodyPhrase(part))
  const parts = isOne ? [bare] : bare.split(separator)
  return parts.flatMap((part) => memberOf(part, sentApologies))
}

function memberOf(words: string, sentApologies: boolean): RecognisedAttendee[] {
  const part = words.trim()
  if (part === '' || part.length > 120) return []
  const inBrackets = /^(.+?)\s*\(([^)]+)\)?\s*(?:[,–-]\s*(.+))?$/.exec(part)
  if (inBrackets?.[1] !== undefined) {
    const body = [inBrackets[3], inBrackets[2]].find((said) => said !== undefined && !/^(?:chair|vice[- ]chair|minutes?|note ?taker|secretariat|observer)$/i.test(said.trim()))
    return [{ name: stripTitle(inBrackets[1]), body: body?.trim() ?? null, sentApologies }]
  }
  const [name = '', ...rest] = part.split(/\s*,\s*|\s+[–—-]\s+/)
  if (rest.length > 0) return [{ name: stripTitle(name), body: rest.findLast((said) => endsAsBody(said) || isBodyPhrase(said)) ?? rest.at(-1) ?? null, sentApologies }]
  return [{ name: stripTitle(part), body: isBodyPhrase(part) && !/\s\p{Lu}\s/u.test(part) && endsAsBody(part) ? part : null, sentApologies }]
}

const stripTitle = (name: string) => name.replace(/\s+/g, ' ').trim()
