import { describe, expect, it } from 'vitest'
import { anchorOf, type GivenPassage } from './anchor-passage'
import { MOST_PLACES, placesOf } from './passage-places'

const text = [
  'In May the referral was lost. Nobody rang the manager – it was “not urgent”.',
  'In June the referral was lost. The clinic rang twice.',
].join('\n\n')
const june = text.lastIndexOf('the referral')
const given = (facts: Partial<GivenPassage>): GivenPassage => ({ quote: '', prefix: null, suffix: null, start: null, end: null, place: null, ...facts })
const startOf = (facts: Partial<GivenPassage>) => {
  const found = anchorOf(text, given(facts))
  return 'anchor' in found ? found.anchor.start : found
}

describe('the passage that is meant', () => {
  it('is the one that the browser says, where it holds the words', () => {
    const quote = 'the referral was lost.'
    const found = anchorOf(text, given({ quote, start: june, end: june + quote.length }))
    expect(found).toEqual({
      anchor: { quote, start: june, end: june + quote.length, prefix: expect.stringMatching(/In June $/), suffix: expect.stringMatching(/^ The clinic/) },
    })
  })

  it('is found by its words where they were changed after they had been selected', () => {
    expect(startOf({ quote: 'The clinic rang twice.', start: 0, end: 12 })).toBe(text.indexOf('The clinic'))
  })

  it.each([
    ['copied with other line ends and spaces', 'Nobody  rang the\nmanager', 'Nobody rang the manager'],
    ['typed with straight quotes and a hyphen', 'manager - it was "not urgent"', 'manager – it was “not urgent”'],
  ])('is found %s', (_, quote, printed) => {
    expect(anchorOf(text, given({ quote }))).toMatchObject({ anchor: { quote: printed } })
  })

  it('is asked for where the words stand in several places', () => {
    expect(startOf({ quote: 'the referral was lost' })).toEqual({
      field: 'place',
      words: 'These words are in the document 2 times. Select which one you mean, or paste more of the passage',
    })
  })

  it('is told from its repetitions by the place chosen, or by what stands around it', () => {
    const quote = 'the referral was lost'
    expect(startOf({ quote, place: june })).toBe(june)
    expect(startOf({ quote, prefix: 'In June', suffix: '. The clinic' })).toBe(june)
    expect(startOf({ quote, prefix: 'In August' })).toMatchObject({ field: 'place' })
    expect(startOf({ quote, place: 3 })).toMatchObject({ field: 'place' })
  })

  it('is refused where the document does not have it', () => {
    expect(startOf({ quote: 'The magistrates adjourned until Thursday' })).toEqual({
      field: 'quote',
      words: 'These words are not in the document. Copy them from the document and paste them again',
    })
    expect(startOf({ quote: '\u200b' })).toMatchObject({ field: 'quote' })
  })

  it('is refused, with the closest words, where the document has similar ones only', () => {
    expect(startOf({ quote: 'Nobody rang the manger – it was “not urgent”.' })).toEqual({
      field: 'quote',
      words: 'The document does not have exactly these words. The closest are “Nobody rang the manager – it was “not urgent”.”',
    })
  })

  it('is asked for in more words where there are too many places to choose from', () => {
    const often = 'No. '.repeat(MOST_PLACES + 5)
    const found = anchorOf(often, given({ quote: 'No.' }))
    expect(found).toEqual({ field: 'quote', words: `These words are in the document ${MOST_PLACES + 5} times. Paste more of the passage` })
  })
})

describe('the places offered', () => {
  it('show what stands around each', () => {
    const places = placesOf(text, 'the referral  was lost')
    expect(places.map(({ start }) => start)).toEqual([text.indexOf('the referral'), june])
    expect(places[1]).toMatchObject({ words: 'the referral was lost', before: expect.stringMatching(/In June $/), after: '. The clinic rang twice.' })
    expect(placesOf(text, '  ')).toEqual([])
  })
})
