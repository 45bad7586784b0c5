import type { ReportBlock } from '../report'

interface Line {
  text: string
  size: number
  /** In points, above the line. */
  space: number
}

const PAGE = { width: 595, height: 842, margin: 64 }
const BODY = 11
const LEADING = 1.3
// Helvetica's mean width of a letter of English prose, in parts of the type size; a little generous, so that lines fit.
const MEAN_WIDTH = 0.5

/** A document as a PDF of plain printed lines in Helvetica (ISO 32000-1), which every reader has. */
export function writePdf(blocks: readonly ReportBlock[]): Uint8Array {
  const pages = paginate(blocks.flatMap(linesOf)).map(contentOf)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file + trailer, 'latin1'))
}

function linesOf(block: ReportBlock): Line[] {
  switch (block.kind) {
    case 'title':
      return wrapped(block.text, 20, 0)
    case 'heading':
      return wrapped(block.text, 14, 16)
    case 'paragraph':
      return wrapped(block.text, BODY, 9)
    case 'points':
      return block.items.flatMap((item) => wrapped(`- ${item}`, BODY, 4))
    case 'table':
      return block.rows.flatMap((row) => wrapped(row.join('   '), BODY, 3))
  }
}

function wrapped(text: string, size: number, space: number): Line[] {
  const most = Math.floor((PAGE.width - 2 * PAGE.margin) / (size * MEAN_WIDTH))
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line, index) => ({ text: line, size, space: index === 0 ? space : 0 }))
}

function paginate(lines: readonly Line[]): (Line & { y: number })[][] {
  const pages: (Line & { y: number })[][] = [[]]
  let y = PAGE.height - PAGE.margin
  for (const line of lines) {
    y -= line.space + line.size * LEADING
    if (y < PAGE.margin) {
      pages.push([])
      y = PAGE.height - PAGE.margin - line.size * LEADING
    }
    pages.at(-1)?.push({ ...line, y })
  }
  return pages
}

const contentOf = (lines: readonly (Line & { y: number })[]) =>
  lines.map(({ text, size, y }) => `BT /F1 ${size} Tf ${PAGE.margin} ${y.toFixed(1)} Td (${inWinAnsi(text)}) Tj ET`).join('\n')

// Signs of English prose that WinAnsi keeps elsewhere than Latin-1 does, by their octal codes there.
const elsewhere: Record<string, string> = { '‘': '\\221', '’': '\\222', '“': '\\223', '”': '\\224', '–': '\\226', '—': '\\227', '•': '\\225', '…': '\\205' }

const inWinAnsi = (text: string) => text.replace(/[\\()]/g, '\\$&').replace(/[‘’“”–—•…]/g, (sign) => elsewhere[sign] ?? sign)
