import { strFromU8, strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { blocksFromHtml } from './blocks-from-html'
import type { DocumentText } from './document-text'
import { withPrintedNumbers } from './read-docx-numbering.server'
import { refuseFile, type ReadProblem } from './read-document-problem'
import { unpackParts, type Parts } from './read-zip.server'

const TEXT_PART = /^(?:\[Content_Types\]\.xml|(?:_rels|word|customXml)\/(?!media\/|embeddings\/|fonts\/).*\.(?:xml|rels)|_rels\/\.rels)$/
const MAIN_PART = /^word\/document\d*\.xml$/
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
]

/**
 * Reads a Word document (.docx): its headings, paragraphs, lists with the numbers that Word prints, tables,
 * text boxes and notes. Tracked insertions count and deletions do not. Pictures and embedded files are never
 * unpacked. Refuses other kinds of zip, damaged files and files that unpack to far too much.
 */
export async function readDocx(
  bytes: Uint8Array,
): Promise<{ ok: true; document: DocumentText } | { ok: false; problem: ReadProblem }> {
  const unpacked = unpackParts(bytes, (name) => TEXT_PART.test(name))
  if (!unpacked.ok) return unpacked
  const { names, parts } = unpacked
  const main = Object.keys(parts).find((name) => MAIN_PART.test(name))
  if (main === undefined || parts['[Content_Types].xml'] === undefined) {
    return refuseFile(names.has('[Content_Types].xml') || names.size > 0 ? 'wrong_type' : 'corrupt')
  }
  try {
    const packed = zipSync(numbered(parts, main), { level: 0 })
    const { value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength) },
      { styleMap: STYLE_MAP, convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    const document = blocksFromHtml(html)
    if (document.blocks.length > 0) return { ok: true, document }
    const hasPictures = [...names].some((name) => name.startsWith('word/media/'))
    return refuseFile(hasPictures ? 'no_text' : 'empty')
  } catch {
    return refuseFile('corrupt')
  }
}

function numbered(parts: Parts, main: string): Record<string, Uint8Array> {
  const words = (name: string) => {
    const part = parts[name]
    return part === undefined ? '' : strFromU8(part)
  }
  const documentXml = words(main)
  const numbering = words('word/numbering.xml')
  if (numbering === '') return { ...parts }
  return { ...parts, [main]: strToU8(withPrintedNumbers(documentXml, numbering, words('word/styles.xml'))) }
}
