import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Anchor, findAnchor, findAnchors, locateSelection, makeAnchor } from './anchor'

const SENTENCES = [
  'The officer wrote that the visit had been cancelled.',
  'Nobody rang the duty manager on the Friday.',
  'Two agencies held the same telephone number.',
  'A nurse asked the question and wrote the answer down.',
  'The panel heard that the form was returned twice.',
  'Housing staff did not know who to ring.',
  'The weekly list had stopped in February.',
  'It was agreed that the number would be tested.',
]
const REPORT = SENTENCES.join(' ')

function anchorOf(text: string, quote: string, from = 0): Anchor {
  const start = text.indexOf(quote, from)
  const anchor = makeAnchor(text, start, start + quote.length)
  if (anchor === null) throw new Error('no anchor')
  return anchor
}

function wordsFound(text: string, anchor: Anchor): string | null {
  const found = findAnchor(text, anchor)
  return found === null ? null : text.slice(found.start, found.end)
}

describe('makeAnchor', () => {
  it('keeps the words, at least 32 units around them, and where they stand', () => {
    const anchor = anchorOf(REPORT, 'Two agencies held')
    expect(anchor.quote).toBe('Two agencies held')
    expect(anchor.prefix.length).toBeGreaterThanOrEqual(32)
    expect(REPORT.slice(anchor.start - anchor.prefix.length, anchor.end + anchor.suffix.length)).toBe(
      anchor.prefix + anchor.quote + anchor.suffix,
    )
    expect(Anchor.safeParse(anchor).success).toBe(true)
  })

  it('leaves white space at the edges out and refuses a passage of nothing else', () => {
    expect(makeAnchor('one \n two  three', 3, 10)).toMatchObject({ quote: 'two', start: 6, end: 9 })
    expect(makeAnchor('one \n two', 3, 6)).toBeNull()
    expect(makeAnchor('one', 2, 2)).toBeNull()
  })

  it('cuts no character in half, neither in the words nor around them', () => {
    const faces = '😀'.repeat(60)
    const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }), (a, b) => {
        const anchor = makeAnchor(faces, a, b)
        if (anchor === null) return
        expect(lone.test(anchor.quote) || lone.test(anchor.prefix) || lone.test(anchor.suffix)).toBe(false)
      }),
    )
  })

  it('takes more context when 32 units do not tell repetitions apart', () => {
    const block = 'x'.repeat(20) + ' the same words stand here twice over ' + 'y'.repeat(60)
    const anchor = anchorOf(`first ${block} and second ${block} end`, 'same words', 70)
    expect(anchor.prefix.length).toBeGreaterThan(32)
  })
})

