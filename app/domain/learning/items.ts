import { addresseesOf, asAddressees } from './addressees'
import type { BodyIndex, BodyMention } from './body-index'
import { bodiesIn, isBodyPhrase, isPerson } from './body-names'
import { callToAct } from './call-to-act'
import { aboutAfter, recipientsOf, type About } from './concern-addressees'
import { dueIn } from './due-dates'
import type { ExtractedItem, ItemKind, Span } from './extraction'
import { placeUnits, type UnitInPlace } from './item-context'
import { itemFeatures } from './item-features'
import { numberInWords } from './item-number'
import weights from './item-weights.json'
import type { Unit } from './unit'

/** An item as this module finds it: its themes are for the classifier to add. */
export type FoundItem = Omit<ExtractedItem, 'themes'> & { unitIndex: number }

export interface ItemsFrom {
  index: BodyIndex
  /** The document's own date (YYYY-MM-DD), from which "within three months" counts. */
  date: string | null
  nextMeeting: string | null
}

const LEAST_CONFIDENCE = 0.45
const LEAST_OF_LABELLED = 0.9
const LEAST_OF_ASKING = 0.6
const WEIGHTS: Readonly<Record<string, number>> = weights

/**
 * Finds the calls to act in a document: recommendations, a coroner's concerns, actions and commitments. Each
 * unit is judged by a logistic regression over what it says and where it stands (`itemFeatures`; weights
 * learned from labelled documents); kind, number, addressees and due date are then read by rules. Takes time
 * in proportion to the number of units.
 */
export function findItems(units: readonly Unit[], from: ItemsFrom): FoundItem[] {
  const recipients = recipientsOf(units, from.index)
  const items: FoundItem[] = []
  let before: { section: string; bodies: readonly BodyMention[] } = { section: '', bodies: [] }
  let about: About = { bodies: [] }
  const own = ownBodies(units, from.index)
  for (const place of placeUnits(units)) {
    about = place.isCoroners ? aboutAfter(about, place.unit, recipients, from.index) : about
    const confidence = place.unit.kind === 'heading' ? 0 : confidenceOf(place)
    if (confidence < LEAST_CONFIDENCE) continue
    const kind = kindOf(place)
    const span = wordsThatCall(place, kind)
    const sentences = sentencesOf(place.unit, span)
    const section = place.unit.headings.join('\n')
    const bodies = addresseesOf(place, sentences, { index: from.index, recipients, about, own, before: before.section === section ? before.bodies : [] })
    before = { section, bodies }
    items.push(itemFrom(place, { kind, confidence, span, bodies }, from))
  }
  return items
}

/** The bodies that the title names: whose meeting it was, to whom a report's recommendations are. */
function ownBodies(units: readonly Unit[], index: BodyIndex): BodyMention[] {
  const title = units.slice(0, 3).find((unit) => unit.text.length < 150)
  return title === undefined ? [] : bodiesIn(title.text, index)
}

/** How sure it is that a unit calls on somebody to act, from 0 to 1. */
export function confidenceOf(place: UnitInPlace): number {
  let sum = 0
  for (const feature of new Set(itemFeatures(place))) sum += WEIGHTS[feature] ?? 0
  const learned = 1 / (1 + Math.exp(-sum))
  if (saysItIsOne(place)) return Math.max(learned, LEAST_OF_LABELLED)
  return asksAfterTelling(place) ? Math.max(learned, LEAST_OF_ASKING) : learned
}

const LABEL = /^\W*(?:[\d.]+\s+)?(?:agreed actions?|actions?|recommendations?)\s*(?:\d+(?:\.\d+)*[a-z]?)?\s*[:–—-]/i

/** Under "Recommendations", a paragraph whose last words ask a body to act is one however it begins. */
function asksAfterTelling({ role, laterCall, isCoroners }: UnitInPlace): boolean {
  if (isCoroners || role !== 'recommendations' || laterCall === null) return false
  return (laterCall.modal === 'should' || laterCall.modal === 'must') && isBodyPhrase(laterCall.actor)
}

/** "ACTION: X to do Y" and "Recommendation 4: X should do Y" leave nothing to learn. */
function saysItIsOne({ unit, call }: UnitInPlace): boolean {
  return call !== null && LABEL.test(unit.text) && unit.kind !== 'row'
}

