import { MOST_BYTES, refuseFile, type DocumentFormat, type ReadProblem } from './read-document-problem'
import { looksBinary } from './read-text-encoding.server'

const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'txt',
  text: 'txt',
}
/** The media type that each kind of file is kept and sent under. */
export const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
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
 * Tells at a glance which kind of file this is, by its name's ending checked against how its bytes begin; or why it cannot
 * be read. What only shows when it is read (damage, a PDF's password) is not looked for.
 */
export function fileKindOf(bytes: Uint8Array, fileName: string): { ok: true; format: DocumentFormat } | { ok: false; problem: ReadProblem } {
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
  return isAsNamed(bytes, format) ? { ok: true, format } : refuseFile('wrong_type', NOT_AS_NAMED[format])
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
