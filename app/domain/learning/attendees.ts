import type { RecognisedAttendee } from './extraction'
import { endsAsBody, isBodyPhrase, isPerson } from './body-names'
import { labelledFacts } from './labelled-facts'
import { sentencesOf } from './sentences'
import type { Unit } from './unit'

const APOLOGIES = /^(?:\d+\.?\s*)?(?:list of )?apologies(?:\s+[–—-]\s+|(?: for absence)? (?:(?:were |had been )?(?:received|given|sent|noted) )(?:from|by)\b:?|\b[^:]{0,30}(?::|$))/i
const PRESENT = /^(?:\d+\.?\s*)?(?:(?:confirmed |list of )?attendees|(?:members |also |those )?present|(?:also )?in attendance|attendance|officers in attendance|members)(?:\s+[–—-]\s+|\b[^:]{0,30}(?::|$))/i
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
    if (unit === undefined) continue
    const lists = unit.kind === 'row' ? [unit.text] : labelledFacts(unit.text)
    for (const [place, words] of lists.entries()) {
      const list = listAfterLabel(words)
      if (list === null) continue
      if (unit.kind !== 'heading' && list.words !== '') found.push(...partsOf(firstSentence(list.words), list.sentApologies))
      else if (place === lists.length - 1) {
        const members = listUnder(units, at + 1)
        found.push(...members.flatMap((member) => membersOf(member, list.sentApologies)))
        at += members.length
      }
    }
  }
  const seen = new Set<string>()
  return found.filter(({ name, sentApologies }) => !seen.has(`${name}${sentApologies}`) && seen.add(`${name}${sentApologies}`) !== undefined)
}

/** Tells which units list who was there, so that nothing in them is taken for a call to act. */
export function attendanceUnits(units: readonly Unit[]): ReadonlySet<number> {
  const indexes = new Set<number>()
  for (const [at, unit] of units.entries()) {
    if (listAfterLabel(unit.text) === null) continue
    indexes.add(at)
    for (const member of listUnder(units, at + 1)) indexes.add(member.index)
  }
  return indexes
}

function listAfterLabel(text: string): { words: string; sentApologies: boolean } | null {
  const apologies = APOLOGIES.exec(text)
  const label = apologies ?? (/\bwelcome/i.test(text) ? null : PRESENT.exec(text))
  return label === null ? null : { words: text.slice(label[0].length).trim(), sentApologies: apologies !== null }
}

/** Where a list of names was run into a paragraph, what follows it tells of something else. */
function firstSentence(words: string): string {
  const [first] = sentencesOf(words, { start: 0, end: words.length })
  return first === undefined ? words : words.slice(first.start, first.end)
}

function listUnder(units: readonly Unit[], from: number): Unit[] {
  const list: Unit[] = []
  for (const unit of units.slice(from, from + LONGEST_LIST)) {
    const isEntry = unit.text.length <= 160 && !isSentence(unit.text) && listAfterLabel(unit.text) === null && !/:$/.test(unit.text)
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
    const body = [inBrackets[3], inBrackets[2]].map(withoutOffice).find((said) => said !== '')
    return [{ name: stripTitle(inBrackets[1]), body: body ?? null, sentApologies }]
  }
  const [name = '', ...rest] = part.split(/\s*,\s*|\s+[–—-]\s+/)
  if (rest.length > 0) return [{ name: stripTitle(name), body: rest.findLast((said) => endsAsBody(said) || isBodyPhrase(said)) ?? rest.at(-1) ?? null, sentApologies }]
  return [{ name: stripTitle(part), body: isBodyPhrase(part) && !/\s\p{Lu}\s/u.test(part) && endsAsBody(part) ? part : null, sentApologies }]
}

/** "Chair, Harbour Police" is of Harbour Police. */
function withoutOffice(said = ''): string {
  return said.split(/\s*,\s*/).filter((part) => !/^(?:co-?chair|chair|vice[- ]chair|minutes?|note ?taker|secretariat|observer)$/i.test(part.trim())).join(', ').trim()
}

const stripTitle = (name: string) => name.replace(/\s+/g, ' ').trim()
