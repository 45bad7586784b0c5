import { indexBodies } from '#app/domain/learning/body-index'
import { findItems } from '#app/domain/learning/items'
import { recogniseDocument } from '#app/domain/learning/recognise-document'
import { unitsOf } from '#app/domain/learning/units'
import type { RecognisedIntake } from './document-intake'
import type { DocumentText } from './document-text'

/**
 * Recognises what a document says of itself, and counts what it holds; where it has no title of its own it is called as its
 * file. All of it is only offered to a person.
 */
export function recogniseIntake(document: DocumentText, fileName: string | null): RecognisedIntake {
  const units = unitsOf(document)
  const said = recogniseDocument(document, {}, units)
  // Who is addressed is not asked here, so no agencies are needed.
  const items = findItems(units, { index: indexBodies([]), date: said.date, nextMeeting: said.nextMeeting })
  const recommendations = items.filter(({ kind }) => kind === 'recommendation' || kind === 'concern').length
  return { document: { ...said, title: said.title ?? titleOfFile(fileName) }, size: { ...sizeOf(document), recommendations } }
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
