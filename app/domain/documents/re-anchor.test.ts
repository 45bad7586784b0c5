import { describe, expect, it } from 'vitest'
import { findAnchor, makeAnchor, type Anchor } from './anchor'
import { reAnchor } from './re-anchor'

const TEXT = [
  '1 What was known',
  'The referral waited in a shared mailbox for nine days before anybody looked at it.',
  'Nobody was asked.',
  '2 What happened 😀',
  'The officer wrote that the flat was empty, and left.',
  'Nobody was asked.',
].join('\n\n')

function anchorOf(words: string, from = 0): Anchor {
  const start = TEXT.indexOf(words, from)
  const anchor = makeAnchor(TEXT, start, start + words.length)
  if (!anchor) throw new Error('no anchor')
  return anchor
}
const SECOND = TEXT.lastIndexOf('Nobody')
const after = (words: string, anchor: Anchor) => {
  const [result] = reAnchor(TEXT, words, [anchor])
  if (!result) throw new Error('nothing')
  return { fate: result.fate, words: result.anchor && words.slice(result.anchor.start, result.anchor.end), quote: result.anchor?.quote, anchor: result.anchor }
}

describe('reAnchor', () => {
  it('follows a passage past corrections before it, and its quote stays', () => {
    const corrected = TEXT.replace('What was known', 'What was known to each of the agencies 😀')
    expect(after(corrected, anchorOf('the flat was empty'))).toMatchObject({ fate: 'unchanged', words: 'the flat was empty' })
  })

  it('keeps to the place that was meant where the same words stand in several', () => {
    const corrected = `A new first paragraph.\n\n${TEXT.replace('and left', 'and went')}`
    const { fate, anchor } = after(corrected, anchorOf('Nobody was asked.', SECOND))
    expect(fate).toBe('unchanged')
    expect(anchor?.start).toBe(corrected.lastIndexOf('Nobody'))
    expect(after(corrected, anchorOf('Nobody was asked.')).anchor?.start).toBe(corrected.indexOf('Nobody'))
  })

  it('finds a paragraph that was put elsewhere', () => {
    const [first, ...others] = TEXT.split('\n\n')
    const corrected = [...others.slice(0, 4), first, others[4]].join('\n\n')
    const moved = after(corrected, anchorOf('What was known'))
    expect(moved).toMatchObject({ words: 'What was known' })
    expect(['moved', 'unchanged']).toContain(moved.fate)
  })

  it('finds slightly different words, keeps the quote as it was coded, and finds them again', () => {
    const anchor = anchorOf('The referral waited in a shared mailbox for nine days')
    const corrected = TEXT.replace('nine days', 'ten days')
    const result = after(corrected, anchor)
    expect(result).toMatchObject({ fate: 'altered', quote: anchor.quote })
    expect(result.words).toContain('ten days')
    expect(result.anchor && findAnchor(corrected, result.anchor)?.how).toBe('fuzzy')
  })

  it('says when the words are gone', () => {
    expect(after(TEXT.replace(/The officer wrote[^\n]*/, 'Removed.'), anchorOf('The officer wrote that the flat was empty'))).toMatchObject({ fate: 'lost', words: null })
  })

  it('takes a long text with many passages in little time', () => {
    const paragraphs = Array.from({ length: 6_000 }, (_, index) => `Paragraph ${index} says that the duty manager of team ${index % 97} was not rung before ${index % 24}:00, and why.`)
    const text = paragraphs.join('\n\n')
    const anchors = Array.from({ length: 200 }, (_, index) => {
      const start = text.indexOf(paragraphs[index * 29] ?? '') + 10
      return makeAnchor(text, start, start + 60) as Anchor
    })
    const corrected = paragraphs.map((words, index) => (index % 50 === 0 ? words.replace('duty manager', 'night manager') : words)).join('\n\n')
    const started = performance.now()
    const results = reAnchor(text, corrected, anchors)
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(results.filter(({ fate }) => fate === 'lost')).toEqual([])
  })
})
