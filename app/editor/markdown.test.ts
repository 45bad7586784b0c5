import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_NESTING, type RichText, type RichTextMark, type RichTextNode } from './rich-text'
import { mergeMarkdown, parseRichText, richTextFromMarkdown, richTextToMarkdown } from './rich-text.server'

// Pieces that mean something in Markdown, glued at random: what plain random text would hardly ever hit.
const piece = fc.constantFrom(
  ...['*', '**', '***', '\\', '[', ']', '](', '](https://example.org)', '(', ')', '|', '!', '# ', '## ', '- ', '-', '+ ', '> ', '>', '1. ', '12) ', '1.'],
  ...['---', ':-:', ' ', '  ', '\u00a0', '<br>', '<b>', '</b>', '&amp;', '_', '`', '~~', 'word', 'a', '7', 'é', '🙂', 'https://example.org', '"', '\u2003'],
)
const words = fc.oneof(fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')), fc.string({ minLength: 1, maxLength: 8 }))
const address = fc.constantFrom('https://example.org/a_(b)?x=1|2', 'http://example.org/\\*a*', 'mailto:someone@example.org', 'https://example.org/<br>')
const marks = fc
  .record({ bold: fc.boolean(), italic: fc.boolean(), href: fc.option(address, { nil: undefined, freq: 3 }) })
  .map(({ bold, italic, href }): RichTextMark[] => [
    ...(href ? [{ type: 'link', attrs: { href } } as const] : []),
    ...(bold ? [{ type: 'bold' } as const] : []),
    ...(italic ? [{ type: 'italic' } as const] : []),
  ])
const run = fc.record({ text: words, marks }).map(({ text, marks }): RichTextNode => ({ type: 'text', text, marks }))
const inline = fc.array(fc.oneof({ weight: 4, arbitrary: run }, { weight: 1, arbitrary: fc.constant<RichTextNode>({ type: 'hardBreak' }) }), { maxLength: 5 })
const paragraph = inline.map((content): RichTextNode => ({ type: 'paragraph', content }))
const heading = fc.record({ level: fc.constantFrom(2, 3, 4), content: inline }).map(({ level, content }): RichTextNode => ({ type: 'heading', attrs: { level }, content }))

const { block } = fc.letrec<{ block: RichTextNode; blocks: RichTextNode[]; item: RichTextNode }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  item: fc.record({ first: paragraph, rest: fc.array(tie('block'), { maxLength: 2 }) }).map(({ first, rest }) => ({ type: 'listItem', content: [first, ...rest] })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    heading,
    fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'bulletList', content })),
    fc.record({ start: fc.constantFrom(0, 1, 9, 99), content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) }).map(({ start, content }) => ({ type: 'orderedList', attrs: { start }, content })),
    tie('blocks').map((content) => ({ type: 'blockquote', content })),
  ),
}))
const cell = fc.record({ type: fc.constantFrom('tableCell', 'tableHeader'), content: fc.array(block, { minLength: 1, maxLength: 2 }) })
const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((content): RichTextNode => ({ type: 'tableRow', content }))
const table = fc.array(row, { minLength: 1, maxLength: 3 }).map((content): RichTextNode => ({ type: 'table', content }))
const content = fc.array(fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: table }), { minLength: 1, maxLength: 4 })

function stored(content: RichTextNode[]): RichText {
  const parsed = parseRichText(JSON.stringify({ type: 'doc', content }))
  if (!parsed.ok) throw new Error(`${parsed.words}: ${JSON.stringify(content)}`)
  return parsed.doc
}

function read(markdown: string): RichText {
  const parsed = richTextFromMarkdown(markdown)
  if (!parsed.ok) throw new Error(parsed.words)
  return parsed.doc
}

const text = (value: string, ...types: ('bold' | 'italic')[]): RichTextNode =>
  types.length > 0 ? { type: 'text', text: value, marks: types.map((type) => ({ type })) } : { type: 'text', text: value }
