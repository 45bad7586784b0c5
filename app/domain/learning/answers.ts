import type { DocumentKind } from '#app/domain/documents/document'
import type { ExtractedAnswer } from './extraction'
import { numberInWords } from './item-number'
import type { Unit } from './unit'

/** An answer without its words: they are the text of its span. */
export type FoundAnswer = Omit<ExtractedAnswer, 'text'>
type Answer = ExtractedAnswer['answer']

/** A stretch of a document that answers one recommendation, before it is judged. */
interface Stretch {
  number: string | null
  units: Unit[]
  /** The sentences that are the answer's own words and not the recommendation's. */
  sentences: string[]
}

const NOT_ACCEPTED =
  /\b(?:not accepted|not agreed|reject(?:s|ed)?|declines?d?|(?:does|do|did|is|are|can|could) ?not (?:be )?(?:able to )?(?:accept(?:ed)?|agreed?|support(?:ed)?)|(?:unable|not able) to (?:accept|agree|support))\b/i
const IN_PART =
  /\b(?:(?:accept|agree|support)(?:s|ed)? (?:(?:this|the|it|your)(?: recommendation)? )?(?:in part|partially|partly|in principle)|part(?:ly|ially) (?:accept|agree|support)(?:s|ed)?|accepted with)\b/i
const ACCEPTED = /\b(?:accept(?:s|ed)?|agree[sd]?|support(?:s|ed)?|welcome[sd]? (?:and accept|this recommendation))\b/i
const ANSWERING = /\b(?:accept(?:s|ed|ance)?|agree[sd]?|not agreed|reject(?:s|ed)?|support(?:s|ed)? (?:this|the|in)|response|in reply|we will|we have)\b/i
const WHY = /\b(?:because|reasons?|since|as (?:it|this|we|the)|would (?:mean|require|duplicate|cost)|cost of|already)\b/i
const EXCEPT = /\b(?:except|but not|however|other than|apart from|the (?:second|first|last) part|do(?:es)? not (?:accept|agree)|cannot|not able to|unable to)\b/i
const NUMBER_COLUMN = /\b(?:no|number|ref|rec(?:ommendation)? ?(?:no|number|ref)?|concern no)\b\.?$/i
const ANSWER_COLUMN = /\b(?:agreed|accept\w*|partly|position|decision|response|repl(?:y|ies)|answer|action taken)\b/i
const ASKED = /^(?:\W*[\d.]*\s*)?(?:recommendation|concern)\b/i

/**
 * Reads the answers to a report's recommendations out of a letter or a return: which recommendation each
 * answers, whether it is accepted, what will be done, and of what is not accepted which part and why. Other
 * kinds of document have answers only where they are labelled ("Response: ..."). An answer that says neither
 * yes nor no is kept with `answer` null.
 */
export function findAnswers(units: readonly Unit[], kind: DocumentKind): FoundAnswer[] {
  const stretches = [...rowsThatAnswer(units), ...(kind === 'answer_letter' ? stretchesOfLetter(units) : labelled(units))]
  return stretches.flatMap(judged).sort((a, b) => a.start - b.start)
}

function rowsThatAnswer(units: readonly Unit[]): Stretch[] {
  return units.flatMap((unit): Stretch[] => {
    const words = (cell: { start: number; end: number }) => unit.text.slice(cell.start - unit.start, cell.end - unit.start)
    const answers = unit.cells.filter(({ column }) => column !== null && ANSWER_COLUMN.test(column))
    if (unit.kind !== 'row' || answers.length === 0 || answers.every((cell) => cell.column === words(cell))) return []
    const numbered = unit.cells.find(({ column }) => column !== null && NUMBER_COLUMN.test(column))
    const number = numbered === undefined ? unit.number : words(numbered).trim()
    return [{ number, units: [unit], sentences: answers.map(words) }]
  })
}

