import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { isTag, isText, type ChildNode } from 'domhandler'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from '../blocks-from-html'
import { blocksFromText } from '../blocks-from-text'
import type { DocumentText as Document } from '../document-text'
import { DocumentText } from './DocumentText'
import type { ShownPassage } from './passage-segments'

const shown = (document: Document, passages: ShownPassage[] = [], headingOffset?: number) =>
  renderToStaticMarkup(<DocumentText document={document} passages={passages} headingOffset={headingOffset} />)

const REPORT = blocksFromHtml(
  '<h1>Review</h1><h3>Panel</h3><p>Nobody rang.<br>Twice.</p><ol start="4"><li>Four<ul><li>Inner</ul><p>More</p><li>Five</ol>' +
    '<ol type="a"><li>Ay</ol><table><thead><tr><th>No<th></thead><tr><td colspan=2>One</table><p>שלום</p>',
)

describe('DocumentText', () => {
  it('shows each kind of block as what it is', () => {
    const { text } = REPORT
    const at = (words: string) => text.indexOf(words)
    expect(shown(REPORT)).toBe(
      '<div class="tl-document">' +
        `<h2 id="section-0" data-start="0">Review</h2><h3 id="section-${at('Panel')}" data-start="${at('Panel')}">Panel</h3>` +
        `<p data-start="${at('Nobody')}">Nobody rang.\nTwice.</p>` +
        `<ol><li value="4"><span data-start="${at('Four')}">Four</span><ul><li data-start="${at('Inner')}">Inner</li></ul>` +
        `<p data-start="${at('More')}">More</p></li><li value="5" data-start="${at('Five')}">Five</li></ol>` +
        `<ol class="tl-document__printed"><li>a. <span data-start="${at('Ay')}">Ay</span></li></ol>` +
        '<div class="tl-scroll" role="region" aria-label="Table 1" tabindex="0"><table>' +
        `<thead><tr><th scope="col" data-start="${at('No\t')}">No</th><td></td></tr></thead>` +
        `<tbody><tr><td colSpan="2" data-start="${at('One')}">One</td></tr></tbody></table></div>` +
        `<p dir="auto" data-start="${at('שלום')}">שלום</p></div>`,
    )
  })

  it('shifts headings below the page’s own, skips no level and keeps siblings alike', () => {
    const headings = blocksFromHtml('<h1>A</h1><h3>B</h3><h3>C</h3><h2>D</h2><h6>E</h6><h1>F</h1>')
    const tags = (offset: number) => [...shown(headings, [], offset).matchAll(/<(h\d)/g)].map((match) => match[1])
    expect(tags(1)).toEqual(['h2', 'h3', 'h3', 'h3', 'h4', 'h2'])
    expect(tags(4)).toEqual(['h5', 'h6', 'h6', 'h6', 'h6', 'h5'])
  })

  it('escapes what looks like markup and uses no style attribute', () => {
    const html = shown(blocksFromText('<script>alert("x")</script>'), [{ id: 'a', start: 0, end: 8, label: '"><b>' }])
    expect(html).not.toMatch(/<script|<b>|style=/)
  })

  it('says where pages begin, once each', () => {
    const html = shown(blocksFromText('one\n\ntwo\f- three\n- four\f- five'))
    expect([...html.matchAll(/id="(page-\d)"/g)].map((match) => match[1])).toEqual(['page-1', 'page-2', 'page-3'])
  })

  it('marks passages that overlap, with one anchor each and a label in words', () => {
    const document = blocksFromText('Nobody rang the duty manager.')
    const html = shown(document, [
      { id: 'a', start: 0, end: 20, label: 'Recall', href: '#note-a' },
      { id: 'b', start: 12, end: 28, label: 'Sharing', kind: 'suggested' },
    ])
    expect(html).toBe(
      '<div class="tl-document"><p>' +
        '<mark class="tl-passage" id="passage-a" data-passages="a" title="Recall"><span class="govuk-visually-hidden">(Recall) </span>' +
        '<a href="#note-a" data-start="0">Nobody rang </a></mark>' +
        '<mark class="tl-passage tl-passage--several" id="passage-b" data-passages="a b" title="Recall; Sharing">' +
        '<span class="govuk-visually-hidden">(Sharing) </span><span data-start="12">the duty</span></mark>' +
        '<mark class="tl-passage tl-passage--suggested" data-passages="b" title="Sharing"><span data-start="20"> manager</span></mark>' +
        '<span data-start="28">.</span></p></div>',
    )
  })

  it('says beside the block in which a passage begins what it is, for the eye only', () => {
    const document = blocksFromHtml('<p>Nobody rang.</p><ul><li>Nobody asked.<li>Nobody knew.</ul><table><tr><td>One</td><td>Two</td></tr></table>')
    const passage = (id: string, words: string) => ({ id, start: document.text.indexOf(words), end: document.text.indexOf(words) + words.length, label: `Label ${id}`, href: `/${id}` })
    const passages = [passage('d', 'One'), passage('b', 'Nobody asked.'), passage('a', 'Nobody rang.'), passage('c', 'asked')]
    const html = renderToStaticMarkup(<DocumentText document={document} passages={passages} hasNotes />)
    const note = (...ids: string[]) =>
      `<div class="tl-margin" aria-hidden="true">${ids.map((id) => `<span class="tl-margin__note"><a href="/${id}" tabindex="-1">Label ${id}</a></span>`).join('')}</div>`
    expect(html).toContain(`<div class="tl-document tl-document--noted">${note('a')}<p><mark`)
    expect(html).toContain(`<ul><li>${note('b', 'c')}<span><mark`)
    expect(html).toContain(`${note('d')}<div class="tl-scroll"`)
    expect(html.match(/tl-margin__note/g)).toHaveLength(4)
    expect(shown(document, passages)).not.toContain('tl-margin')
  })

  it('shows every word of the text once, in its place, whatever is marked', () => {
    const place = fc.nat(REPORT.text.length)
    const passage = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 8 }), (spans) => {
        const passages = spans.map((span, index) => ({ ...span, id: String(index), label: 'x' }))
        const html = renderToStaticMarkup(<DocumentText document={REPORT} passages={passages} hasNotes />)
        const pieces = piecesOf(parseDocument(html).children)
        const covered = new Array<number>(REPORT.text.length).fill(0)
        let reached = 0
        for (const piece of pieces) {
          expect(REPORT.text.startsWith(piece.words, piece.start)).toBe(true)
          expect(piece.start).toBeGreaterThanOrEqual(reached)
          reached = piece.start + piece.words.length
          covered.fill(1, piece.start, reached)
        }
        for (let at = 0; at < covered.length; at += 1) {
          if (covered[at] === 0) expect(REPORT.text.charAt(at)).toMatch(/\s/)
        }
        const ids = [...html.matchAll(/ id="passage-(\d+)"/g)].map((match) => match[1])
        expect(new Set(ids).size).toBe(ids.length)
        const withWords = passages.filter((one) => /\S/.test(REPORT.text.slice(one.start, one.end)))
        for (const one of withWords) expect(ids).toContain(one.id)
      }),
      { numRuns: 200 },
    )
  })
})

function piecesOf(nodes: readonly ChildNode[]): { start: number; words: string }[] {
  return nodes.flatMap((node) => {
    if (!isTag(node)) return []
    const start = node.attribs['data-start']
    if (start === undefined) return piecesOf(node.children)
    return [{ start: Number(start), words: node.children.map((child) => (isText(child) ? child.data : '?')).join('') }]
  })
}
