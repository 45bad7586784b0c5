import { blocksFromWebPage } from './blocks-from-html'
import { blocksFromText } from './blocks-from-text'
import { readDocx } from './read-docx.server'
import { fileKindOf, mediaTypes } from './file-kind.server'
import { MOST_CHARACTERS, refuseFile, type DocumentFormat, type ReadProblem, type Reading, type TellPages } from './read-document-problem'
import type { DocumentText } from './document-text'
import { readPdf } from './read-pdf.server'
import { decodeText } from './read-text-encoding.server'

/**
 * Reads an uploaded file into the canonical form, by its name's ending checked against its contents. Every
 * way in which a file can be unreadable is one of the problems of `read-document-problem.ts`; it does not
 * throw. A hostile file can still take long or much memory: use `readIntakeSafely` in the server.
 */
export async function readDocument(bytes: Uint8Array, fileName: string, tellPages?: TellPages): Promise<Reading> {
  const kind = fileKindOf(bytes, fileName)
  if (!kind.ok) return kind
  try {
    return finish(kind.format, await readAs(kind.format, bytes, tellPages))
  } catch {
    return refuseFile('corrupt')
  }
}

/** Reads pasted words as plain text; the size limits are those of a file. */
export function readPastedText(words: string): Reading {
  if (words.length > MOST_CHARACTERS) return refuseFile('too_much_text', 'The text must be 5 million characters or fewer')
  const document = blocksFromText(words)
  if (document.blocks.length === 0) return refuseFile('empty', 'Enter the text of the document')
  return { ok: true, format: 'txt', mediaType: mediaTypes.txt, document }
}

type Read = { ok: true; document: DocumentText } | { ok: false; problem: ReadProblem }

async function readAs(format: DocumentFormat, bytes: Uint8Array, tellPages?: TellPages): Promise<Read> {
  switch (format) {
    case 'docx':
      return readDocx(bytes)
    case 'pdf':
      return readPdf(bytes, tellPages)
    case 'html':
      return { ok: true, document: blocksFromWebPage(decodeText(bytes)) }
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
  return { ok: true, format, mediaType: mediaTypes[format], document: read.document }
}
