import { db } from '#app/db/client.server'
import { addAuditCases } from '#app/domain/practice-audits/add-audit-cases.server'
import { addAuditQuestion } from '#app/domain/practice-audits/add-audit-question.server'
import type { AuditAnswer } from '#app/domain/practice-audits/audit-answer'
import type { AuditQuestionForm, NewAuditRoundForm } from '#app/domain/practice-audits/audit-forms'
import { closeAuditRound } from '#app/domain/practice-audits/close-audit-round.server'
import { createAuditTool } from '#app/domain/practice-audits/create-audit-tool.server'
import { markAuditCase } from '#app/domain/practice-audits/mark-audit-case.server'
import { openAuditRound } from '#app/domain/practice-audits/open-audit-round.server'
import { submitAuditCase } from '#app/domain/practice-audits/submit-audit-case.server'
import { takeAuditToolStep } from '#app/domain/practice-audits/take-audit-tool-step.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import type { Outcome } from '#app/domain/shared/outcome'
import { anActor, anAgency } from './people'

let count = 0

/** The value of a verb that must not be refused. */
function must<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return outcome.value
}

/** The checklist as it is stored now, with its questions in order. */
export const toolNow = (ref: string) => db.auditTool.findUniqueOrThrow({ where: { ref }, include: { questions: { orderBy: { position: 'asc' } } } })

/** The round as it is stored now. */
export const roundNow = (ref: string) => db.auditRound.findUniqueOrThrow({ where: { ref } })

/** The case as it is stored now, with its marks. */
export const caseNow = (roundRef: string, caseReference: string) =>
  db.auditCase.findFirstOrThrow({ where: { caseReference, round: { ref: roundRef } }, include: { marks: true } })

/** What somebody types to add a question, at this version of the checklist. */
export function questionForm(version: number, facts: Partial<AuditQuestionForm> = {}): AuditQuestionForm {
  return {
    section: null,
    text: 'Was the plan shared with every agency before release?',
    guidance: null,
    mayNotApply: true,
    themeId: null,
    actionRef: null,
    threshold: null,
    version,
    ...facts,
  }
}

/** A draft checklist with these questions. */
export async function aDraftTool(questions: Partial<AuditQuestionForm>[] = [{}, {}]) {
  const { ref } = must(await createAuditTool(theSystem, { title: `Release planning ${++count}`, purpose: null }))
  for (const [version, facts] of questions.entries()) must(await addAuditQuestion(theSystem, ref, questionForm(version, facts)))
  return toolNow(ref)
}

/** A checklist in use with these questions. */
export async function aToolInUse(questions?: Partial<AuditQuestionForm>[]) {
  const { ref, version } = await aDraftTool(questions)
  must(await takeAuditToolStep(theSystem, ref, 'put-in-use', { reason: null, version }))
  return toolNow(ref)
}

/** An open round without cases. */
export async function anOpenRound({ tool, ...facts }: Partial<NewAuditRoundForm> & { tool?: { id: string } } = {}) {
  const toolId = tool?.id ?? (await aToolInUse()).id
  const form = { toolId, title: `Round ${++count}`, groupId: null, opensOn: '2026-01-05', closesOn: null, baselineId: null, ...facts }
  return roundNow(must(await openAuditRound(theSystem, form)).ref)
}

/** Cases of an agency in a round, given to this auditor. */
export async function casesFor(auditor: { accountId: string } | null, round: { ref: string }, references: string[], agencyId?: string) {
  const form = { references, agencyId: agencyId ?? (await anAgency()).id, auditorId: auditor?.accountId ?? null }
  must(await addAuditCases(theSystem, round.ref, form))
}

/** Marks the questions of a case, in order, and with `submits` submits it; `null` leaves a question out. */
export async function mark(auditor: Actor, round: { ref: string; toolId: string }, reference: string, answers: (AuditAnswer | null)[], { submits = true } = {}) {
  const questions = await db.auditQuestion.findMany({ where: { toolId: round.toolId }, orderBy: { position: 'asc' } })
  const { version } = await caseNow(round.ref, reference)
  const marks = questions.map(({ id }, index) => ({ questionId: id, answer: answers[index] ?? null, comment: null }))
  const saved = must(await markAuditCase(auditor, round.ref, reference, { marks, version }))
  if (submits) must(await submitAuditCase(auditor, round.ref, reference, saved))
}

/** A round of this checklist in which each case had these answers, closed. */
export async function aClosedRound(tool: { id: string }, cases: AuditAnswer[][], facts: Partial<NewAuditRoundForm> = {}) {
  const auditor = await anActor('auditor')
  const round = await anOpenRound({ tool, ...facts })
  const references = cases.map((_, index) => `CASE-${index + 1}`)
  await casesFor(auditor, round, references)
  for (const [index, answers] of cases.entries()) await mark(auditor, round, references[index] ?? '', answers)
  must(await closeAuditRound(theSystem, round.ref, { version: round.version }))
  return roundNow(round.ref)
}
