import { db } from '#app/db/client.server'
import { addAuditCases } from '#app/domain/practice-audits/add-audit-cases.server'
import { addAuditQuestion } from '#app/domain/practice-audits/add-audit-question.server'
import type { AuditAnswer } from '#app/domain/practice-audits/audit-answer'
import { closeAuditRound } from '#app/domain/practice-audits/close-audit-round.server'
import { createAuditTool } from '#app/domain/practice-audits/create-audit-tool.server'
import { markAuditCase } from '#app/domain/practice-audits/mark-audit-case.server'
import { openAuditRound } from '#app/domain/practice-audits/open-audit-round.server'
import { submitAuditCase } from '#app/domain/practice-audits/submit-audit-case.server'
import { takeAuditToolStep } from '#app/domain/practice-audits/take-audit-tool-step.server'
import { checklists, rounds, type SeedCase, type SeedChecklist, type SeedRound } from './audits'
import { as, must, of, type Step, type World } from './world.server'

const answers: Record<string, AuditAnswer | null> = { y: 'yes', p: 'partly', n: 'no', '-': 'not_applicable', '.': null }

/** The checklists and the rounds that were marked with them, case by case. */
export function tellPracticeAudits(): Step[] {
  // References by the keys that the audits' own data use.
  const refs = new Map<string, string>()
  return [
    ...checklists.map((checklist): Step => ({ on: checklist.createdOn, what: checklist.title, run: (world) => write(world, refs, checklist) })),
    ...rounds.flatMap((round) => tellRound(refs, round)),
  ]
}

async function write(world: World, refs: Map<string, string>, { key, title, purpose, questions }: SeedChecklist): Promise<void> {
  const by = await as(world, 'bethan')
  const { ref } = must(await createAuditTool(by, { title, purpose }))
  const version = async () => (await db.auditTool.findUniqueOrThrow({ where: { ref }, select: { version: true } })).version
  for (const { section, text, guidance = null, theme, tests, threshold = null, alwaysApplies = false } of questions) {
    must(
      await addAuditQuestion(by, ref, {
        section, text, guidance, threshold,
        mayNotApply: !alwaysApplies,
        themeId: of(world.themes, theme),
        actionRef: tests ? of(world.actions, tests) : null,
        version: await version(),
      }),
    )
  }
  must(await takeAuditToolStep(by, ref, 'put-in-use', { reason: null, version: await version() }))
  refs.set(key, ref)
}

function tellRound(refs: Map<string, string>, round: SeedRound): Step[] {
  const steps: Step[] = [{ on: round.opensOn, what: round.title, run: (world) => open(world, refs, round) }]
  const begun = round.cases.filter(({ marks }) => marks !== null)
  for (const [index, seed] of begun.entries()) {
    const last = Math.min(-1, round.closesOn)
    const on = round.opensOn + 3 + Math.floor(((last - round.opensOn - 3) * index) / begun.length)
    steps.push({ on, what: `case ${seed.reference}`, run: (world) => mark(world, of(refs, round.key), seed) })
  }
  const { closedOn } = round
  if (closedOn === undefined) return steps
  return [...steps, { on: closedOn, what: `closing of ${round.title}`, run: (world) => close(world, of(refs, round.key)) }]
}

async function open(world: World, refs: Map<string, string>, round: SeedRound): Promise<void> {
  const by = await as(world, 'bethan')
  const { id: toolId } = await db.auditTool.findUniqueOrThrow({ where: { ref: of(refs, round.checklist) }, select: { id: true } })
  const baseline = round.baseline ? await db.auditRound.findUniqueOrThrow({ where: { ref: of(refs, round.baseline) }, select: { id: true } }) : null
  const { ref } = must(
    await openAuditRound(by, {
      toolId,
      title: round.title,
      groupId: of(world.groups, round.group).id,
      opensOn: world.calendar.working(round.opensOn),
      closesOn: world.calendar.working(round.closesOn),
      baselineId: baseline?.id ?? null,
    }),
  )
  refs.set(round.key, ref)
  for (const { reference, agency, auditor } of round.cases) {
    const agencyId = of(world.agencies, agency).id
    const auditorId = auditor ? of(world.people, auditor).accountId : null
    must(await addAuditCases(by, ref, { references: [reference], agencyId, auditorId }))
  }
}

async function mark(world: World, roundRef: string, { reference, auditor, marks, comments = {} }: SeedCase): Promise<void> {
  if (!auditor || !marks) return
  const by = await as(world, auditor)
  const { version, round } = await db.auditCase.findFirstOrThrow({
    where: { caseReference: reference, round: { ref: roundRef } },
    select: { version: true, round: { select: { tool: { select: { questions: { orderBy: { position: 'asc' }, select: { id: true } } } } } } },
  })
  const { questions } = round.tool
  if (questions.length !== marks.length) throw new Error(`${reference} has ${marks.length} marks for ${questions.length} questions`)
  const given = questions.map(({ id }, index) => ({ questionId: id, answer: answers[marks.charAt(index)] ?? null, comment: comments[index + 1] ?? null }))
  const saved = must(await markAuditCase(by, roundRef, reference, { marks: given, version }))
  if (!marks.includes('.')) must(await submitAuditCase(by, roundRef, reference, saved))
}

async function close(world: World, ref: string): Promise<void> {
  const { version } = await db.auditRound.findUniqueOrThrow({ where: { ref }, select: { version: true } })
  must(await closeAuditRound(await as(world, 'bethan'), ref, { version }))
}
