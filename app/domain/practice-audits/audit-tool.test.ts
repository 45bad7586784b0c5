import { describe, expect, it } from 'vitest'
import { stepsFrom } from '#app/domain/shared/status-machine'
import { auditToolMachine, auditToolStatusCodes, inSections, numbered } from './audit-tool'

describe('the life of a checklist', () => {
  it('goes forwards only', () => {
    const steps = auditToolStatusCodes.map((status) => [status, stepsFrom(auditToolMachine, status).map(({ step, to }) => `${step} ${to}`)])
    expect(Object.fromEntries(steps)).toEqual({
      draft: ['put-in-use in_use', 'retire retired'],
      in_use: ['retire retired'],
      retired: [],
    })
  })
})

describe('the order of questions', () => {
  const questions = [
    { section: 'Release', position: 5, text: 'c' },
    { section: 'Arrival', position: 3, text: 'd' },
    { section: 'Release', position: 1, text: 'a' },
    { section: null, position: 9, text: 'e' },
    { section: 'Release', position: 4, text: 'b' },
  ]

  it('keeps a section together where its first question stands', () => {
    expect(numbered(questions).map(({ number, text }) => `${number}${text}`)).toEqual(['1a', '2b', '3c', '4d', '5e'])
  })

  it('goes on numbering from section to section', () => {
    expect(inSections(questions).map(({ name, questions: asked }) => [name, asked.map(({ number }) => number)])).toEqual([
      ['Release', [1, 2, 3]],
      ['Arrival', [4]],
      ['', [5]],
    ])
  })
})