describe('findAnchor', () => {
  it('finds an unchanged passage in its place', () => {
    const anchor = anchorOf(REPORT, 'The weekly list')
    expect(findAnchor(REPORT, anchor)).toEqual({ start: anchor.start, end: anchor.end, how: 'exact', score: 1 })
  })

  it('finds the passage after any one edit outside it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        fc.nat(REPORT.length),
        fc.nat(60),
        fc.string({ maxLength: 80 }),
        (quote, at, length, inserted) => {
          const anchor = anchorOf(REPORT, quote)
          const isBefore = at <= anchor.start
          const from = isBefore ? at : Math.max(at, anchor.end)
          const to = isBefore ? Math.min(from + length, anchor.start) : from + length
          const edited = REPORT.slice(0, from) + inserted + REPORT.slice(to)
          const start = anchor.start + (isBefore ? inserted.length - (to - from) : 0)
          expect(findAnchor(edited, anchor)).toMatchObject({ start, end: start + quote.length })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('tells repeated words apart by what stands around them', () => {
    const sentence = fc.constantFrom(...SENTENCES)
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 8 }), fc.nat(7), fc.array(sentence, { maxLength: 4 }), (parts, pick, added) => {
        const quote = 'The panel agreed.'
        const body = parts.map((part, index) => `Part ${index} says: ${part} ${quote} Next comes ${index} again: ${part}`)
        const text = body.join(' ')
        const index = pick % parts.length
        const nth = (whole: string) => whole.split(quote).slice(0, index + 1).join(quote).length
        const anchor = makeAnchor(text, nth(text), nth(text) + quote.length)
        const edited = `${added.join(' ')} ${text}`
        expect(anchor && findAnchor(edited, anchor)).toMatchObject({ start: nth(edited) })
      }),
      { numRuns: 200 },
    )
  })

  it('is null when the words were deleted', () => {
    for (const quote of [...SENTENCES, 'Nobody rang', 'telephone']) {
      expect(findAnchor(REPORT.replace(quote, ''), anchorOf(REPORT, quote))).toBeNull()
    }
    expect(findAnchor('', anchorOf(REPORT, 'Nobody rang'))).toBeNull()
  })

  it('does not take a short word elsewhere for a deleted one', () => {
    const text = `${REPORT} The number was right.`
    const anchor = anchorOf(text, 'number', text.indexOf('The number'))
    expect(findAnchor(REPORT, anchor)).toBeNull()
  })

  it('finds words that were lightly edited, to whole words', () => {
    const anchor = anchorOf(REPORT, 'A nurse asked the question and wrote the answer down.')
    const edited = 'A new summary. ' + REPORT.replace('asked the question and wrote', 'asked a question, then wrote')
    expect(wordsFound(edited, anchor)).toBe('A nurse asked a question, then wrote the answer down.')
    expect(findAnchor(edited, anchor)?.how).toBe('fuzzy')
    expect(findAnchor(edited, anchor)?.score).toBeLessThan(1)
  })

  it('does not take a sentence of the same mould for the one that is gone', () => {
    const rest = 'should review how its staff share what they hold.'
    const text = `One. The police ${rest} Two words here. The probation region ${rest} The end of it all.`
    const anchor = anchorOf(text, `The probation region ${rest}`)
    const without = text.replace(`The probation region ${rest} The end of it all.`, 'Nothing more was found by anyone.')
    expect(findAnchor(without, anchor)).toBeNull()
  })

  it('finds the same words with other spacing, quotes and dashes', () => {
    const text = 'The chair said:\n\n“it’s too late” – and\tleft the room.'
    const anchor = anchorOf('The chair said: "it\'s too late" - and left the room.', '"it\'s too late" - and left')
    expect(wordsFound(text, anchor)).toBe('“it’s too late” – and\tleft')
    expect(findAnchor(text, anchor)?.how).toBe('moved')
  })

  it('finds a passage with a typing error anywhere in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), fc.nat(200), fc.constantFrom('', 'q', 'zz'), (quote, at, typed) => {
        const index = 1 + (at % (quote.length - 2))
        const changed = quote.slice(0, index) + typed + quote.slice(index + 1)
        const edited = REPORT.replace(quote, changed)
        expect(wordsFound(edited, anchorOf(REPORT, quote))).toBe(changed)
      }),
      { numRuns: 300 },
    )
  })

  it('finds many anchors as it finds each', () => {
    const anchors = SENTENCES.map((sentence) => anchorOf(REPORT, sentence))
    const edited = `New opening words. ${REPORT}`
    expect(findAnchors(edited, anchors)).toEqual(anchors.map((anchor) => findAnchor(edited, anchor)))
  })
})

describe('locateSelection', () => {
  const text = 'Finding 1\n\nNobody rang the\nduty manager.\n\nName\tRole\nA\tNurse\n\nNobody rang the police.'

  it('finds what a browser or a person gives with other white space', () => {
    const found = locateSelection(text, { quote: ' Nobody rang the duty  manager. Name Role' })
    expect(found).toMatchObject({ start: 11, how: 'exact', score: 1, occurrences: 1 })
    expect(found && text.slice(found.start, found.end)).toBe('Nobody rang the\nduty manager.\n\nName\tRole')
  })

  it('says when words stand in several places, and uses context to choose', () => {
    expect(locateSelection(text, { quote: 'Nobody rang' })).toMatchObject({ start: 11, occurrences: 2 })
    const second = locateSelection(text, { quote: 'Nobody rang', suffix: ' the police.' })
    expect(second).toMatchObject({ start: text.lastIndexOf('Nobody'), occurrences: 2 })
  })

  it('forgives a typing error and refuses words that are not there', () => {
    expect(locateSelection(text, { quote: 'Nobody rang the dutty manger' })).toMatchObject({ how: 'fuzzy', start: 11, occurrences: 0 })
    expect(locateSelection(text, { quote: 'The weekly list had stopped' })).toBeNull()
    expect(locateSelection(text, { quote: ' \n ' })).toBeNull()
  })
})
