import { isBodyPhrase } from './body-names'
import { callToAct, type CallToAct } from './call-to-act'
import { sectionRole, type SectionRole } from './section-role'
import type { Unit } from './unit'

/** What has to be known of a unit's surroundings to tell whether it calls on somebody to act. */
export interface UnitInPlace {
  unit: Unit
  /** Its own words, without number, bullet and label. */
  words: string
  role: SectionRole
  call: CallToAct | null
  /** The first call by somebody in a sentence after its first. */
  laterCall: CallToAct | null
  /** The words that introduce the list it is in ("HMPPS should:"), or null. */
  lead: Unit | null
  leadCall: CallToAct | null
  /** Its place in its section: 0 is the first after the heading. */
  placeInSection: number
  isLastInSection: boolean
  sectionHasNumbers: boolean
  isCoroners: boolean
}

const CORONERS = /\bcoroner\b/i
const INQUEST = /\binquest\b/i
const CONCERNS = /coroner[’']?s? concerns|matters? of concern/i

/** Tells whether units are those of a coroner's report to prevent future deaths (Coroners (Investigations) Regulations 2013, regulation 28). */
export function isCoronersReport(units: readonly Unit[]): boolean {
  const all = (words: RegExp) => units.some((unit) => words.test(unit.text))
  return all(CORONERS) && all(INQUEST) && units.some((unit) => unit.text.length < 200 && CONCERNS.test(unit.text))
}

/** Puts each unit in its place, in one pass over them and one back. */
export function placeUnits(units: readonly Unit[]): UnitInPlace[] {
  const isCoroners = isCoronersReport(units)
  const numbered = sectionsWithNumbers(units)
  let section = ''
  let placeInSection = 0
  let lead: Unit | null = null
  const placed = units.map((unit): UnitInPlace => {
    const key = sectionKey(unit)
    placeInSection = key === section && unit.kind !== 'heading' ? placeInSection + 1 : 0
    section = key
    const isLed = unit.kind === 'item' || unit.kind === 'row' || isContinued(unit, lead)
    const led = isLed ? lead : null
    lead = introduces(unit) ? unit : isLed || (unit.kind === 'heading' && lead !== null && introduces(lead)) ? lead : null
    const words = unit.text.slice(unit.wordsStart - unit.start)
    return {
      unit,
      words,
      role: sectionRole(unit),
      call: unit.kind === 'heading' ? null : callToAct(words),
      laterCall: unit.kind === 'heading' ? null : laterCall(unit),
      lead: led,
      leadCall: led === null ? null : leadCall(led),
      placeInSection,
      isLastInSection: false,
      sectionHasNumbers: numbered.has(key),
      isCoroners,
    }
  })
  for (const [at, place] of placed.entries()) {
    const next = units[at + 1]
    place.isLastInSection = next === undefined || sectionKey(next) !== sectionKey(place.unit)
  }
  return placed
}

function laterCall({ text, start, sentences }: Unit): CallToAct | null {
  for (const sentence of sentences.slice(1)) {
    const call = callToAct(text.slice(sentence.start - start, sentence.end - start))
    if (call !== null && call.actor !== '' && call.modal !== 'has') return call
  }
  return null
}

const sectionKey = (unit: Unit) => unit.headings.join(' > ')

function sectionsWithNumbers(units: readonly Unit[]): Set<string> {
  return new Set(units.filter((unit) => unit.number !== null).map(sectionKey))
}

/** Words that open a list: they end in a colon or in the verb. A heading may do so too ("The Partnership should:"). */
function introduces(unit: Unit): boolean {
  return /(?::|\b(?:should|must|will|that|to)\s*[-–—]?)$/.test(unit.text.trim()) && unit.text.length < 600
}

/** Items of a list whose numbers and bullets were lost: short lines after the words that open it. */
function isContinued(unit: Unit, lead: Unit | null): boolean {
  return lead !== null && unit.kind === 'paragraph' && unit.text.length < 300 && /^\p{Ll}/u.test(unit.text)
}

function leadCall(lead: Unit): CallToAct | null {
  const words = lead.text.slice(lead.wordsStart - lead.start).replace(/\s*[:–—-]*$/, '')
  const call = callToAct(`${words} act`)
  if (call !== null) return call
  const actor = /^(?:Re|For|To)\s*:?\s+(.+)$/i.exec(words)?.[1] ?? words
  return isBodyPhrase(actor) && words.split(' ').length <= 10 ? { actor, modal: 'should', verb: '' } : null
}
