// @vitest-environment happy-dom
import { generateHTML, generateJSON } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { cleanPastedHtml } from './clean-pasted-html'
import { richTextExtensions } from './extensions'
import { richTextOfJson } from './rich-text'
import { tidyRichText } from './tidy-rich-text'
import { writeMarkdown } from './write-markdown'

/** What a paste becomes, as Markdown. */
function pasted(html: string): string {
  const doc = richTextOfJson(JSON.stringify(generateJSON(cleanPastedHtml(html), richTextExtensions)))
  const tidied = doc ? tidyRichText(doc) : undefined
  return tidied?.ok ? writeMarkdown(tidied.doc) : 'refused'
}

const listItem = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

describe('what is pasted', () => {
  it('from Word keeps its headings, paragraphs and marks, without its styles', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color:red}</style></head><body><!--StartFragment-->
      <h1 style='color:#2F5496'>Background<o:p></o:p></h1><h2>Contacts</h2>
      <p class=MsoNormal style='margin:0cm'><b style='mso-bidi-font-weight:normal'>Three</b> calls, <i>two</i> answered.<o:p></o:p></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>After.</p><!--EndFragment--></body></html>`
    expect(pasted(html)).toBe('## Background\n\n### Contacts\n\n**Three** calls, *two* answered.\n\nAfter.')
  })

  it('from Word has its lists as lists, one inside the other', () => {
    const html = `<p>Before</p>${listItem(1, '·', 'one')}${listItem(2, 'a.', 'inner')}${listItem(2, 'b.', 'second')}${listItem(1, '·', 'two')}<p>Between</p>${listItem(1, '1.', 'first')}`
    expect(pasted(html)).toBe('Before\n\n- one\n  1. inner\n  2. second\n- two\n\nBetween\n\n1. first')
  })

  it('from a web editor keeps bold and italic that only styles say', () => {
    const html = '<b style="font-weight:normal"><p><span style="font-weight:700;color:red">bold</span><span style="font-weight:400"> plain </span><span style="font-style:italic">italic</span></p></b>'
    expect(pasted(html)).toBe('**bold** plain *italic*')
  })

  it('as a table keeps the cells and loses widths and merged cells', () => {
    const html = '<table style="width:9cm" border=1><colgroup><col width=90></colgroup><tr><td colspan=2 width=90 style="background:red"><p>A</p></td></tr><tr><td>B</td><td>C</td></tr></table>'
    expect(pasted(html)).toBe('| --- | --- |\n| A | \\ |\n| B | C |')
  })

  it('loses scripts, images and addresses that are not allowed', () => {
    const html = '<p>a<script>alert(1)</script><img src=x onerror=alert(1)> <a href="javascript:alert(1)">b</a> <a href="https://example.org" onclick="x">c</a></p>'
    expect(pasted(html)).toBe('a b [c](https://example.org)')
  })

  it('keeps the sizes of headings where none is the largest, and of the editor its own copy', () => {
    expect(pasted('<h2>a</h2><h6>b</h6>')).toBe('## a\n\n#### b')
    expect(cleanPastedHtml('<h1 data-pm-slice="1 1 []">a</h1>')).toBe('<h1 data-pm-slice="1 1 []">a</h1>')
  })
})

describe('the HTML of the schema', () => {
  it('has no style attribute, which the security policy would refuse', () => {
    const html = '<table style="width:9cm"><tr><td style="width:3px" width=3 colspan=2>a</td></tr></table><ol start=2><li>b</li></ol><p style="text-align:right"><b style="color:red">x</b></p>'
    const doc = generateJSON(html, richTextExtensions)
    expect(generateHTML(doc, richTextExtensions)).not.toMatch(/style|width|colgroup/)
    expect(cleanPastedHtml(html)).not.toMatch(/\sstyle=/)
  })
})
