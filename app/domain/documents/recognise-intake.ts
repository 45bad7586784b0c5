import type { RecognisedDocument } from '#app/domain/learning/extraction'
import type { RecognisedIntake } from './document-intake'
import type { DocumentText } from './document-text'

/** Recognises what a document says of itself and counts what it holds; its title is the file's name where it has none. */
export function recogniseIntake(document: DocumentText, fileName: string | null): RecognisedIntake {
  return { document: recognise(document, fileName), size: { ...sizeOf(document), recommendations: 0 } }
}

function recognise(_document: DocumentText, fileName: string | null): RecognisedDocument {
  return { kind: 'other', title: titleOfFile(fileName), date: null, reference: null, attendees: [], nextMeeting: null }
}

/** A file's name as a title: without its ending, and with spaces where people put hyphens and underscores instead. */
export function titleOfFile(fileName: string | null): string | null {
  const words = fileName?.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').trim()
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : null
}

function sizeOf({ text, blocks }: DocumentText) {
  const last = blocks.at(-1)?.page
  return {
    pages: last ?? null,
    words: text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
    tables: blocks.filter(({ kind }) => kind === 'table').length,
  }
}