function itemFrom(
  { unit }: UnitInPlace,
  found: { kind: ItemKind; confidence: number; span: Span; bodies: readonly BodyMention[] },
  { date, nextMeeting }: ItemsFrom,
): FoundItem {
  const text = unit.text.slice(found.span.start - unit.start, found.span.end - unit.start)
  return {
    ...found.span,
    text,
    unitIndex: unit.index,
    kind: found.kind,
    confidence: Math.round(found.confidence * 1000) / 1000,
    number: unit.number ?? numberInWords(text),
    addressees: asAddressees(found.bodies),
    due: dueOf(unit, text, { date, nextMeeting }),
    isClosed: isClosed(unit),
  }
}

const DUE = /\b(?:by when|when|due|date|deadline|timescale|target)\b/i

function dueOf(unit: Unit, text: string, from: { date: string | null; nextMeeting: string | null }) {
  const cell = unit.cells.find(({ column }) => column !== null && DUE.test(column))
  const inCell = cell === undefined ? null : dueIn(`by ${unit.text.slice(cell.start - unit.start, cell.end - unit.start)}`, from)
  return inCell === null ? dueIn(text, from) : { ...inCell, text: inCell.text.replace(/^by /, '') }
}

function kindOf({ unit, words, role, call, leadCall, isCoroners }: UnitInPlace): ItemKind {
  if (/^\W*(?:agreed )?actions?\b[^:]{0,30}:/i.test(unit.text) || /^action\b/i.test(unit.number ?? '')) return 'action'
  if (isCoroners && role === 'concerns') return 'concern'
  if (/\brecommend(?:s|ed|ation)?\b/i.test(words.slice(0, 120)) || unit.cells.some(({ column }) => /recommend/i.test(column ?? ''))) return 'recommendation'
  if (unit.cells.some(({ column }) => /\baction/i.test(column ?? ''))) return 'action'
  if (leadCall?.modal === 'should' || leadCall?.modal === 'must') return 'recommendation'
  switch (call?.modal) {
    case 'will':
    case 'agreed':
    case 'has':
    case 'would':
      return isPerson(call.actor) ? 'action' : 'commitment'
    case 'to':
      return isPerson(call.actor) || role === 'actions' || role === 'other' ? 'action' : 'recommendation'
    case undefined:
      return /\bwill\b/.test(words) && !/\bshould\b/.test(words) ? 'commitment' : 'recommendation'
    default:
      return 'recommendation'
  }
}

/** Of a paragraph that tells and then asks, the sentences from the first call to the last. */
function wordsThatCall({ unit }: UnitInPlace, kind: ItemKind): Span {
  const whole = { start: unit.start, end: unit.end }
  if (kind === 'concern' || unit.kind !== 'paragraph' || unit.number !== null) return whole
  const calling = unit.sentences.filter(({ start, end }) => {
    const call = callToAct(unit.text.slice(start - unit.start, end - unit.start))
    return call !== null && call.modal !== 'imperative' && call.modal !== 'has'
  })
  const [first, last] = [calling[0], calling.at(-1)]
  return first === undefined || last === undefined ? whole : { start: first.start, end: last.end }
}

function sentencesOf(unit: Unit, span: Span): string[] {
  return unit.sentences
    .filter(({ start, end }) => end > span.start && start < span.end)
    .map(({ start, end }) => unit.text.slice(Math.max(start, unit.wordsStart, span.start) - unit.start, end - unit.start))
}

const CLOSED = /(?:[-–—:(|[\t]|\.)\s*(?:action )?(?:closed|completed?|done|discharged)\b[).\]]*\s*(?:$|[-–—,.(])/i

function isClosed({ text, cells, start }: Unit): boolean {
  const states = cells.filter(({ column }) => /\b(?:status|progress|outcome|update|rag|completed?)\b/i.test(column ?? ''))
  if (states.length > 0) return states.some((cell) => /^(?:closed|completed?|done|discharged|delivered)\b/i.test(text.slice(cell.start - start, cell.end - start)))
  return CLOSED.test(text)
}
