import type { ReportBlock } from '../report'

/** A document as plain text, one line a paragraph. */
export function writeText(blocks: readonly ReportBlock[]): string {
  return `${blocks.map(inText).join('\n\n')}\n`
}

function inText(block: ReportBlock): string {
  switch (block.kind) {
    case 'title':
      return block.text.toUpperCase()
    case 'points':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n')
    default:
      return block.text
  }
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words as XML and HTML take them. */
export const escapeMarkup = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** A document as a web page. */
export function writeHtml(blocks: readonly ReportBlock[]): string {
  const title = blocks[0]?.kind === 'title' ? blocks[0].text : 'Document'
  const head = `<meta charset="utf-8"><title>${escapeMarkup(title)}</title>`
  return `<!doctype html>\n<html lang="en-GB"><head>${head}</head><body>\n${blocks.map(inHtml).join('\n')}\n</body></html>\n`
}

function inHtml(block: ReportBlock): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escapeMarkup(block.text)}</h1>`
    case 'heading':
      return `<h2>${escapeMarkup(block.text)}</h2>`
    case 'paragraph':
      return `<p>${escapeMarkup(block.text)}</p>`
    case 'points':
      return `<ul>${block.items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`
    case 'table':
      return `<table>${block.rows.map((row, index) => `<tr>${row.map((cell) => htmlCell(cell, index)).join('')}</tr>`).join('')}</table>`
  }
}

const htmlCell = (text: string, row: number) => (row === 0 ? `<th>${escapeMarkup(text)}</th>` : `<td>${escapeMarkup(text)}</td>`)

/** Rows as a CSV file. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value))
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
