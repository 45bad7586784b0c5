import { expect, test } from 'vitest'
import { sortingOf } from './sorted-coding'

const between = ['split', 'b', 'c']

test.each([
  ['stays', ['split'], ['split'], { added: [], removed: [], from: 'split' }],
  ['goes', ['split', 'other'], ['b'], { added: ['b'], removed: ['split'], from: 'split' }],
  ['carries both', ['split'], ['split', 'b'], { added: ['b'], removed: [], from: 'split' }],
  ['goes to two', ['split'], ['b', 'c'], { added: ['b', 'c'], removed: ['split'], from: 'split' }],
  ['comes back', ['b'], ['split'], { added: ['split'], removed: ['b'], from: 'b' }],
  ['carried one of them before', ['split', 'b'], ['b'], { added: [], removed: ['split'], from: 'split' }],
])('a coding that %s', (_, held, ticked, sorting) => {
  expect(sortingOf('split', between, held, ticked)).toEqual(sorting)
})
