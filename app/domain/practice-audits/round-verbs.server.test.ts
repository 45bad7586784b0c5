import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import { actorNow, anActor, anAgency } from '#tests/factories/people'
import { aDraftTool, anOpenRound, aToolInUse, caseNow, casesFor, mark, questionForm, roundNow } from '#tests/factories/practice-audits'
import { addAuditCases } from './add-audit-cases.server'
import { assignAuditCase } from './assign-audit-case.server'
import { findAuditCase, findNextCaseToMark, listMyCasesToMark } from './audit-case-queries.server'
import { findAuditRound, listAuditRounds, listCasesOfRound } from './audit-round-queries.server'
import { changeAuditRound } from './change-audit-round.server'
import { closeAuditRound } from './close-audit-round.server'
import { markAuditCase } from './mark-audit-case.server'
import { openAuditRound } from './open-audit-round.server'
import { submitAuditCase } from './submit-audit-case.server'
import { takeAuditToolStep } from './take-audit-tool-step.server'

const trailOf = (id: string) => db.trailEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
const roundForm = (toolId: string) => ({ toolId, title: 'Recall speed', groupId: null, opensOn: '2026-01-05', closesOn: null, baselineId: null })

describe('opening a round', () => {
  it('needs a checklist in use', async () => {
    const draft = await aDraftTool()
    expect(await openAuditRound(theSystem, roundForm(draft.id))).toMatchObject({
      ok: false,
      problems: [{ field: 'toolId', words: `${draft.ref} is draft: select a checklist that is in use` }],
    })
  })

  it('takes a baseline of the same checklist only', async () => {
    const tool = await aToolInUse()
    const [same, other] = [await anOpenRound({ tool }), await anOpenRound()]
    const refused = await openAuditRound(theSystem, { ...roundForm(tool.id), baselineId: other.id })
    expect(refused).toMatchObject({ ok: false, problems: [{ field: 'baselineId', words: `${other.ref} was marked with another checklist, so its results cannot be compared` }] })
    expect(await openAuditRound(theSystem, { ...roundForm(tool.id), baselineId: same.id })).toMatchObject({ ok: true, value: { ref: expect.stringMatching(/^AUD-\d{4}-\d{3}$/) } })
  })

  it('goes on with a checklist that is retired meanwhile, but opens no other', async () => {
    const tool = await aToolInUse()
    const round = await anOpenRound({ tool })
    await takeAuditToolStep(theSystem, tool.ref, 'retire', { reason: 'Replaced', version: tool.version })
    expect(await openAuditRound(theSystem, roundForm(tool.id))).toMatchObject({ ok: false, problems: [{ field: 'toolId' }] })
    const auditor = await anActor('auditor')
    await casesFor(auditor, round, ['WPD-1'])
    await mark(auditor, round, 'WPD-1', ['yes', 'no'])
    expect(await caseNow(round.ref, 'WPD-1')).toMatchObject({ status: 'submitted' })
  })
})

describe('changing a round', () => {
  it('shows what is stored to whoever changes an older version', async () => {
    const round = await anOpenRound()
    const { title, groupId, opensOn, closesOn, baselineId, version } = round
    const facts = { title, groupId, opensOn, closesOn, baselineId, version }
    expect(await changeAuditRound(theSystem, round.ref, { ...facts, title: 'Theirs' })).toMatchObject({ ok: true })
    expect(await changeAuditRound(theSystem, round.ref, { ...facts, title: 'Mine' })).toMatchObject({ ok: false, theirs: { title: 'Theirs' }, currentVersion: version + 1 })
  })

  it('cannot make it its own baseline', async () => {
    const { ref, id, title, groupId, opensOn, closesOn, version } = await anOpenRound()
    const outcome = await changeAuditRound(theSystem, ref, { title, groupId, opensOn, closesOn, version, baselineId: id })
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'baselineId' }] })
  })
})

