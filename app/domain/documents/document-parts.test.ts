import { describe, expect, it } from 'vitest'
import { blocksFromText } from './blocks-from-text'
import { documentParts, partAt, textOfPart } from './document-parts'
import { DocumentText } from './document-text'

const paragraph = 'Nobody compared the two lists, and the referral waited. '.repeat(20).trim()
const long = blocksFromText(Array.from({ length: 60 }, (_, index) => `${index + 1}. ${paragraph}`).join('\n\n'))

describe('the parts of a document', () => {
  it('are one for a short text, and for none', () => {
    expect(documentParts(blocksFromText('One line'))).toEqual([{ number: 1, start: 0, end: 8, pages: null }])
    expect(documentParts({ text: '', blocks: [] })).toHaveLength(1)
  })

  it('hold all of a long one, each offset once, at the ends of blocks', () => {
    const parts = documentParts(long)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.map(({ start, end }) => long.text.slice(start, end)).join('')).toBe(long.text)
    const texts = parts.map((part) => textOfPart(long, part))
    expect(texts.every((text) => DocumentText.safeParse(text).success)).toBe(true)
    expect(texts.flatMap(({ blocks }) => blocks)).toHaveLength(long.blocks.length)
  })

  it('are found by an offset', () => {
    const parts = documentParts(long)
    expect([partAt(parts, 0)?.number, partAt(parts, parts[1]?.start ?? 0)?.number, partAt(parts, long.text.length)?.number]).toEqual([1, 2, parts.length])
  })

  it('name their pages', () => {
    const blocks = long.blocks.map((block, index) => ({ ...block, page: 1 + Math.floor(index / 5) }))
    expect(documentParts({ text: long.text, blocks })[0]?.pages?.[0]).toBe(1)
  })
})
