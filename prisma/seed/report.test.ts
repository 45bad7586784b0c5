import { expect, test } from 'vitest'
import { readDocument } from '#app/domain/documents/read-document.server'
import { storyCalendar } from './calendar'
import { makeFile } from './files/make-file'
import { readReport } from './report'
import { stories } from './stories/stories'

const calendar = storyCalendar('2026-03-04')

test('days are counted from the day of loading, and nobody works at the weekend', () => {
  expect(calendar.exact(-4)).toBe('2026-02-28')
  expect(calendar.working(-4)).toBe('2026-02-27')
  expect(calendar.working(-3)).toBe('2026-02-27')
  expect(calendar.workingDay(-2)).toBe(-2)
  expect(calendar.month(-400)).toBe('January 2025')
})

test('the marks of a report become passages, recommendations and months, and do not stay in its words', () => {
  const source = '# A report\n\nIn [month -400] {{good: information-sharing, equality > 1, 2a | they rang each other.}} Then:\n\n[recommendations]'
  const list = [{ number: '2a', text: 'Ring again.', themes: [], to: [] }]
  const { blocks, passages } = readReport(source, calendar, { list, prints: 'names' })
  expect(blocks.map((block) => ('text' in block ? block.text : block.kind))).toEqual([
    'A report',
    'In January 2025 they rang each other. Then:',
    'Recommendation 2a: Ring again.',
  ])
  expect(passages).toEqual([
    { quote: 'they rang each other.', kind: 'good_practice', themes: ['information-sharing', 'equality'], restsOn: ['1', '2a'] },
  ])
})

test('no mark of any story is left unread', () => {
  for (const { documents, recommendations } of stories) {
    for (const { text, prints = 'numbers' } of documents) {
      const { blocks } = readReport(text, calendar, { list: recommendations?.list ?? [], prints })
      expect(JSON.stringify(blocks)).not.toMatch(/\{\{|\}\}| \| |\[month|\[recommendations/)
    }
  }
})

test.each(['docx', 'pdf', 'html', 'txt'] as const)('a %s file reads back as the words that it was made of', async (as) => {
  const paragraph = `Nobody’s list – “the list” (of all lists) – said so: ${'a sentence that is long enough to be wrapped; '.repeat(9)}end.`
  const { bytes, name } = makeFile([{ kind: 'title', text: 'What was said' }, { kind: 'paragraph', text: paragraph }, { kind: 'points', items: ['one', 'two'] }], as, 'said')
  const reading = await readDocument(bytes, name)
  if (!reading.ok) throw new Error(reading.problem.words)
  const words = reading.document.text.replace(/\s+/g, ' ')
  expect(words.toLowerCase()).toContain('what was said')
  expect(words).toContain(paragraph)
})
