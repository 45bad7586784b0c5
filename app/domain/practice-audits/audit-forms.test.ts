import { describe, expect, it } from 'vitest'
import { AuditQuestionForm, NewAuditCasesForm, NewAuditRoundForm } from './audit-forms'
import { MarkForm } from './mark-form'

const cases = (references: string) => NewAuditCasesForm.safeParse({ references: [references], agencyId: ['a'], auditorId: [''] })

describe('the references of cases', () => {
  it('are read one a line, in capitals, without empty lines', () => {
    expect(cases(' wpd-014\n\nWPD  015 \n').data).toEqual({ references: ['WPD-014', 'WPD 015'], agencyId: 'a', auditorId: null })
  })

  it.each([
    ['WPD-014\nAlex Morgan', 'Line 2 looks like a name. Use a reference that only your own records can resolve, like WPD-014'],
    ['WPD-014\n\n14/03/1987', 'Line 3 looks like a date of birth. Use a reference that only your own records can resolve, like WPD-014'],
    ['WPD-014\nwpd-014', 'WPD-014 is there twice'],
    ['', 'Enter at least one reference'],
    [Array.from({ length: 201 }, (_, index) => `W-${index}`).join('\n'), 'Enter 200 references or fewer at a time'],
  ])('are refused in words', (references, words) => {
    expect(cases(references).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['references', words]])
  })

  it('that are refused are not said again', () => {
    expect(cases('Alex Morgan').error?.issues[0]?.message).not.toContain('Morgan')
  })
})

describe('a question', () => {
  const asked = (threshold: string) => AuditQuestionForm.safeParse({ text: ['Was it done?'], threshold: [threshold], version: ['0'] })

  it('keeps its threshold from 0 to 1', () => {
    expect(asked('85').data).toMatchObject({ threshold: 0.85, mayNotApply: false })
    expect(asked('').data).toMatchObject({ threshold: null })
  })

  it.each(['0', '101', '8.5', 'high'])('refuses the threshold %s', (threshold) => {
    expect(asked(threshold).error?.issues[0]).toMatchObject({ path: ['threshold'], message: 'Threshold must be a whole number between 1 and 100' })
  })
})

describe('a round', () => {
  it('does not close before it opens', () => {
    const typed = { toolId: ['t'], title: ['T'], opensOn: ['2026-03-02'], closesOn: ['2026-03-01'] }
    expect(NewAuditRoundForm.safeParse(typed).error?.issues[0]).toMatchObject({
      path: ['closesOn'],
      message: 'Closing date must be the same as or after the opening date',
    })
  })
})

describe('the marks of a case', () => {
  const marks = (fields: Record<string, string[]>) => MarkForm.safeParse({ version: ['3'], then: ['save'], ...fields })

  it('are read question by question, with what was left out', () => {
    const typed = { 'answer-q1': ['partly'], 'comment-q1': [' Late by a day '], 'comment-q2': [''], 'answer-q3': ['not_applicable'], once: ['x'] }
    expect(marks(typed).data).toEqual({
      version: 3,
      then: 'save',
      marks: [
        { questionId: 'q1', answer: 'partly', comment: 'Late by a day' },
        { questionId: 'q2', answer: null, comment: null },
        { questionId: 'q3', answer: 'not_applicable', comment: null },
      ],
    })
  })

  it.each([
    [{ 'answer-q1': ['maybe'] }, 'answer-q1', 'Select one of the answers'],
    [{ 'comment-q1': ['x'.repeat(2001)] }, 'comment-q1', 'Comment must be 2,000 characters or fewer'],
    [{ 'comment-q1': ['Seen in the file of A1234BC'] }, 'comment-q1', 'Comment must not identify anybody: it holds what looks like a prison number'],
    [{ then: ['close'] }, 'then', 'Select whether to save or to submit'],
    [{ version: ['x'] }, 'version', 'This page is out of date. Open it again'],
  ])('are refused beside their field', (fields, field, words) => {
    expect(marks(fields).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, words]])
  })
})
