import { describe, expect, it } from 'vitest'
import { stemOf } from './stem'

describe('stemOf', () => {
  it.each([
    ['refer', ['referred', 'referring', 'refers']],
    ['record', ['records', 'recorded', 'recording']],
    ['polici', ['policy', 'policies']],
    ['assess', ['assessed', 'assessment', 'assessments']],
    ['supervis', ['supervise', 'supervised', 'supervision']],
    ['hope', ['hoped', 'hoping', 'hope']],
  ])('is %s for %j', (stem, words) => expect(new Set(words.map(stemOf))).toEqual(new Set([stem])))

  it('leaves words of two letters and knows a word again', () => {
    expect(stemOf('is')).toBe('is')
    expect(stemOf('recalled')).toBe(stemOf('recalled'))
  })
})
