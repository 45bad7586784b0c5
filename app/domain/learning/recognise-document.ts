import type { DocumentKind } from '#app/domain/documents/document'
import type { DocumentText } from '#app/domain/documents/document-text'
import type { IsoDate } from '#app/domain/shared/clock'
import { attendeesIn } from './attendees'
import { datesIn, MONTH } from './date-words'
import { dueIn } from './due-dates'
import type { RecognisedDocument } from './extraction'
import type { Unit } from './unit'
import { isCoronersReport } from './item-context'
import { labelledFacts } from './labelled-facts'
import { headingRole } from './section-role'
import { unitsOf } from './units'

/** How much of a document says what it is. */
const TOP_UNITS = 14
const LONGEST_TITLE = 200

/** What a person has said of the document goes before what is recognised. */
interface Known {
  kind?: DocumentKind
  date?: IsoDate | null
}

/**
 * Recognises what a document says of itself: kind, title, date, reference, who was there and when the next
 * meeting is. Works on the first page and on labelled lines, so that dates of birth, deaths, hearings and
 * publications that the text tells of are not taken for its own.
 */
export function recogniseDocument(document: DocumentText, known: Known = {}, units: readonly Unit[] = unitsOf(document)): RecognisedDocument {
  const kind = known.kind ?? kindOf(units)
  const date = known.date === undefined ? documentDate(units, kind) : known.date
  return {
    kind,
    title: titleOf(units, kind),
    date,
    reference: referenceOf(units),
    attendees: kind === 'minutes' || kind === 'public_note' || kind === 'other' ? attendeesIn(units) : [],
    nextMeeting: nextMeetingOf(units, date),
  }
}

