import type { Unit } from './unit'

/**
 * How a unit reads, whatever it is about: whether it says that something failed, asks for something, tells what
 * happened or gives dates, and where it stands. These tell learning from narrative, procedure and boilerplate.
 */

const FAILS =
  /\b(?:no|not|never|none|nobody|nor|without|lack|lacked|absence|absent|fail|failed|failure|failing|failings|insufficient|inadequate|inadequately|poor|poorly|unclear|missed|missing|delay|delayed|unable|neither|only|inconsistent|concern|concerns|concerned|gap|gaps|weak|seldom|rarely|too|little|few|fell short|limited)\b/gi
const ASKS =
  /\b(?:should|must|will|would|ought|need|needs|needed|recommend|recommended|recommendation|action|ensure|agreed|to (?:arrange|bring|ask|write|review|provide|develop|produce|update|consider|share|amend|agree|ensure|report))\b/gi
const TELLS =
  /\b(?:born|aged|died|death was|commenced an investigation|inquest|conclusion|medical cause|was found|pronounced|he was|she was|lived|history of|cause of death|attended|admitted)\b/gi
const PRAISES = /\b(?:welcome|welcomed|pleased|good|well|improved|improvement|progress|complete|completed)\b/gi
const DATES = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|\b\d{4}\b/g

const CORONER = /\bcoroner|investigation and inquest|circumstances of the death/i
const MEETING = /\bminutes\b|present:|\bapologies\b|\battendees\b/i
const FIRST_UNITS = 12

const SECTIONS: readonly (readonly [string, RegExp])[] = [
  ['concerns', /concern/i],
  ['circumstances', /circumstance|chronology|background|events/i],
  ['inquest', /investigation|inquest/i],
  ['learning', /recommend|action|learning|next step|consideration|priorit|finding/i],
  ['attendance', /attend|present|apolog/i],
]

/** What sort of writing a document is, as far as its first units tell: a coroner's report, a meeting's, or other. */
export function writingOf(units: readonly Unit[]): string {
  const opening = units.slice(0, FIRST_UNITS).map((unit) => unit.text.slice(0, 200)).join('\n')
  if (CORONER.test(opening)) return 'coroner'
  return MEETING.test(opening) ? 'meeting' : 'other'
}

function sectionOf(heading: string): string {
  return SECTIONS.find(([, words]) => words.test(heading))?.[0] ?? (heading === '' ? 'none' : 'named')
}

const LENGTHS = [8, 15, 30, 60, 120]

/** How a unit's words read, with names under `s:`; `words` is how many words it has. */
export function toneOf(text: string, words: { count: number; names: number; first: string }): [string, number][] {
  const fails = count(text, FAILS)
  const asks = count(text, ASKS)
  return [
    ['s:bias', 1],
    ['s:fails', Math.log1p(fails)],
    ['s:asks', Math.log1p(asks)],
    ['s:tells', Math.log1p(count(text, TELLS))],
    ['s:praises', Math.log1p(count(text, PRAISES))],
    ['s:dates', Math.min(3, count(text, DATES)) / 3],
    ['s:names', words.names / (words.count + 3)],
    ['s:length', Math.log1p(words.count) / 4],
    [`s:length ${LENGTHS.filter((most) => words.count >= most).length}`, 1],
    ['s:full stop', /[.]["”’)]?\s*$/.test(text) ? 1 : 0],
    ['s:colon', /:\s*$/.test(text) ? 1 : 0],
    ['s:fails at all', fails > 0 ? 1 : 0],
    ['s:asks at all', asks > 0 ? 1 : 0],
  ]
}

/** Where a unit stands in its document, with names under `p:`. */
export function placeOf(unit: Unit, units: readonly Unit[], writing: string): [string, number][] {
  const section = sectionOf(unit.headings.at(-1) ?? '')
  const share = unit.index / Math.max(1, units.length)
  return [
    [`p:${writing}`, 1],
    [`p:in ${section}`, 1],
    [`p:${unit.kind}`, 1],
    [`p:${writing} ${unit.kind}`, 1],
    [`p:${writing} in ${section}`, 1],
    [`p:${writing} part ${Math.min(3, Math.floor(4 * share))}`, 1],
    ['p:numbered', unit.number === null ? 0 : 1],
    ['p:share', share],
  ]
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0
}
