import { expect, test } from 'vitest'
import { typedInWords } from './held-form-in-words'

test('what was typed is shown in words, and what is only ours is not', () => {
  const typed = typedInWords([
    ['once', '6b0c'],
    ['version', '3'],
    ['title', 'Share what is known'],
    ['willBeDifferent', 'Files are\r\nopened'],
    ['dueOn.day', '3'],
    ['dueOn.month', '4'],
    ['dueOn.year', '2027'],
    ['agencyIds', '0190f3c1-2222-7abc-8def-0123456789ab'],
    ['sponsor', '  '],
    ['narrative.format', 'json'],
    ['narrative', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"He said \\"no\\""}]}]}'],
  ])
  expect(typed).toEqual([
    { name: 'Title', value: 'Share what is known' },
    { name: 'Will be different', value: 'Files are\r\nopened' },
    { name: 'Due on', value: '3 4 2027' },
    { name: 'Narrative', value: 'He said "no"' },
  ])
})

test('answers to questions are shown under the numbers that the page gave them', () => {
  const [first, second] = ['0190f3c1-2222-7abc-8def-0123456789ab', '0190f3c1-2222-7abc-8def-0123456789ac']
  const typed = typedInWords([
    [`comment-${first}`, ''],
    [`answer-${second}`, 'not_applicable'],
    [`comment-${second}`, 'Nobody was asked'],
  ])
  expect(typed).toEqual([
    { name: 'Answer 2', value: 'not applicable' },
    { name: 'Comment 2', value: 'Nobody was asked' },
  ])
})
