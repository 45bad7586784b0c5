import { blocksFromHtml } from './blocks-from-html'
import { blocksFromText } from './blocks-from-text'
import { readDocx } from './read-docx.server'
import {
  MOST_BYTES,
  MOST_CHARACTERS,
  refuseFile,
  type DocumentFormat,
  type ReadProblem,
  type Reading,
} from './read-document-problem'
import type { DocumentText } from './document-text'
import { readPdf } from './read-pdf.server'
import { decodeText, looksBinary } from './read-text-encoding.server'

const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'txt',
  text: 'txt',
}
const MEDIA_TYPES: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html',
  txt: 'text/plain',
}
const OLD_WORD = 'The selected file is in an old Word format. Save it as a Word document (.docx) and upload it again'
const NOT_AS_NAMED: Readonly<Record<DocumentFormat, string>> = {
  docx: 'The selected file is named .docx but is not a Word document. Upload the original, or save it again from Word',
  pdf: 'The selected file is named .pdf but is not a PDF. Upload the original',
  html: 'The selected file is named as a web page but is not one. Upload the original',
  txt: 'The selected file is named .txt but is not plain text. Upload the original',
}

const ZIP = [0x50, 0x4b]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
// A compound file that holds a stream of this name is a newer Office file behind a password (MS-OFFCRYPTO 2.3.4.4).
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Reads an uploaded file into the canonical form, by its name's ending checked against its contents. Every
 * way in which a file can be unreadable is one of the problems of `read-document-problem.ts`; it does not
 * throw. A hostile file can still take long or much memory: use `readDocumentSafely` in the server.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<Reading> {
  if (bytes.length === 0) return refuseFile('empty')
  if (bytes.length > MOST_BYTES) return refuseFile('too_large')
  const ending = /\.([a-z0-9]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''
  const isCompound = startsWith(bytes, COMPOUND)
  if (isCompound && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM)) {
    return refuseFile('encrypted')
  }
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined
  if (ending === 'doc' || ending === 'dot' || (isCompound && format === 'docx')) return refuseFile('wrong_type', OLD_WORD)
  if (format === undefined) return refuseFile('wrong_type')
  try {
    if (!isAsNamed(bytes, format)) return refuseFile('wrong_type', NOT_AS_NAMED[format])
    return finish(format, await readAs(format, bytes))
  } catch {
    return refuseFile('corrupt')
  }
}

/** Reads pasted words as plain text; the size limits are those of a file. */
export function readPastedText(words: string): Reading {
  if (words.length > MOST_CHARACTERS) return refuseFile('too_much_text', 'The text must be 5 million characters or fewer')
  const document = blocksFromText(words)
  if (document.blocks.length === 0) return refuseFile('empty', 'Enter the text of the document')
  return { ok: true, format: 'txt', mediaType: MEDIA_TYPES.txt, document }
}

type Read = { ok: true; document: DocumentText } | { ok: false; problem: ReadProblem }

async function readAs(format: DocumentFormat, bytes: Uint8Array): Promise<Read> {
  switch (format) {
    case 'docx':
      return readDocx(bytes)
    case 'pdf':
      return readPdf(bytes)
    case 'html':
      return { ok: true, document: blocksFromHtml(decodeText(bytes)) }
    case 'txt': {
      const words = decodeText(bytes)
      if (words.length > MOST_CHARACTERS) return refuseFile('too_much_text')
      return { ok: true, document: blocksFromText(words) }
    }
  }
}

function finish(format: DocumentFormat, read: Read): Reading {
  if (!read.ok) return read
  if (read.document.text.length > MOST_CHARACTERS) return refuseFile('too_much_text')
  if (read.document.blocks.length === 0) return refuseFile('empty')
  return { ok: true, format, mediaType: MEDIA_TYPES[format], document: read.document }
}

function isAsNamed(bytes: Uint8Array, format: DocumentFormat): boolean {
  if (format === 'docx') return startsWith(bytes, ZIP)
  // Readers accept a PDF whose mark comes within the first kilobyte (ISO 32000-1, annex H.3.4.1).
  if (format === 'pdf') return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
  return !looksBinary(bytes)
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
