import { getDocumentProxy } from 'unpdf'
import { blocksFromPdf } from './blocks-from-pdf'
import type { DocumentText } from './document-text'
import type { PlacedText } from './pdf-lines'
import { MOST_CHARACTERS, MOST_PAGES, refuseFile, type ReadProblem, type TellPages } from './read-document-problem'

/** Reads a PDF's text with its pages. Refuses one that needs a password, holds no text (a scan) or is damaged. */
export async function readPdf(
  bytes: Uint8Array,
  tellPages?: TellPages,
): Promise<{ ok: true; document: DocumentText } | { ok: false; problem: ReadProblem }> {
  try {
    // The library takes the buffer for itself, so it gets a copy. Verbosity 0 keeps it from printing.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    if (pdf.numPages > MOST_PAGES) return refuseFile('too_many_pages')
    const pages: PlacedText[][] = []
    let characters = 0
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent()
      const items: PlacedText[] = []
      for (const item of content.items) {
        if (!('str' in item)) continue
        characters += item.str.length
        items.push(placed(item))
      }
      if (characters > MOST_CHARACTERS) return refuseFile('too_much_text')
      pages.push(items)
      page.cleanup()
      tellPages?.(number, pdf.numPages)
    }
    const document = blocksFromPdf(pages)
    return document.blocks.length === 0 ? refuseFile('no_text') : { ok: true, document }
  } catch (error) {
    const needsPassword = error instanceof Error && error.name === 'PasswordException'
    return refuseFile(needsPassword ? 'encrypted' : 'corrupt')
  }
}

function placed(item: { str: string; dir: string; width: number; transform: unknown[] }): PlacedText {
  const [, , c, d, x, y] = item.transform.map(Number)
  return { str: item.str, x: x ?? 0, y: y ?? 0, width: item.width, fontSize: Math.hypot(c ?? 0, d ?? 0), dir: item.dir }
}
