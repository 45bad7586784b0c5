import { decodeText, looksBinary } from '#app/domain/documents/read-text-encoding.server'
import { readCodebookCsv } from './codebook-csv.server'
import type { CodebookFile } from './codebook-entry'
import { readCodebookQdc } from './read-codebook-qdc'

/** The text of a codebook's file, or why it has none. */
export function textOfCodebook(bytes: Uint8Array): { ok: true; text: string } | { ok: false; words: string } {
  if (bytes.length === 0) return { ok: false, words: 'The file is empty' }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return { ok: false, words: 'This is a project (.qdpx), a spreadsheet or another packed file. Export the codebook alone, as .qdc or .csv' }
  }
  if (looksBinary(bytes)) return { ok: false, words: 'The file must be a codebook as .qdc or .csv' }
  return { ok: true, text: decodeText(bytes).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') }
}

/** Reads a codebook: XML when it begins as XML does, else CSV. */
export function readCodebook(text: string): CodebookFile {
  if (text.trim() === '') return { ok: false, words: 'The file is empty' }
  return /^\s*</.test(text) ? readCodebookQdc(text) : readCodebookCsv(text)
}
