import { describe, expect, test } from 'vitest'
import { formState, type SubmittedForm } from './form-state'

const refused: SubmittedForm = {
  values: {
    title: ['Recall'],
    agencies: ['a', 'b'],
    'dueOn.day': ['1'],
    'dueOn.month': [''],
    'dueOn.year': ['2026'],
  },
  problems: [
    { field: 'title', words: 'Enter a longer title' },
    { field: 'title', words: 'Title must say what will be done' },
    { field: 'dueOn', words: 'Due date must include a month' },
    { field: '', words: 'The review was closed meanwhile' },
    { field: '', words: 'Nothing was saved' },
  ],
}

describe('a form that was not sent yet', () => {
  const form = formState(undefined, {
    title: 'Old',
    agencies: ['a'],
    dueOn: '2026-03-01T00:00:00.000Z',
    note: null,
  })

  test('shows the defaults', () => {
    expect(form.field('title')).toMatchObject({
      name: 'title',
      value: 'Old',
      values: ['Old'],
      error: undefined,
    })
    expect(form.field('agencies').values).toEqual(['a'])
    expect(form.field('note').value).toBeUndefined()
    expect(form.field('unknown').values).toEqual([])
  })

  test('splits a date into its boxes', () => {
    expect(form.field('dueOn').parts).toEqual({ day: '1', month: '3', year: '2026' })
    expect(form.field('title').parts).toBeUndefined()
  })

  test('has no problems and no conflict', () => {
    expect(form.problems).toEqual([])
    expect(form.isConflict).toBe(false)
  })
})

describe('a form that was refused', () => {
  const form = formState(refused, { title: 'Old', note: 'Old note', dueOn: '2020-01-01' })

  test('keeps what was typed, and never mixes the defaults into it', () => {
    expect(form.field('title').value).toBe('Recall')
    expect(form.field('agencies').values).toEqual(['a', 'b'])
    expect(form.field('note').value).toBeUndefined()
    expect(form.field('dueOn').parts).toEqual({ day: '1', month: '', year: '2026' })
  })

  test('keeps the first problem of each field and every problem of the whole form', () => {
    expect(form.field('title').error).toBe('Enter a longer title')
    expect(form.field('dueOn').error).toBe('Due date must include a month')
    expect(form.problems.map(({ words }) => words)).toEqual([
      'Enter a longer title',
      'Due date must include a month',
      'The review was closed meanwhile',
      'Nothing was saved',
    ])
  })
})

describe('a form that somebody else overtook', () => {
  const overtaken = (values: Record<string, string[]>, theirs: Record<string, string>) =>
    formState({ values, problems: [], theirs }, {})

  test('shows what is stored now where it differs from what was typed', () => {
    const form = overtaken(
      { title: ['Mine'], note: ['Same\r\ntext'] },
      { title: 'Theirs', note: 'Same\ntext\n' }
    )
    expect(form.isConflict).toBe(true)
    expect(form.field('title').theirs).toBe('Theirs')
    expect(form.field('note').theirs).toBeUndefined()
  })

  test('shows that the other left a field empty', () => {
    expect(overtaken({ title: ['Mine'] }, { title: '' }).field('title').theirs).toBe('')
  })

  test('compares dates and lists by their stored form', () => {
    const date = { 'dueOn.day': ['1'], 'dueOn.month': ['3'], 'dueOn.year': ['2026'] }
    expect(overtaken(date, { dueOn: '2026-03-01' }).field('dueOn').theirs).toBeUndefined()
    expect(overtaken(date, { dueOn: '2026-04-01' }).field('dueOn').theirs).toBe('2026-04-01')
    expect(
      overtaken({ agencies: ['a', 'b'] }, { agencies: 'a,b' }).field('agencies').theirs
    ).toBeUndefined()
  })
})
