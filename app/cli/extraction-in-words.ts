import { documentKinds } from '#app/domain/documents/document'
import { longDate } from '#app/domain/shared/calendar'
import type { ExtractedAnswer, ExtractedDue, ExtractedItem, ExtractedPassage, Extraction } from '#app/domain/learning/extraction'

const KINDS = { recommendation: 'Recommendation', concern: 'Concern', action: 'Action', commitment: 'Commitment' } as const
const ANSWERS = { accepted: 'accepted', accepted_in_part: 'accepted in part', not_accepted: 'not accepted' } as const
const LONGEST = 160

/** What the command prints for people: the document, then one paragraph for each thing that was found in it. */
export function extractionInWords({ document, passages, items, answers }: Extraction): string[] {
  return [
    document.title ?? 'A document without a title',
    [documentKinds[document.kind].label, document.date === null ? 'no date found' : longDate(document.date), document.reference].filter((part) => part !== null).join(', '),
    ...(document.nextMeeting === null ? [] : [`Next meeting: ${longDate(document.nextMeeting)}`]),
    ...(document.attendees.length === 0 ? [] : [`Attendees: ${document.attendees.map(({ name, body }) => (body === null || body === name ? name : `${name} (${body})`)).join('; ')}`]),
    '',
    counted(items.length, 'call to act', 'calls to act'),
    ...items.flatMap(itemInWords),
    ...(answers.length === 0 ? [] : ['', counted(answers.length, 'answer', 'answers'), ...answers.flatMap(answerInWords)]),
    '',
    counted(passages.length, 'passage with themes', 'passages with themes'),
    ...passages.flatMap(passageInWords),
  ]
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

function itemInWords({ kind, number, text, addressees, due, isClosed }: ExtractedItem): string[] {
  const to = addressees.length === 0 ? [] : [`to ${addressees.map(({ name }) => name).join('; ')}`]
  const facts = [...to, ...(due === null ? [] : [dueInWords(due)]), ...(isClosed ? ['closed'] : [])]
  return ['', `${KINDS[kind]}${number === null ? '' : ` ${number}`}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`, `  ${short(text)}`]
}

const dueInWords = ({ text, on }: ExtractedDue) => (on === null ? `due “${text}”` : `due ${longDate(on)}, “${text}”`)

function answerInWords({ number, answer, text }: ExtractedAnswer): string[] {
  return ['', `Answer${number === null ? '' : ` to ${number}`}: ${answer === null ? 'neither accepted nor refused' : ANSWERS[answer]}`, `  ${short(text)}`]
}

function passageInWords({ text, themes }: ExtractedPassage): string[] {
  return ['', themes.map(({ code, confidence }) => `${code} ${Math.round(confidence * 100)}%`).join(', '), `  ${short(text)}`]
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`
}
