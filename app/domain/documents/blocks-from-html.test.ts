import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from './blocks-from-html'
import { DocumentText, firstFault } from './document-text'

const shown = (html: string) => {
  const { text, blocks } = blocksFromHtml(html)
  return blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`)
}

describe('blocksFromHtml', () => {
  it('keeps headings, paragraphs and their order, and collapses white space as a browser does', () => {
    expect(shown('<h1>Learning\n  review</h1><p>The  panel <b>met</b>\ntwice.<p>Nobody rang.')).toEqual([
      'heading: Learning review',
      'paragraph: The panel met twice.',
      'paragraph: Nobody rang.',
    ])
  })

  it('reads text that stands outside any paragraph, and line breaks as line ends', () => {
    expect(shown('Before <div>inside<br> next</div> after')).toEqual([
      'paragraph: Before',
      'paragraph: inside\nnext',
      'paragraph: after',
    ])
  })

  it('drops scripts, styles, hidden parts, form controls and comments', () => {
    const html =
      '<style>p{color:red}</style><script>alert("x")</script><!-- note --><p hidden>gone</p><nav><p>Menu</p></nav>' +
      '<p style="display: none">also gone</p><p onclick="bad()">Kept &lt;script&gt;</p><textarea>typed</textarea>'
    expect(shown(html)).toEqual(['paragraph: Kept <script>'])
  })

  it('numbers list items as a browser prints them, with their depth', () => {
    const { text, blocks } = blocksFromHtml(
      '<ol start="3"><li>Three<ul><li>Inner</li></ul><li>Four<p>More of four</p></ol><ol type="a"><li value="2">Bee</ol>',
    )
    const items = blocks.map((block) =>
      block.kind === 'listItem' ? [block.marker, block.depth, block.ordered, text.slice(block.wordsStart, block.end)] : [],
    )
    expect(items).toEqual([
      ['3.', 1, true, 'Three'],
      ['•', 2, false, 'Inner'],
      ['4.', 1, true, 'Four'],
      ['', 1, true, 'More of four'],
      ['b.', 1, true, 'Bee'],
    ])
  })

  it('keeps a table with its header cells and spans', () => {
    const { text, blocks } = blocksFromHtml(
      '<table><caption>Plan</caption><thead><tr><th>No<th>Action</thead><tr><td rowspan=2>1<td>Train<br>staff<tr><td colspan=3>Audit</table>',
    )
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table'])
    const table = blocks[1]
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.rows.map((row) => row.cells.map((cell) => text.slice(cell.start, cell.end)))).toEqual([
      ['No', 'Action'],
      ['1', 'Train\nstaff'],
      ['Audit'],
    ])
    expect(table.rows[0]?.cells.every((cell) => cell.header)).toBe(true)
    expect(table.rows[1]?.cells[0]).toMatchObject({ rows: 2, header: false })
    expect(table.rows[2]?.cells[0]?.columns).toBe(3)
  })

  it('gives up a box and a layout table as ordinary blocks, and flattens a table within a cell', () => {
    expect(shown('<table><tr><td><h2>Box</h2><p>Words</p></table>')).toEqual(['heading: Box', 'paragraph: Words'])
    expect(shown('<table><tr><td>Side<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>')).toEqual([
      'paragraph: Side',
      'table: a\tb\nc\td',
    ])
    expect(shown('<table><tr><td>1<td><table><tr><td>a<td>b</table><tr><td>2<td><ol><li>x</ol></table>')).toEqual([
      'table: 1\ta\tb\n2\t1. x',
    ])
  })

  it('keeps right-to-left words and emoji whole', () => {
    expect(shown('<p dir="rtl">שלום עולם</p><p>Family 👨‍👩‍👧 &#x1F600;</p>')).toEqual([
      'paragraph: שלום עולם',
      'paragraph: Family 👨‍👩‍👧 😀',
    ])
  })

  it('survives nesting that would exhaust a call stack', () => {
    expect(shown('<div>'.repeat(3000) + 'deep' + '</div>'.repeat(3000))).toEqual(['paragraph: deep'])
  })

  it('makes a well-formed document of any mess of tags', () => {
    const tag = fc.constantFrom(
      ...['table', 'tr', 'td', 'th', 'thead', 'ul', 'ol', 'li', 'p', 'h2', 'div', 'b', 'pre', 'br', 'caption', 'script'].flatMap(
        (name) => [`<${name}>`, `</${name}>`],
      ),
    )
    const words = fc.constantFrom('recall', ' ', '\n', '&nbsp;', '&amp;', '😀', '\uD800', '&#0;', '\t')
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, words), { maxLength: 60 }), (parts) => {
        const document = blocksFromHtml(parts.join(''))
        expect(firstFault(document)).toBeNull()
        expect(DocumentText.safeParse(document).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('loses no word that is not in an unread part', () => {
    const block = fc.constantFrom('p', 'h3', 'li', 'td', 'div', 'ul', 'table')
    fc.assert(
      fc.property(fc.array(fc.tuple(block, fc.stringMatching(/^[a-z]{1,8}$/)), { maxLength: 30 }), (parts) => {
        const { text } = blocksFromHtml(parts.map(([name, word]) => `<${name}>${word}`).join(' '))
        const found = text.split(/\s+/).filter((word) => /[a-z]/.test(word))
        expect([...found].sort()).toEqual(parts.map(([, word]) => word).sort())
      }),
    )
  })
})