const para = (...content: RichTextNode[]): RichTextNode => (content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' })

describe('a stored text as Markdown', () => {
  it('comes back exactly as it was, whatever it holds', () => {
    fc.assert(
      fc.property(content, (content) => {
        const doc = stored(content)
        expect(read(richTextToMarkdown(doc))).toEqual(doc)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('comes back exactly when a browser turned its line ends into CRLF', () => {
    const doc = stored([para(text('one'), { type: 'hardBreak' }, text('two')), para(text('three'))])
    expect(read(richTextToMarkdown(doc).replaceAll('\n', '\r\n'))).toEqual(doc)
  })

  it('reads like a text, not like code', () => {
    const doc = stored([
      { type: 'heading', attrs: { level: 2 }, content: [text('What happened')] },
      para(text('The call was '), text('not', 'bold'), text(' passed on [name removed]; see 2.1.')),
      { type: 'bulletList', content: [{ type: 'listItem', content: [para(text('first')), { type: 'orderedList', content: [{ type: 'listItem', content: [para(text('inner'))] }] }] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [para(text('Date'))] }, { type: 'tableHeader', content: [para(text('Event'))] }] }, { type: 'tableRow', content: [{ type: 'tableCell', content: [para(text('3 May'))] }, { type: 'tableCell', content: [para()] }] }] },
    ])
    expect(richTextToMarkdown(doc)).toBe(
      [
        '## What happened',
        '',
        'The call was **not** passed on [name removed]; see 2.1.',
        '',
        '- first',
        '  1. inner',
        '',
        '| Date | Event |',
        '| --- | --- |',
        '| 3 May | \\ |',
      ].join('\n'),
    )
  })
})

describe('Markdown that somebody types', () => {
  it.each([
    ['a title of the largest size is the largest that a text may have', '# Title', [{ type: 'heading', attrs: { level: 2 }, content: [text('Title')] }]],
    ['a new line is a line break', 'one\ntwo', [para(text('one'), { type: 'hardBreak' }, text('two'))]],
    ['blank lines part paragraphs', '\n\none\n\n\n\ntwo\n', [para(text('one')), para(text('two'))]],
    ['a sum is no emphasis', '5 * 3 * 2 ** 4', [para(text('5 * 3 * 2 ** 4'))]],
    ['an opening sign without its pair stays', '**note: *this', [para(text('**note: *this'))]],
    ['a list may follow its sentence at once', 'We saw:\n- a\n- b', [para(text('We saw:')), { type: 'bulletList', content: [{ type: 'listItem', content: [para(text('a'))] }, { type: 'listItem', content: [para(text('b'))] }] }]],
    ['blank lines between items keep one list', '1. a\n\n2. b', [{ type: 'orderedList', content: [{ type: 'listItem', content: [para(text('a'))] }, { type: 'listItem', content: [para(text('b'))] }] }]],
    ['an item keeps its second paragraph', '* a\n\n    b', [{ type: 'bulletList', content: [{ type: 'listItem', content: [para(text('a')), para(text('b'))] }] }]],
    ['a quote', '> said', [{ type: 'blockquote', content: [para(text('said'))] }]],
    ['a link with a title loses the title', '[a](https://example.org "t")', [para({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] })]],
    ['short rows of a table are filled', '| a | b |\n|---|---|\n| c', [
      { type: 'table', content: [
        { type: 'tableRow', content: [{ type: 'tableHeader', content: [para(text('a'))] }, { type: 'tableHeader', content: [para(text('b'))] }] },
        { type: 'tableRow', content: [{ type: 'tableCell', content: [para(text('c'))] }, { type: 'tableCell', content: [para()] }] },
      ] },
    ]],
  ])('%s', (_, markdown, content) => {
    expect(read(markdown).content).toEqual(content)
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    '[a](//example.org)',
    '[a](https://)',
    '![a](javascript:x)',
    '<a href="javascript:x">b</a>',
    '&lt;b&gt;',
  ])('takes %s as the text that it is', (hostile) => {
    expect(read(hostile).content).toEqual([para(text(hostile))])
  })

  it('never fails, and makes only documents that may be stored', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.constantFrom('\n', '\n\n', '\n  ', '\n    ', '\t')), { maxLength: 40 }), (pieces) => {
        const doc = read(pieces.join(''))
        expect(stored(doc.content)).toEqual(doc)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it.each(['> ', '- ', '  '.repeat(50) + '- ', '[', '](', '*', '**', '\\', ' ', '|', '| <br>', '\n', '`', '1. ', '>\n', '- \n', '|\n', '|x|\n', '**a**b', '[a](https://e.org)', 'a\n'])(
    'is read in a moment when it is %j over and over',
    (unit) => {
      const markdown = `x${unit.repeat(Math.floor(150_000 / unit.length))}y`
      for (const hostile of [markdown, markdown.slice(1)]) expect(typeof richTextFromMarkdown(hostile).ok).toBe('boolean')
    },
    60_000,
  )

  it('does not let a table grow without end', () => {
    const refused = { ok: false, words: 'Use tables of up to 50 columns and 5,000 cells' }
    expect(richTextFromMarkdown('|'.repeat(60))).toEqual(refused)
    expect(richTextFromMarkdown('|'.repeat(45) + '\n|'.repeat(100_000))).toEqual(refused)
  })

  it('stops nesting at the limit', () => {
    const doc = read(`${'> '.repeat(MAX_NESTING + 5)}deep`)
    expect(JSON.stringify(doc).split('blockquote')).toHaveLength(MAX_NESTING + 1)
  })
})

describe('saving from the plain box', () => {
  const untidy: RichText = {
    type: 'doc',
    content: [para(text('One '), text('two', 'bold')), { type: 'orderedList', attrs: { start: 1, type: null }, content: [{ type: 'listItem', content: [para(text('kept'))] }] }],
  }

  it('keeps the very document when nothing was touched', () => {
    const merged = mergeMarkdown(untidy, richTextToMarkdown(untidy).replaceAll('\n', '\r\n'))
    expect(merged.ok && merged.doc).toBe(untidy)
  })

  it('keeps the untouched blocks and changes the touched one', () => {
    const merged = mergeMarkdown(untidy, richTextToMarkdown(untidy).replace('One', 'Three'))
    expect(merged).toEqual({ ok: true, doc: { type: 'doc', content: [para(text('Three '), text('two', 'bold')), untidy.content[1]] } })
  })
})
