import { strToU8, unzipSync, zipSync } from 'fflate'
import { inventedReport } from './word-files'

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word document of exactly this body, written by hand; `parts` are further parts of its zip. */
export function wordXml(body: string, parts: Record<string, Uint8Array> = {}, prologue = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(`<?xml version="1.0"?>${prologue}<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...parts,
  })
}

/** A paragraph of a Word document. */
export const wordParagraph = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

const bombOf = (bytes: number) => zipSync({ 'a.txt': new Uint8Array(bytes) }, { level: 9 })

/** A Word document that carries a bomb packed within a bomb among its embedded files, which nobody needs to unpack. */
export const nestedBomb = () => wordXml(wordParagraph('The words of the report.'), { 'word/embeddings/inner.zip': zipSync({ 'inner.zip': bombOf(15_000_000) }, { level: 9 }) })

/** A Word document whose zip lists more parts than any document has. */
export function manyParts(): Uint8Array {
  const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`word/media/${index}.bin`, new Uint8Array(0)]))
  return wordXml(wordParagraph('Words'), parts)
}

/** A Word document whose entities would grow to billions of letters if somebody resolved them. */
export function entityBomb(): Uint8Array {
  const levels = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`)
  return wordXml(wordParagraph('Before &l9; after'), {}, `<!DOCTYPE w:document [<!ENTITY l0 "lol">${levels.join('')}]>`)
}

/** A Word document that was cut off in the middle of its way here. */
export async function cutWord(): Promise<Uint8Array> {
  const whole = await inventedReport()
  return whole.subarray(0, Math.floor(whole.length / 2))
}

/** A Word document one part of which is no XML. */
export async function brokenXml(): Promise<Uint8Array> {
  const parts = unzipSync(await inventedReport())
  return zipSync({ ...parts, 'word/document.xml': strToU8('<w:document><w:body><w:p>') })
}

/** What Word saves when it is told to ask for a password: a compound file with the packed document encrypted in it. */
export function lockedWord(): Uint8Array {
  const compound = new Uint8Array(2048)
  compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  compound.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024)
  return compound
}

/** A PDF of this many pages of a few words each, all showing the same content. */
export function pdfOfPages(count: number, words = 'A page of the report.'): Uint8Array {
  const content = `BT /F1 11 Tf 64 700 Td (${words}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, index) => `${5 + index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...Array.from({ length: count }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>'),
  ]
  return pdfOf(objects)
}

/** A PDF of these objects, the first of which is its catalogue (ISO 32000-1, 7.5). */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n`
  return Uint8Array.from(Buffer.from(`${file}${file.lastIndexOf('xref\n0 ')}\n%%EOF\n`, 'latin1'))
}