function stretchesOfLetter(units: readonly Unit[]): Stretch[] {
  const stretches: Stretch[] = []
  let current: Stretch | null = null
  for (const unit of units) {
    if (unit.kind === 'row') continue
    const number = numberOf(unit)
    if (number !== null) {
      current = { number, units: [unit], sentences: [] }
      stretches.push(current)
    } else if (current !== null && /^(?:yours (?:sincerely|faithfully)|in conclusion)/i.test(unit.text)) current = null
    else current?.units.push(unit)
    if (current !== null && (number === null || ANSWERING.test(unit.text))) current.sentences.push(...sentencesOf(unit))
  }
  return stretches.length > 0 ? stretches : wholeLetter(units)
}

/** A letter that numbers nothing answers as a whole, in the paragraphs that say so. */
function wholeLetter(units: readonly Unit[]): Stretch[] {
  const answering = units.filter((unit) => unit.kind !== 'heading' && (ACCEPTED.test(unit.text) || NOT_ACCEPTED.test(unit.text)) && /\brecommendations?\b|\bconcerns?\b/i.test(unit.text))
  return answering.map((unit) => ({ number: null, units: [unit], sentences: sentencesOf(unit) }))
}

function numberOf(unit: Unit): string | null {
  if (ASKED.test(unit.text)) return numberInWords(unit.text) ?? unit.number
  if (unit.kind === 'heading') return numberInWords(unit.text)
  const opening = unit.text.slice(0, 160)
  return numberInWords(opening) !== null && ANSWERING.test(unit.text) ? numberInWords(opening) : unit.number !== null && ANSWERING.test(opening) ? unit.number : null
}

function labelled(units: readonly Unit[]): Stretch[] {
  return units.flatMap((unit, at): Stretch[] => {
    const isLabelled = /^(?:response|reply|agency response)\b[^:]{0,30}:/i.test(unit.text) || /\?\s*(?:partially |partly |not )?accepted\b/i.test(unit.text)
    if (!isLabelled) return []
    const asked = units.slice(Math.max(0, at - 3), at).findLast((earlier) => earlier.number !== null)
    return [{ number: numberInWords(unit.text) ?? asked?.number ?? null, units: [unit], sentences: sentencesOf(unit) }]
  })
}

function sentencesOf(unit: Unit): string[] {
  return unit.sentences.map(({ start, end }) => unit.text.slice(start - unit.start, end - unit.start))
}

function judged({ number, units, sentences }: Stretch): FoundAnswer[] {
  const [first, last] = [units[0], units.at(-1)]
  const words = sentences.join(' ')
  if (first === undefined || last === undefined || words.trim() === '') return []
  const answer = answerIn(words)
  const doing = sentences.filter((sentence) => /\b(?:will|has|have|is|are|shall)\b/i.test(sentence) && !isVerdict(sentence))
  const isUnmet = answer === 'accepted_in_part' || answer === 'not_accepted'
  return [
    {
      start: first.start,
      end: last.end,
      confidence: answer === null ? 0.4 : number === null ? 0.6 : 0.9,
      number,
      answer,
      response: joined(doing.filter((sentence) => !isUnmet || !WHY.test(sentence) || /\bwill\b/.test(sentence))),
      partNotAccepted: answer === 'accepted_in_part' ? joined(sentences.filter((sentence) => EXCEPT.test(sentence)).slice(0, 2)) : null,
      whyNotAccepted: isUnmet ? joined(sentences.filter((sentence) => WHY.test(sentence)).slice(0, 3)) : null,
    },
  ]
}

function answerIn(words: string): Answer {
  if (IN_PART.test(words)) return 'accepted_in_part'
  const no = NOT_ACCEPTED.exec(words)
  const yes = ACCEPTED.exec(no === null ? words : words.replace(NOT_ACCEPTED, ''))
  if (no !== null && yes !== null && no.index > yes.index) return 'accepted_in_part'
  if (no !== null) return 'not_accepted'
  return yes === null ? null : 'accepted'
}

/** "We accept this recommendation." says nothing of what will be done. */
function isVerdict(sentence: string): boolean {
  return sentence.length < 90 && (ACCEPTED.test(sentence) || NOT_ACCEPTED.test(sentence)) && !/\bwill\b/i.test(sentence)
}

function joined(sentences: readonly string[]): string | null {
  return sentences.length === 0 ? null : sentences.join(' ')
}
