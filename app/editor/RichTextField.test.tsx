import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { FieldState } from '#app/components/form-state'
import type { RichText } from './rich-text'
import { RichTextField } from './RichTextField'

const stored: RichText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What <happened> & "why"' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] },
  ],
}
const page = (field: Partial<FieldState>, more: { hint?: string; document?: RichText } = {}) =>
  renderToString(<RichTextField field={{ name: 'narrative', value: undefined, ...field }} label="Narrative" {...more} />)

describe('a formatted field without JavaScript', () => {
  it('is a box of Markdown that says so when it is sent', () => {
    const html = page({ value: JSON.stringify(stored) })
    expect(html).toContain('>## What &lt;happened&gt; &amp; &quot;why&quot;\n\n**x**</textarea>')
    expect(html).toContain('<input type="hidden" name="narrative.format" value="markdown"/>')
    expect(html).toMatch(/<label[^>]* for="narrative"/)
    expect(html).toContain('id="narrative" name="narrative"')
  })

  it('begins with the stored document when the form has no value', () => {
    expect(page({}, { document: stored })).toContain('**x**</textarea>')
    expect(page({ value: '' }, { document: stored })).toContain('></textarea>')
  })

  it('gives back what was typed, in either format, with the error', () => {
    const error = 'Enter the narrative'
    for (const value of ['## Typed', JSON.stringify({ type: 'doc', content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Typed' }] }] })]) {
      const html = page({ value, error }, { document: stored, hint: 'In order of time' })
      expect(html).toContain('>## Typed</textarea>')
      expect(html).toContain('aria-describedby="narrative-hint narrative-error"')
      expect(html).toContain('In order of time')
      expect(html).toContain(error)
    }
  })

  it('shows what somebody else saved in words, and nothing when it is the same', () => {
    const theirs = JSON.stringify(stored)
    expect(page({ value: '## Mine', theirs })).toContain('What &lt;happened&gt; &amp; &quot;why&quot;\nx')
    expect(page({ value: JSON.stringify(stored), theirs: JSON.stringify(stored, undefined, 1) })).not.toContain('Saved by someone else')
  })

  it.each([
    '{"type":"doc"}',
    '{"type":"doc","content":[null]}',
    '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[null]}]}]}',
    '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":7}}]}]}]}',
    '{"type":"doc","content":[{"type":"heading","attrs":{"level":-1}},{"type":"table"},{"type":"orderedList","attrs":7}]}',
    `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(5_000)}${']}'.repeat(5_000)}]}`,
  ])('is shown again whatever was sent: %.60s', (value) => {
    expect(page({ value, error: 'The formatted text could not be read' })).toContain('</textarea>')
  })

  it('keeps hostile text as text', () => {
    expect(page({ value: '</textarea><script>alert(1)</script>' })).toContain('>&lt;/textarea&gt;&lt;script&gt;')
  })
})
