import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './folded-text'

describe('foldText', () => {
  it('folds spacing, quotes, dashes and what prints nothing', () => {
    expect(foldText('a \n\u00A0 b\u00AD\u200Bc ‘d’ “e” – f').folded).toBe('a bc \'d\' "e" - f')
  })

  it('leads every folded character back to one that folds to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const { folded, at, indexOf } = foldText(text)
        for (let index = 0; index < folded.length; index += 1) {
          expect(foldText(text.charAt(at(index))).folded).toBe(folded.charAt(index))
          expect(indexOf(at(index))).toBe(index)
        }
        expect(foldText(folded).folded).toBe(folded)
        expect(at(folded.length)).toBe(text.length)
      }),
    )
  })
})