describe('the cases of a round', () => {
  it('are never given to an auditor of their own agency', async () => {
    const agency = await anAgency({ shortName: 'Westmere Police' })
    const own = await anActor('auditor', { agencyId: agency.id, name: 'Robin Hale' })
    const round = await anOpenRound()
    const words = 'Robin Hale belongs to Westmere Police: nobody marks a case of their own agency'
    const form = { references: ['WPD-1'], agencyId: agency.id, auditorId: own.accountId }
    expect(await addAuditCases(theSystem, round.ref, form)).toMatchObject({ ok: false, problems: [{ field: 'auditorId', words }] })
    await casesFor(null, round, ['WPD-1'], agency.id)
    expect(await assignAuditCase(theSystem, round.ref, 'WPD-1', { auditorId: own.accountId, version: 0 })).toMatchObject({ ok: false, problems: [{ words }] })
  })

  it('are given to auditors only', async () => {
    const lead = await anActor('agency_lead')
    const round = await anOpenRound()
    const form = { references: ['WPD-1'], agencyId: (await anAgency()).id, auditorId: lead.accountId }
    expect(await addAuditCases(theSystem, round.ref, form)).toMatchObject({ ok: false, problems: [{ words: 'Select an auditor from the list' }] })
  })

  it('are in the round once', async () => {
    const round = await anOpenRound()
    await casesFor(null, round, ['WPD-1', 'WPD-2'])
    const again = await addAuditCases(theSystem, round.ref, { references: ['WPD-3', 'WPD-2'], agencyId: (await anAgency()).id, auditorId: null })
    expect(again).toMatchObject({ ok: false, problems: [{ field: 'references', words: 'WPD-2 is in this round already' }] })
    expect(await db.auditCase.count({ where: { roundId: round.id } })).toBe(2)
  })

  it('can change hands with the marks that were saved, which the trail tells', async () => {
    const [first, second] = [await anActor('auditor', { name: 'Robin Hale' }), await anActor('auditor', { name: 'Kit Brook' })]
    const round = await anOpenRound()
    await casesFor(first, round, ['WPD-1'])
    await mark(first, round, 'WPD-1', ['yes', null], { submits: false })
    expect(await assignAuditCase(theSystem, round.ref, 'WPD-1', { auditorId: second.accountId, version: 0 })).toMatchObject({ ok: false, currentVersion: 1 })
    expect(await assignAuditCase(theSystem, round.ref, 'WPD-1', { auditorId: second.accountId, version: 1 })).toMatchObject({ ok: true })
    const stored = await caseNow(round.ref, 'WPD-1')
    expect(stored.marks).toHaveLength(1)
    expect((await trailOf(stored.id)).at(-1)).toMatchObject({ event: 'audit_case.assigned', from: 'Robin Hale', to: 'Kit Brook' })
    expect(await findAuditCase(first, round.ref, 'WPD-1')).toBeNull()
  })
})

describe('a closed round', () => {
  it('is locked: its facts, its cases and its marks', async () => {
    const auditor = await anActor('auditor')
    const round = await anOpenRound()
    await casesFor(auditor, round, ['WPD-1', 'WPD-2'])
    await mark(auditor, round, 'WPD-1', ['yes', 'no'])
    expect(await closeAuditRound(theSystem, round.ref, { version: round.version + 1 })).toMatchObject({ ok: false, currentVersion: round.version })
    expect(await closeAuditRound(theSystem, round.ref, { version: round.version })).toMatchObject({ ok: true })
    const closed = await roundNow(round.ref)
    const { title, groupId, opensOn, closesOn, baselineId, version } = closed
    const [question] = await db.auditQuestion.findMany({ where: { toolId: round.toolId } })
    const marks = [{ questionId: question?.id ?? '', answer: 'yes' as const, comment: null }]
    const outcomes = [
      await changeAuditRound(theSystem, round.ref, { title: 'Other', groupId, opensOn, closesOn, baselineId, version }),
      await addAuditCases(theSystem, round.ref, { references: ['WPD-9'], agencyId: (await anAgency()).id, auditorId: null }),
      await assignAuditCase(theSystem, round.ref, 'WPD-2', { auditorId: (await anActor('auditor')).accountId, version: 0 }),
      await closeAuditRound(theSystem, round.ref, { version }),
      await markAuditCase(auditor, round.ref, 'WPD-2', { marks, version: 0 }),
      await submitAuditCase(auditor, round.ref, 'WPD-2', { version: 0 }),
    ]
    expect(outcomes.map(({ ok }) => ok)).toEqual(outcomes.map(() => false))
    expect(await roundNow(round.ref)).toEqual(closed)
    expect(title).toBe(round.title)
    expect((await trailOf(round.id)).at(-1)).toMatchObject({ event: 'audit_round.closed', from: 'Open', to: 'Closed, with 1 of 2 cases submitted' })
  })
})

