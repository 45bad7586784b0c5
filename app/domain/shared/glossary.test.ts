import { expect, test } from 'vitest'
import { glossary, glossaryAsMarkdown } from './glossary'

test('the words are in order, each once', () => {
  const terms = glossary.map(({ term }) => term)
  expect(terms).toEqual([...new Set(terms)].sort((one, other) => one.localeCompare(other, 'en-GB')))
})

test('the Markdown page has a row for each word, and no cell breaks its table', () => {
  const rows = glossaryAsMarkdown().split('\n').filter((line) => line.startsWith('| '))
  expect(rows).toHaveLength(glossary.length + 1)
  for (const row of rows) expect(row.split('|')).toHaveLength(5)
})
