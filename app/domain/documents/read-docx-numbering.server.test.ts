import { describe, expect, it } from 'vitest'
import { MARKER_CLOSES, MARKER_OPENS } from './blocks-from-html'
import { withPrintedNumbers } from './read-docx-numbering.server'

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const NUMBERING = `<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.', '<w:pStyle w:val="Rec"/>')}${level(1, 'lowerLetter', '%1%2')}${level(2, 'upperRoman', '%1.%3', '<w:isLgl/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Linked"/></w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'decimalZero', 'Para %1')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>`
const STYLES = `<w:styles>
  <w:style w:styleId="Rec"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="RecBold"><w:basedOn w:val="Rec"/></w:style>
  <w:style w:styleId="Linked"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
</w:styles>`

const numbered = (numId: number, ilvl = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
const styled = (style: string, more = '') => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
const PLAIN = '<w:p><w:r><w:t>x</w:t></w:r></w:p>'

function printed(...paragraphs: string[]): string[] {
  const xml = withPrintedNumbers(`<w:body>${paragraphs.join('')}</w:body>`, NUMBERING, STYLES)
  const marked = new RegExp(`${MARKER_OPENS}([^${MARKER_CLOSES}]*) ${MARKER_CLOSES}`)
  return xml
    .split('</w:p>')
    .slice(0, -1)
    .map((paragraph) => marked.exec(paragraph)?.[1] ?? '')
}

describe('withPrintedNumbers', () => {
  it('counts on past plain paragraphs, and begins a deeper level again under each upper one', () => {
    expect(printed(numbered(1), numbered(1, 1), numbered(1, 1), PLAIN, numbered(1), numbered(1, 1))).toEqual([
      '1.',
      '1a',
      '1b',
      '',
      '2.',
      '2a',
    ])
  })

  it('starts an upper level that was never printed, and writes legal numbers in digits', () => {
    expect(printed(numbered(1, 2), numbered(1, 2))).toEqual(['1.1', '1.2'])
  })

  it('doubles the letters after z, as Word does', () => {
    const all = printed(...Array.from({ length: 28 }, () => numbered(1, 1)))
    expect(all.slice(25)).toEqual(['1z', '1aa', '1bb'])
  })

  it('begins again where a list instance says so, and only once', () => {
    expect(printed(numbered(1), numbered(3), numbered(3), numbered(1))).toEqual(['1.', '7.', '8.', '9.'])
  })

  it('finds numbering through styles, styles they are based on, and linked lists', () => {
    expect(printed(styled('Rec'), styled('RecBold'), styled('Other'), numbered(4), numbered(4))).toEqual(['1.', '2.', '', 'Para 01', 'Para 02'])
  })

  it('leaves out bullets, numbering that is switched off, and unknown lists', () => {
    const off = styled('Rec', '<w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(printed(numbered(2), off, numbered(99), styled('Rec'))).toEqual(['', '', '', '1.'])
  })

  it('does not count old properties of tracked changes or the second rendering of a drawing', () => {
    const changed = `<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr></w:p>`
    const drawing = `<mc:AlternateContent><mc:Choice>${numbered(1)}</mc:Choice><mc:Fallback>${numbered(1)}</mc:Fallback></mc:AlternateContent>`
    expect(printed(changed, drawing, numbered(1))).toEqual(['', '', '1.', '2.'])
  })

  it('changes nothing else', () => {
    const body = `<w:body>${PLAIN}<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p></w:body>`
    expect(withPrintedNumbers(body, NUMBERING, STYLES)).toBe(body)
  })
})
