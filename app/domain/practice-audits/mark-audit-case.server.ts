import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { Problem } from '#app/domain/shared/outcome'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { auditAnswers, type AuditAnswer } from './audit-answer'
import { numbered } from './audit-tool'
import { answerField, fieldsOfMarks, type GivenMark, type MarkForm } from './mark-form'
import { canHoldCase, canMarkCase } from './practice-audit-policy'
import { auditCasesVisibleTo } from './visible-audits.server'

interface Question {
  id: string
  number: number
  mayNotApply: boolean
}

interface Mark {
  questionId: string
  answer: AuditAnswer
  comment: string | null
}

/**
 * Saves the marks of a case as far as they are given; what was not given stays as it is stored. Only its auditor may, until
 * it is submitted. The same marks again change nothing, however old the form: sending it twice does no harm.
 */
export function markAuditCase(actor: Actor, roundRef: string, caseReference: string, form: Pick<MarkForm, 'marks' | 'version'>) {
  return change(actor, async (tx) => {
    const audited = await tx.auditCase.findFirst({
      where: { AND: [auditCasesVisibleTo(actor), { caseReference, round: { ref: roundRef } }] },
      include: { marks: true, round: { include: { tool: { include: { questions: true } } } } },
    })
    if (!audited) return refuse('', 'This case is not in the round')
    const holding = canHoldCase(actor, audited)
    if (!holding.allowed) return refuse('', holding.because)
    const questions = numbered(audited.round.tool.questions)
    const problems = problemsOf(questions, form.marks)
    if (problems.length > 0) return refuse(problems)
    const changes = changesOf(questions, audited.marks, form.marks)
    if (changes.length === 0) return unchanged({ version: audited.version })
    const permission = canMarkCase(actor, audited)
    if (!permission.allowed) return refuse('', permission.because)
    if (audited.version !== form.version) return refuseStale(fieldsOfMarks(audited.marks), audited.version)

    for (const { after } of changes) {
      const data = { answer: after.answer, comment: after.comment, markedById: actor.accountId, markedAt: now() }
      const { questionId } = after
      await tx.auditMark.upsert({
        where: { caseId_questionId: { caseId: audited.id, questionId } },
        create: { ...data, caseId: audited.id, questionId },
        update: data,
      })
    }
    const { version } = await tx.auditCase.update({ where: { id: audited.id }, data: { version: { increment: 1 } } })
    const subject = { type: 'audit_case' as const, id: audited.id, ref: `${roundRef} ${caseReference}` }
    const [first, ...others] = changes.flatMap((changed) => entriesOf(subject, changed))
    return first ? done({ version }, [first, ...others]) : unchanged({ version })
  })
}

function problemsOf(questions: readonly Question[], given: readonly GivenMark[]): Problem[] {
  return given.flatMap(({ questionId, answer, comment }) => {
    const question = questions.find(({ id }) => id === questionId)
    const field = answerField(questionId)
    if (!question) return [{ field, words: 'This question is not in the checklist of this round' }]
    if (answer === null && comment !== null) return [{ field, words: `Question ${question.number}: select an answer to go with the comment` }]
    if (answer === 'not_applicable' && !question.mayNotApply) {
      return [{ field, words: `Question ${question.number} applies to every case: select yes, partly or no` }]
    }
    return []
  })
}

interface Changed {
  question: Question
  before: Mark | undefined
  after: Mark
}

function changesOf(questions: readonly Question[], stored: readonly Mark[], given: readonly GivenMark[]): Changed[] {
  return questions.flatMap((question) => {
    const mark = given.find(({ questionId }) => questionId === question.id)
    if (!mark || mark.answer === null) return []
    const before = stored.find(({ questionId }) => questionId === question.id)
    if (before?.answer === mark.answer && before.comment === mark.comment) return []
    return [{ question, before, after: { questionId: question.id, answer: mark.answer, comment: mark.comment } }]
  })
}

function entriesOf(subject: NewTrailEntry['subject'], { question, before, after }: Changed): NewTrailEntry[] {
  const about = { event: 'audit_case.marked' as const, subject }
  const answered = { field: `Question ${question.number}`, from: before ? auditAnswers[before.answer].label : null, to: auditAnswers[after.answer].label }
  const commented = { field: `Question ${question.number}: comment`, from: before?.comment ?? null, to: after.comment }
  return [answered, commented].filter(({ from, to }) => from !== to).map((fact) => ({ ...about, ...fact }))
}