describe('looking after rounds', () => {
  it('is refused to auditors, in every verb', async () => {
    const auditor = await anActor('auditor')
    const round = await anOpenRound()
    await casesFor(auditor, round, ['WPD-1'])
    const { title, groupId, opensOn, closesOn, baselineId, version, toolId } = round
    const outcomes = [
      await openAuditRound(auditor, roundForm(toolId)),
      await changeAuditRound(auditor, round.ref, { title, groupId, opensOn, closesOn, baselineId, version }),
      await addAuditCases(auditor, round.ref, { references: ['WPD-9'], agencyId: (await anAgency()).id, auditorId: null }),
      await assignAuditCase(auditor, round.ref, 'WPD-1', { auditorId: auditor.accountId, version: 0 }),
      await closeAuditRound(auditor, round.ref, { version }),
    ]
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.problems[0]?.words))).toEqual(outcomes.map(() => 'This needs the role secretariat.'))
  })
})

describe('who sees what', () => {
  it('rounds for partners, cases for their auditor and the secretariat, nothing for readers', async () => {
    const [mine, other, secretary, lead, reader] = [
      await anActor('auditor'), await anActor('auditor'), await anActor('secretariat'), await anActor('agency_lead'), await anActor('reader'),
    ]
    const round = await anOpenRound({ tool: await aToolInUse([questionForm(0)]) })
    await casesFor(mine, round, ['A-1', 'A-2'])
    await casesFor(other, round, ['B-1'])
    await mark(mine, round, 'A-2', ['yes'])
    const seen = async (viewer: typeof mine) => (await listCasesOfRound(viewer, round.id, 1)).rows.map(({ caseReference }) => caseReference)
    expect(await seen(secretary)).toEqual(['A-1', 'B-1', 'A-2'])
    expect(await seen(mine)).toEqual(['A-1', 'A-2'])
    expect(await seen(lead)).toEqual([])
    expect(await findAuditCase(other, round.ref, 'A-1')).toBeNull()
    expect(await findAuditRound(lead, round.ref)).toMatchObject({ cases: 3, submitted: 1 })
    expect(await findAuditRound(reader, round.ref)).toBeNull()
    expect((await listAuditRounds(reader, {}, 1)).total).toBe(0)
    const withMine = async (viewer: typeof mine) => (await listAuditRounds(viewer, { mine: true }, 1)).rows.map(({ ref }) => ref)
    expect([await withMine(mine), await withMine(lead)]).toEqual([[round.ref], []])
  })

  it('an auditor finds what is still to mark, in order', async () => {
    const auditor = await anActor('auditor')
    const late = await anOpenRound({ closesOn: null })
    const soon = await anOpenRound({ closesOn: '2026-02-01' })
    await casesFor(auditor, late, ['L-1'])
    await casesFor(auditor, soon, ['S-1', 'S-2', 'S-3'])
    await mark(auditor, soon, 'S-1', ['yes', null], { submits: false })
    await mark(auditor, soon, 'S-2', ['yes', 'no'])
    const mine = await listMyCasesToMark(await actorNow(auditor.accountId))
    expect(mine.rows.map(({ caseReference, answered, questions }) => [caseReference, answered, questions])).toEqual([
      ['S-1', 1, 2], ['S-3', 0, 2], ['L-1', 0, 2],
    ])
    expect(mine.total).toBe(3)
    expect(await findNextCaseToMark(auditor, soon.ref, 'S-1')).toBe('S-3')
    expect(await findNextCaseToMark(auditor, soon.ref, 'S-3')).toBe('S-1')
    expect(await findNextCaseToMark(auditor, late.ref, 'L-1')).toBeNull()
  })
})