const KINDS: readonly (readonly [DocumentKind, RegExp, number])[] = [
  ['coroner_report', /\bregulation 28\b|prevent(?:ion of)? future deaths|coroner[’']?s concerns|matters? of concern/i, 4],
  ['coroner_report', /\bcoroner\b[\s\S]*\binquest\b/i, 2],
  ['public_note', /\bpublic note\b|\bnotes? of (?:the )?meeting\b|: note of\b/i, 6],
  ['minutes', /\bminutes\b/i, 4],
  ['minutes', /^(?:present|attendees|apologies|in attendance)\b/im, 3],
  ['minutes', /\bmatters arising\b|\bdeclarations? of interest|\bapologies for absence|\bany other business\b|\baob\b/i, 2],
  ['answer_letter', /^dear\b/im, 4],
  ['answer_letter', /\b(?:in|our|my) (?:response|reply|answer) to\b|\bin response to (?:the|your)\b|thank you for your (?:letter|report)|yours (?:sincerely|faithfully)/i, 3],
  ['answer_letter', /^(?:formal )?response (?:of|by|from|to)\b/im, 5],
  ['needs_assessment', /\bneeds assessment\b|\bjsna\b/i, 5],
  ['action_plan', /\b(?:action|improvement|delivery|business) plan\b/i, 3],
  ['action_plan', /\baction\b[^\n]*[|\t][^\n]*\b(?:lead|owner|responsib)/i, 4],
  ['briefing', /\b(?:briefing|learning brief|bulletin|newsletter|(?:seven|7)[- ](?:minute|point)|key learning|learning (?:from|points)|slide \d|blog)\b/i, 4],
  ['review_report', /\b(?:homicide|practice|safeguarding adults?|case|independent|thematic|overview|joint|rapid|learning) (?:case )?(?:review|investigation|inspection|report)|\b(?:review|report|inspection|investigation|inquiry|inspectorate)\b/i, 2],
  ['review_report', /\b(?:domestic homicide review|safeguarding adults? review|serious (?:case|further offence) review|child safeguarding practice review|independent (?:review|investigation|inquiry)|offensive weapons homicide review|inspection of)\b/i, 3],
]

function kindOf(units: readonly Unit[]): DocumentKind {
  if (isCoronersReport(units)) return 'coroner_report'
  const title = units.slice(0, 3).map((unit) => unit.text).join('\n')
  const top = units.slice(0, 60).map((unit) => unit.text.slice(0, 400)).join('\n')
  const scores = new Map<DocumentKind, number>()
  for (const [kind, words, weight] of KINDS) {
    const score = (words.test(title) ? weight * 1.5 : 0) + (words.test(top) ? weight / 2 : 0)
    scores.set(kind, (scores.get(kind) ?? 0) + score)
  }
  const isLetter = /^dear\b/im.test(top)
  if (!isLetter) scores.set('answer_letter', (scores.get('answer_letter') ?? 0) / 2)
  const [best] = [...scores].sort((a, b) => b[1] - a[1])
  return best === undefined || best[1] < 1.5 ? 'other' : best[0]
}

const LABEL = /^(?:ref(?:erence)?|date(?: of report)?|coroner(?: area)?|sent to|from|to|cc|page|version|status|author|official|restricted|confidential|item|agenda item|our ref|your ref|time|venue|location|present|apologies|attendees)\b(?:[^a-z]*:|[ :\-–]*$|-)/i

/** Parts that many documents begin with, and what web pages have above their words. */
const SECTION = /^(?:executive summary|findings|summary|introduction|background|contents|foreword|recommendations?|skip to (?:main )?content|menu|home|cookies?.*|search)$/i

const NAMES_A_DOCUMENT = /\b(?:minutes|notes?|report|review|inspection|investigation|inquiry|plan|briefing|brief|bulletin|assessment|response|letter|evaluation|procedure|regulation 28)\b/i

function titleOf(units: readonly Unit[], kind: DocumentKind): string | null {
  const top = units.slice(0, TOP_UNITS).filter((unit) => isTitle(unit) && (unit.index < 4 || unit.kind === 'heading'))
  const first = kind === 'coroner_report' ? undefined : top[0]
  const title = top.slice(0, 4).find(({ text }) => NAMES_A_DOCUMENT.test(text)) ?? first
  return title === undefined ? null : title.text.replace(/\s+/g, ' ').replace(/^#+\s*/, '').trim()
}

function isTitle({ text, kind }: Unit): boolean {
  if (text.length > LONGEST_TITLE || text.length < 4 || kind === 'row' || LABEL.test(text)) return false
  if (/^dear\b|^(?:official|restricted|not protectively)/i.test(text) || /^[\d\s/.,:–-]+$/.test(text) || isOnlyDate(text)) return false
  if (SECTION.test(text) || (kind === 'heading' && /^[A-Z’' ]+$/.test(text) && headingRole(text) === 'narrative')) return false
  return kind === 'heading' || !/[.;,]$/.test(text)
}

function isOnlyDate(text: string): boolean {
  const [date] = datesIn(text)
  return date !== undefined && text.replace(text.slice(date.at, date.end), '').replace(/\b(?:\w+day|dated?|at|from|to|am|pm|hours)\b|[\d\s:.,()–-]/gi, '') === ''
}

const OWN_DATE = /^(?:\d+\.?\s+)?(?:date(?:d| of (?:the )?(?:report|meeting|publication|issue|letter|this report))?|report date|published(?: on)?|publication date|issued|meeting (?:date|held on|of|on)|held on)\b[\s:–-]*/i
const ANOTHERS = /\b(?:born|birth|dob|died|death|killed|murder\w*|inquest|incident|opened|arrest\w*|sentenc\w*|released|next meeting|review date|due|previous|last meeting|commenced|admitted|published on|publication)\b/i

/** "Minutes: 2 October 2031" says when; a sentence or an item with a date in it tells of something else. */
function isHeadingLike({ text, kind, number }: Unit): boolean {
  const isSentence = /[.;]$/.test(text) || /\b(?:should|will|must|by|before|until|since|to be)\b/i.test(text)
  return kind !== 'row' && kind !== 'item' && number === null && !isSentence && !ANOTHERS.test(text)
}

function documentDate(units: readonly Unit[], kind: DocumentKind): IsoDate | null {
  for (const unit of units) {
    for (const fact of labelledFacts(unit.text)) {
      const [date] = OWN_DATE.test(fact) && !NEXT_MEETING.test(fact) && fact.length < 120 ? datesIn(fact) : []
      if (date !== undefined && date.at < 40) return date.date
    }
  }
  for (const unit of units.slice(0, TOP_UNITS)) {
    const date = unit.text.length < LONGEST_TITLE ? datesIn(unit.text)[0] : undefined
    if (date !== undefined && (isOnlyDate(unit.text) || isHeadingLike(unit))) return date.date
  }
  return kind === 'coroner_report' || kind === 'answer_letter' ? signedOn(units) : null
}

/** A coroner's form and some letters give the date beside the signature. */
function signedOn(units: readonly Unit[]): IsoDate | null {
  const signed = units.slice(-12).findLast((unit) => unit.text.length < 80 && datesIn(unit.text).length > 0 && !ANOTHERS.test(unit.text))
  return signed === undefined ? null : (datesIn(signed.text)[0]?.date ?? null)
}

const REFERENCE = /^(?:our |report |case |document |file )?(?:ref(?:erence)?)(?: ?(?:no|number))?\.?\s*[:.]\s*(\S(?:(?!\s[\p{L} ]{2,20}:)[^\n\t|;]){0,60})/iu
/** Of a line that is a heading: "Minutes of the board (ref B/7)". */
const REFERENCE_WITHIN = /[,(–-]\s*ref(?:erence)?(?: ?(?:no|number))?\.?[:\s]\s*([^\s,;)]*\d[^\s,;)]*)/i

function referenceOf(units: readonly Unit[]): string | null {
  for (const unit of units.slice(0, 40)) {
    const stated = labelledFacts(unit.text).map((fact) => (fact.length < 200 ? REFERENCE.exec(fact)?.[1]?.trim() : undefined))
    const within = unit.index < TOP_UNITS && unit.text.length < LONGEST_TITLE && isHeadingLike(unit) ? REFERENCE_WITHIN.exec(unit.text)?.[1] : undefined
    const found = [...stated, within].find((words) => words !== undefined && /\d/.test(words))
    if (found !== undefined) return found.replace(/[.,]$/, '')
  }
  return null
}

const NEXT_MEETING = /\b(?:date (?:and time )?of (?:the )?next meeting|next meeting|will next meet|(?:board|group|partnership) (?:will )?next meets?)\b/i
const DAY_AND_MONTH = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`, 'i')

function nextMeetingOf(units: readonly Unit[], date: IsoDate | null): IsoDate | null {
  for (const [at, unit] of units.entries()) {
    const match = NEXT_MEETING.exec(unit.text)
    if (match === null || unit.text.length > 400) continue
    const after = `${unit.text.slice(match.index)}\n${(units[at + 1]?.text ?? '').slice(0, 100)}`
    const found = datesIn(after)[0]?.date
    if (found !== undefined) return found
    const day = DAY_AND_MONTH.exec(after)?.[0]
    if (day !== undefined) return dueIn(`by ${day}`, { date, nextMeeting: null })?.on ?? null
  }
  return null
}
