import { z } from 'zod'
import { choiceOf, recordVersion } from '#app/domain/shared/form-fields'
import { auditAnswerCodes, type AuditAnswer } from './audit-answer'
import { identifyingNumberIn } from './identifying-text'

/** What was given for one question; no answer means that none was chosen yet. */
export interface GivenMark {
  questionId: string
  answer: AuditAnswer | null
  comment: string | null
}

/** The names of the two fields of a question. */
export const answerField = (questionId: string) => `answer-${questionId}`
export const commentField = (questionId: string) => `comment-${questionId}`

const LONGEST_COMMENT = 2_000
/** More questions than any checklist has; a form with more is not one of ours. */
const MOST_QUESTIONS = 300

const firstText = (value: unknown): string => {
  const text: unknown = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' ? text.trim() : ''
}

/** The marks of one case: a field for the answer and one for the comment of each question. */
export const MarkForm = z
  .looseObject({ version: recordVersion(), then: choiceOf(['save', 'submit'], 'Select whether to save or to submit') })
  .transform((fields, context) => {
    const names = Object.keys(fields)
    const ids = new Set(names.flatMap((name) => /^(?:answer|comment)-([\w-]{1,60})$/.exec(name)?.[1] ?? []))
    if (ids.size > MOST_QUESTIONS) context.issues.push({ code: 'custom', message: 'There are too many questions', input: names })
    const problem = (field: string, message: string) => {
      context.issues.push({ code: 'custom', path: [field], message, input: fields[field] })
    }
    const marks = [...ids].map((questionId): GivenMark => {
      const code = firstText(fields[answerField(questionId)])
      const comment = firstText(fields[commentField(questionId)])
      const answer = auditAnswerCodes.find((known) => known === code) ?? null
      if (code !== '' && answer === null) problem(answerField(questionId), 'Select one of the answers')
      if (comment.length > LONGEST_COMMENT) problem(commentField(questionId), `Comment must be ${LONGEST_COMMENT.toLocaleString('en-GB')} characters or fewer`)
      const number = identifyingNumberIn(comment)
      if (number) problem(commentField(questionId), `Comment must not identify anybody: it holds what looks like ${number}`)
      return { questionId, answer, comment: comment === '' ? null : comment }
    })
    return { version: fields.version, then: fields.then, marks }
  })
export type MarkForm = z.output<typeof MarkForm>

/** Stored marks as the fields of the form. */
export function fieldsOfMarks(marks: readonly GivenMark[]): Record<string, string | null> {
  return Object.fromEntries(
    marks.flatMap(({ questionId, answer, comment }) => [
      [answerField(questionId), answer],
      [commentField(questionId), comment],
    ]),
  )
}
