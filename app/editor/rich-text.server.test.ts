import { describe, expect, it } from 'vitest'
import { isAllowedLink, linkFromTyped } from './allowed-link'
import { isEmptyRichText, MAX_NESTING, MAX_RICH_TEXT_CHARACTERS, plainTextOf, type RichTextNode } from './rich-text'
import { parseRichText, richTextFrom, richTextFromPlain, storedRichText } from './rich-text.server'

const json = (...content: unknown[]) => JSON.stringify({ type: 'doc', content })
const text = (value: string, marks?: unknown[]) => ({ type: 'text', text: value, ...(marks && { marks }) })
const para = (...content: unknown[]) => ({ type: 'paragraph', content })
const bold = { type: 'bold' }

function contentOf(...content: unknown[]): RichTextNode[] {
  const parsed = parseRichText(json(...content))
  if (!parsed.ok) throw new Error(parsed.words)
  return parsed.doc.content
}

describe('what the editor sends', () => {
  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['another root', JSON.stringify(para(text('x')))],
    ['no content', JSON.stringify({ type: 'doc' })],
    ['an unknown node', json({ type: 'image', attrs: { src: 'x' } })],
    ['an unknown mark', json(para(text('x', [{ type: 'textStyle', attrs: { style: 'color:red' } }])))],
    ['an empty text', json(para(text('')))],
    ['a text that is no text', json(para({ type: 'text', text: 7 }))],
    ['text outside a paragraph', json(text('x'))],
    ['a list item outside a list', json({ type: 'listItem', content: [para()] })],
    ['a list item that begins with a heading', json({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'heading', attrs: { level: 2 } }] }] })],
    ['a table in a quote', json({ type: 'blockquote', content: [{ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [para()] }] }] }] })],
    ['a table without rows', json({ type: 'table', content: [] })],
    ['a heading of the page', json({ type: 'heading', attrs: { level: 1 }, content: [text('x')] })],
    ['a heading level that is no number', json({ type: 'heading', attrs: { level: '2' }, content: [text('x')] })],
    ['a hostile link', json(para(text('x', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])))],
    ['a link without an address', json(para(text('x', [{ type: 'link' }])))],
    ['content that is no list', JSON.stringify({ type: 'doc', content: 'x' })],
    ['nesting without end', `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(10_000)}`],
    ['nesting above the limit', json(Array.from({ length: MAX_NESTING + 1 }).reduce<unknown>((inner) => ({ type: 'blockquote', content: [inner] }), para(text('x'))))],
    ['too much', json(para(text('x'.repeat(MAX_RICH_TEXT_CHARACTERS))))],
  ])('is refused with words when it is %s', (_, sent) => {
    const parsed = parseRichText(sent)
    expect(parsed).toEqual({ ok: false, words: expect.stringMatching(/^[A-Z].+[^.]$/) })
  })

  it('keeps only what the text needs', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org', target: '_blank', rel: 'x', class: 'govuk-button', onclick: 'x' } }
    expect(contentOf({ ...para(text('x', [link])), attrs: { style: 'color:red' } })).toEqual([para(text('x', [{ type: 'link', attrs: { href: 'https://example.org' } }]))])
  })

  it('fills short rows, so that every row of a table is as long', () => {
    const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] }
    const rows = contentOf({ type: 'table', content: [{ type: 'tableRow', content: [{ ...cell, attrs: { colspan: 2 } }] }, { type: 'tableRow', content: [cell, cell] }] })
    expect(rows[0]?.content).toEqual([{ type: 'tableRow', content: [cell, cell] }, { type: 'tableRow', content: [cell, cell] }])
  })

  it('takes marks off the space at the edges of a run and keeps them within', () => {
    expect(contentOf(para(text('a'), text(' b c ', [bold]), text('d')))).toEqual([para(text('a '), text('b c', [bold]), text(' d'))])
  })

  it('replaces control characters, and drops empty paragraphs at the end', () => {
    expect(contentOf(para(text('a\u0000b\nc')), { type: 'paragraph' }, { type: 'paragraph' })).toEqual([para(text('a b c'))])
  })
})

describe('a form field with a formatted text', () => {
  it('is JSON only when it says so', () => {
    expect(richTextFrom({ value: json(para(text('x'))), format: 'json' })).toEqual({ ok: true, doc: { type: 'doc', content: [para(text('x'))] } })
    const typed = richTextFrom({ value: '**x**', format: undefined })
    expect(typed).toEqual({ ok: true, doc: { type: 'doc', content: [para(text('x', [bold]))] } })
  })

  it('is an empty text when nothing was sent', () => {
    const sent = richTextFrom({ value: undefined, format: undefined })
    expect(sent.ok && isEmptyRichText(sent.doc)).toBe(true)
  })
})

describe('plain words', () => {
  it('become paragraphs and line breaks, and come back', () => {
    const doc = richTextFromPlain('one\r\n  two *x*\n\n\n\nthree')
    expect(doc.content).toEqual([para(text('one'), { type: 'hardBreak' }, text('two *x*')), para(text('three'))])
    expect(plainTextOf(doc)).toBe('one\ntwo *x*\nthree')
  })

  it('of a table stand row by row', () => {
    const cell = (value: string) => ({ type: 'tableCell', content: [para(text(value))] })
    const parsed = parseRichText(json({ type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }, { type: 'tableRow', content: [cell('c'), cell('d')] }] }))
    expect(parsed.ok && plainTextOf(parsed.doc)).toBe('a\tb\nc\td')
  })

  it('are missing from an empty text', () => {
    expect(isEmptyRichText(richTextFromPlain(' \n\n '))).toBe(true)
    expect(isEmptyRichText(storedRichText(null))).toBe(true)
    expect(isEmptyRichText(undefined)).toBe(true)
    expect(isEmptyRichText(richTextFromPlain('x'))).toBe(false)
  })
})

describe('what the store holds', () => {
  it('is the document, or an error when it is something else', () => {
    expect(storedRichText(json(para(text('x')))).content).toEqual([para(text('x'))])
    expect(() => storedRichText('{}')).toThrow('not a formatted document')
  })
})

describe('addresses', () => {
  it.each(['https://example.org/a?b=c#d', 'http://example.org', 'HTTPS://EXAMPLE.ORG', 'mailto:a@example.org'])('may be %s', (href) => {
    expect(isAllowedLink(href)).toBe(true)
  })

  it.each([undefined, null, 7, '', 'example.org', '/trail', '//example.org', 'ftp://example.org', 'javascript:alert(1)', ' https://example.org', 'https://exa mple.org', 'java\u0000script:x', 'https://', 'https://e\u0000x.org', `https://example.org/${'x'.repeat(2048)}`])(
    'may not be %j',
    (href) => {
      expect(isAllowedLink(href)).toBe(false)
    },
  )

  it.each([
    ['www.example.org/x', 'https://www.example.org/x'],
    ['name@example.org', 'mailto:name@example.org'],
    [' https://example.org ', 'https://example.org'],
    ['http://localhost', undefined],
    ['javascript:alert(1)', undefined],
    ['just words', undefined],
    ['word', undefined],
    ['', undefined],
  ])('typed as %j mean %j', (typed, href) => {
    expect(linkFromTyped(typed)).toBe(href)
  })
})
