import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from './blocks-writer'
import { placesInRaw } from './places-in-raw'

describe('placesInRaw', () => {
  it.each([
    ['plain', 'abc', [0, 1, 2]],
    ['a byte order mark', '\uFEFFab', [1, 2]],
    ['line ends of two characters', 'a\r\nb\rc\n', [0, 1, 3, 4, 5, 6]],
    ['controls that print nothing', 'a\u0000b\u007F\tc', [0, 2, 4, 5]],
  ])('follows %s', (_, raw, places) => {
    expect([...placesInRaw(raw)]).toEqual(places)
  })

  it('has one place for each character of the cleaned text, and the same character there', () => {
    const piece = fc.constantFrom('\r\n', '\r', '\n', '\uFEFF', '\u0000', '\u0085', '\u2028', '\v', 'a', '👩', '\uD83D', '\t')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const raw = pieces.join('')
        const clean = cleanText(raw)
        const places = placesInRaw(raw)
        expect(places).toHaveLength(clean.length)
        for (let at = 0; at < clean.length; at += 1) {
          if (clean[at] === '\n' || clean[at] === '\uFFFD') continue
          expect(raw[places[at] ?? -1]).toBe(clean[at])
        }
      }),
    )
  })
})
