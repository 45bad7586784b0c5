import { describe, expect, it } from 'vitest'
import { wordsAround } from './words-around'

describe('what stands around quoted words', () => {
  it.each([
    ['the end of its own paragraph', 't opened eight days later.\n\n5.3 ', '5.3 '],
    ['a paragraph cut within a word', 'hom asked for more information. ', '… asked for more information. '],
    ['nothing but the part of a word', 'information', ''],
    ['the beginning of the paragraph', 'The review found this.\n', ''],
    ['nothing', null, ''],
  ])('before them is %s', (_, prefix, shown) => expect(wordsAround({ prefix, suffix: null }).before).toBe(shown))

  it.each([
    ['the rest of its own paragraph', ' In those days.\n\n5.4 The victim liaison off', ' In those days.'],
    ['a paragraph cut within a word', ' In those days the practiti', ' In those days the …'],
    ['nothing but the part of a word', 'ion', ''],
    ['the end of the paragraph', '\n\n6. Fenmoor Mental Health NHS T', ''],
    ['nothing', null, ''],
  ])('after them is %s', (_, suffix, shown) => expect(wordsAround({ prefix: null, suffix }).after).toBe(shown))
})
