import { strToU8, zipSync } from 'fflate'
import type { ReportBlock } from '../report'
import { escapeMarkup } from './write-text'

// The four parts without which Word does not open a document (ECMA-376, part 2), and its styles for headings.
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`
const rootRelations = `${XML}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`
const documentRelations = `${XML}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`

const style = (id: string, name: string, size: number) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`
const styles = `${XML}<w:styles ${W}>${style('Title', 'Title', 40)}${style('Heading1', 'heading 1', 28)}</w:styles>`

/** A document as a Word file. */
export function writeDocx(blocks: readonly ReportBlock[]): Uint8Array {
  const document = `${XML}<w:document ${W}><w:body>${blocks.map(inWord).join('')}</w:body></w:document>`
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': rootRelations,
    'word/_rels/document.xml.rels': documentRelations,
    'word/styles.xml': styles,
    'word/document.xml': document,
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  // One moment for all, so that the same words make the same file.
  return zipSync(Object.fromEntries(files), { mtime: new Date('2020-01-01T12:00:00Z') })
}

function inWord(block: ReportBlock): string {
  switch (block.kind) {
    case 'title':
      return paragraph(block.text, 'Title')
    case 'heading':
      return paragraph(block.text, 'Heading1')
    case 'paragraph':
      return paragraph(block.text)
    case 'points':
      return block.items.map((item) => paragraph(`• ${item}`)).join('')
    case 'table':
      return `<w:tbl><w:tblPr/><w:tblGrid/>${block.rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`
  }
}

const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`

function paragraph(text: string, styleId?: string): string {
  const properties = styleId ? `<w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>` : ''
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r></w:p>`
}
