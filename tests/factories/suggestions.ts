import { db } from '#app/db/client.server'
import type { Extraction, ExtractedItem, ExtractedAnswer } from '#app/domain/learning/extraction'
import { makeSuggestions, type Extract } from '#app/domain/suggestions/make-suggestions.server'

/** A text in which something of each kind is found. */
export const suggestibleText = [
  'What happened',
  'The referral waited in a shared mailbox for nine days.',
  'Nobody was asked to look. The duty officer saw the note and rang the family on the same day.',
  'Recommendation 2a: Westmere Police should agree a rota with the partners by the end of March.',
].join('\n\n')

const nothing: Extraction = {
  document: { kind: 'review_report', title: null, date: null, reference: null, attendees: [], nextMeeting: null },
  passages: [], items: [], answers: [],
}

/** What an extraction finds where the text has these words, each with one theme. */
export function passagesOf(text: string, found: readonly { words: string; code?: string; confidence?: number; because?: string[] }[]): Extraction {
  const passages = found.map(({ words, code = 'information-sharing', confidence = 0.8, because = ['mailbox'] }) => ({
    ...spanOf(text, words), themes: [{ code, confidence, because }],
  }))
  return { ...nothing, passages }
}

export function itemOf(text: string, words: string, facts: Partial<ExtractedItem> = {}): Extraction {
  const item: ExtractedItem = { ...spanOf(text, words), kind: 'recommendation', confidence: 0.9, number: '2a', addressees: [], due: null, isClosed: false, themes: [], ...facts }
  return { ...nothing, items: [item] }
}

export function answerFound(text: string, words: string, facts: Partial<ExtractedAnswer> = {}): Extraction {
  const answer: ExtractedAnswer = {
    ...spanOf(text, words), confidence: 0.9, number: '1', answer: 'accepted', response: words, partNotAccepted: null, whyNotAccepted: null, ...facts,
  }
  return { ...nothing, answers: [answer] }
}

function spanOf(text: string, words: string) {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`The text has no “${words}”`)
  return { start, end: start + words.length, text: words }
}

/** Suggestions of a document as an extraction with this result would have them. */
export async function suggested(documentId: string, extraction: Extraction) {
  const extract: Extract = () => Promise.resolve(extraction)
  await makeSuggestions(documentId, extract)
  return suggestionsNow(documentId)
}

/** The suggestions of a document as they are stored now, in the order of its text. */
export const suggestionsNow = (documentId: string) =>
  db.suggestion.findMany({ where: { documentId }, orderBy: [{ start: 'asc' }, { kind: 'asc' }], include: { themes: { include: { theme: true } } } })
