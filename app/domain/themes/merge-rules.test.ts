import { describe, expect, it } from 'vitest'
import { mergeProblem, type MergingTheme } from './merge-rules'

const theme = (id: string, parentId: string | null = null, facts: Partial<MergingTheme> = {}): MergingTheme => ({
  id, parentId, name: id.toUpperCase(), isActive: true, mergedIntoId: null, ...facts,
})
const themes = [
  theme('violence'), theme('weapons', 'violence'), theme('knives', 'weapons'), theme('recall'),
  theme('old', null, { isActive: false }), theme('gone', null, { isActive: false, mergedIntoId: 'recall' }),
]

describe('merging', () => {
  it.each([
    ['another', 'recall', 'violence', 'with it', null],
    ['its parent', 'knives', 'weapons', 'with it', null],
    ['itself', 'recall', 'recall', 'with it', { field: 'intoId', words: 'A theme cannot be merged into itself' }],
    ['one below it', 'violence', 'knives', 'with it', { field: 'intoId', words: 'A theme cannot be merged into one that stands under it. Move that one first' }],
    ['one out of use', 'recall', 'old', 'with it', { field: 'intoId', words: '“OLD” is not in use. Bring it back first' }],
    ['one that is not there', 'recall', 'nowhere', 'with it', { field: 'intoId', words: 'Select a theme from the list' }],
    ['another, although merged already', 'gone', 'violence', 'with it', { field: 'intoId', words: 'This theme has been merged already' }],
    ['one that is too deep for what stands under it', 'weapons', 'knives', 'with it', { field: 'intoId', words: 'A theme cannot be merged into one that stands under it. Move that one first' }],
  ] as const)('into %s', (_, from, into, below, problem) => expect(mergeProblem(themes, from, into, below)).toEqual(problem))

  it('says which theme under it would stand too deep, and lets it stay where it stood', () => {
    const deep = [theme('a'), theme('b', 'a'), theme('c', 'b'), theme('d'), theme('e', 'd')]
    expect(mergeProblem(deep, 'd', 'c', 'with it')).toEqual({ field: 'below', words: '“E” cannot go with it: themes can stand at most 3 levels deep' })
    expect(mergeProblem(deep, 'd', 'c', 'where it stood')).toBeNull()
  })
})
