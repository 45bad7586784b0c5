import { getSchema } from '@tiptap/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { richTextExtensions } from './extensions'
import type { RichTextMark, RichTextNode } from './rich-text'
import { RichTextOutput } from './RichTextOutput'

const html = (content: RichTextNode[], headingOffset?: number) =>
  renderToStaticMarkup(<RichTextOutput document={{ type: 'doc', content }} {...(headingOffset === undefined ? {} : { headingOffset })} />)
const text = (value: string, ...marks: RichTextMark[]): RichTextNode => ({ type: 'text', text: value, ...(marks.length > 0 && { marks }) })
const para = (...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', content })
const row = (...cells: RichTextNode[]): RichTextNode => ({ type: 'tableRow', content: cells })
const cell = (type: 'tableCell' | 'tableHeader', value: string): RichTextNode => ({ type, content: [para(text(value))] })

const nodes: Record<string, [RichTextNode, string]> = {
  paragraph: [para(text('x')), '<p>x</p>'],
  text: [para(text('<b>')), '<p>&lt;b&gt;</p>'],
  hardBreak: [para(text('x'), { type: 'hardBreak' }, text('y')), '<p>x<br/>y</p>'],
  heading: [{ type: 'heading', attrs: { level: 3 }, content: [text('x')] }, '<h3>x</h3>'],
  bulletList: [{ type: 'bulletList', content: [{ type: 'listItem', content: [para(text('x'))] }] }, '<ul><li><p>x</p></li></ul>'],
  orderedList: [{ type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [para(text('x'))] }] }, '<ol start="3"><li><p>x</p></li></ol>'],
  listItem: [{ type: 'bulletList', content: [{ type: 'listItem', content: [para()] }] }, '<ul><li><p></p></li></ul>'],
  blockquote: [{ type: 'blockquote', content: [para(text('x'))] }, '<blockquote><p>x</p></blockquote>'],
  table: [{ type: 'table', content: [row(cell('tableCell', 'x'))] }, '<div class="tl-scroll" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td><p>x</p></td></tr></tbody></table></div>'],
  tableRow: [{ type: 'table', content: [row(cell('tableCell', 'x')), row(cell('tableCell', 'y'))] }, '<div class="tl-scroll" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td><p>x</p></td></tr><tr><td><p>y</p></td></tr></tbody></table></div>'],
  tableHeader: [
    { type: 'table', content: [row(cell('tableHeader', 'x')), row(cell('tableHeader', 'y'))] },
    '<div class="tl-scroll" role="group" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col"><p>x</p></th></tr></thead><tbody><tr><th scope="row"><p>y</p></th></tr></tbody></table></div>',
  ],
  tableCell: [{ type: 'table', content: [row(cell('tableHeader', 'x'), cell('tableCell', 'y'))] }, '<div class="tl-scroll" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><th scope="row"><p>x</p></th><td><p>y</p></td></tr></tbody></table></div>'],
}
const marks: Record<string, [RichTextMark, string]> = {
  bold: [{ type: 'bold' }, '<strong>x</strong>'],
  italic: [{ type: 'italic' }, '<em>x</em>'],
  link: [{ type: 'link', attrs: { href: 'https://example.org' } }, '<a href="https://example.org" rel="noopener noreferrer">x</a>'],
}

describe('a stored text on a page', () => {
  it('shows every kind of node that the schema has', () => {
    expect(Object.keys(nodes).concat('doc').sort()).toEqual(Object.keys(getSchema(richTextExtensions).nodes).sort())
    for (const [node, expected] of Object.values(nodes)) expect(html([node])).toBe(`<div class="tl-rich-text">${expected}</div>`)
  })

  it('shows every kind of mark that the schema has', () => {
    expect(Object.keys(marks).sort()).toEqual(Object.keys(getSchema(richTextExtensions).marks).sort())
    for (const [mark, expected] of Object.values(marks)) expect(html([para(text('x', mark))])).toContain(`<p>${expected}</p>`)
  })

  it('has no header without words', () => {
    expect(html([{ type: 'table', content: [row(cell('tableHeader', ' '), cell('tableHeader', 'x')), row(cell('tableCell', 'y'), cell('tableCell', 'z'))] }])).toContain('<tr><td><p> </p></td><th scope="col">')
  })

  it('puts headings under the heading that they stand below, never deeper than h6', () => {
    const headings = [2, 3, 4].map((level): RichTextNode => ({ type: 'heading', attrs: { level }, content: [text('x')] }))
    expect(html(headings, 1)).toContain('<h3>x</h3><h4>x</h4><h5>x</h5>')
    expect(html(headings, 3)).toContain('<h5>x</h5><h6>x</h6><h6>x</h6>')
  })

  it('shows the words of a link that is not allowed, without the link', () => {
    expect(html([para(text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))])).toContain('<p>x</p>')
  })

  it('shows the words of a node that it does not know', () => {
    expect(html([{ type: 'callout', content: [para(text('x'))] }])).toContain('<p>x</p>')
  })
})
