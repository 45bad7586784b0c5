import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import { anActor } from '#tests/factories/people'
import { anAction, aPartnership, aRecommendationToAnswer } from '#tests/factories/plan-actions'
import { aDraftTool, aToolInUse, questionForm, toolNow } from '#tests/factories/practice-audits'
import { addAuditQuestion } from './add-audit-question.server'
import { findAuditQuestion, findAuditTool, listAuditTools, listQuestionOptions } from './audit-tool-queries.server'
import { changeAuditQuestion } from './change-audit-question.server'
import { changeAuditTool } from './change-audit-tool.server'
import { copyAuditTool } from './copy-audit-tool.server'
import { createAuditTool } from './create-audit-tool.server'
import { removeAuditQuestion } from './remove-audit-question.server'
import { takeAuditToolStep } from './take-audit-tool-step.server'

const trailOf = (id: string) =>
  db.trailEntry.findMany({ where: { subjectType: 'audit_tool', subjectId: id }, orderBy: { id: 'asc' }, include: { reviews: true } })
const firstQuestion = ({ questions }: Awaited<ReturnType<typeof toolNow>>) => {
  const [question] = questions
  if (!question) throw new Error('There is no question')
  return question
}

/** An action of a restricted review, and somebody of the secretariat on its list. */
async function aHiddenAction() {
  const insider = await anActor('secretariat')
  const recommendation = await aRecommendationToAnswer({ onlyFor: [insider.accountId] })
  const partnership = await aPartnership()
  const action = await anAction(partnership, { ownerId: null, ownerFunction: 'Duty manager', recommendationRefs: [recommendation.ref] })
  return { insider, action, reviewId: recommendation.reviewId }
}

describe('a checklist in use', () => {
  it('cannot change in any of its parts, and says what to do instead', async () => {
    const tool = await aToolInUse()
    const { id } = firstQuestion(tool)
    const form = questionForm(tool.version)
    const outcomes = [
      await changeAuditTool(theSystem, tool.ref, { title: 'Other', purpose: null, version: tool.version }),
      await addAuditQuestion(theSystem, tool.ref, form),
      await changeAuditQuestion(theSystem, tool.ref, id, { ...form, text: 'Other?' }),
      await removeAuditQuestion(theSystem, tool.ref, id, { version: tool.version }),
    ]
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ ok: false, problems: [{ words: expect.stringContaining('Copy it into a new draft instead.') }] })
    }
    expect(await toolNow(tool.ref)).toEqual(tool)
  })

  it('is copied into a new draft with its questions', async () => {
    const tool = await aToolInUse([{ section: 'Release', threshold: 0.8 }, { text: 'Was it read?', mayNotApply: false }])
    const outcome = await copyAuditTool(theSystem, tool.ref, { title: 'Second version' })
    const copy = await toolNow(outcome.ok ? outcome.value.ref : '')
    expect(copy).toMatchObject({ title: 'Second version', status: 'draft' })
    const facts = ({ position, section, text, mayNotApply, threshold }: (typeof copy.questions)[number]) => ({ position, section, text, mayNotApply, threshold })
    expect(copy.questions.map(facts)).toEqual(tool.questions.map(facts))
    expect(await trailOf(copy.id)).toMatchObject([{ event: 'audit_tool.created', because: `Copied from ${tool.ref}` }])
  })
})

describe('the steps of a checklist', () => {
  it('need a question before it is used, and a reason to retire it', async () => {
    const empty = await aDraftTool([])
    const step = (name: string, version: number, reason: string | null = null) => takeAuditToolStep(theSystem, empty.ref, name, { reason, version })
    expect(await step('put-in-use', 0)).toMatchObject({ ok: false, problems: [{ words: 'Add a question before you put the checklist in use' }] })
    await addAuditQuestion(theSystem, empty.ref, questionForm(0))
    expect(await step('put-in-use', 0)).toMatchObject({ ok: false, currentVersion: 1 })
    expect(await step('put-in-use', 1)).toMatchObject({ ok: true, value: { status: 'in_use' } })
    expect(await step('put-in-use', 2)).toMatchObject({ ok: false, problems: [{ words: 'A checklist that is in use cannot take this step' }] })
    expect(await step('retire', 2)).toMatchObject({ ok: false, problems: [{ field: 'reason' }] })
    expect(await step('retire', 2, 'Replaced')).toMatchObject({ ok: true, value: { status: 'retired' } })
    expect((await trailOf(empty.id)).at(-1)).toMatchObject({ event: 'audit_tool.retired', from: 'In use', to: 'Retired', because: 'Replaced' })
  })
})

describe('writing a checklist', () => {
  it('is refused to everybody but the secretariat, in every verb', async () => {
    const tool = await aDraftTool()
    const { id } = firstQuestion(tool)
    const auditor = await anActor('auditor')
    const form = questionForm(tool.version, { text: 'Other?' })
    const outcomes = [
      await createAuditTool(auditor, { title: 'T', purpose: null }),
      await changeAuditTool(auditor, tool.ref, { title: 'T', purpose: null, version: tool.version }),
      await copyAuditTool(auditor, tool.ref, { title: 'T' }),
      await takeAuditToolStep(auditor, tool.ref, 'put-in-use', { reason: null, version: tool.version }),
      await addAuditQuestion(auditor, tool.ref, form),
      await changeAuditQuestion(auditor, tool.ref, id, form),
      await removeAuditQuestion(auditor, tool.ref, id, { version: tool.version }),
    ]
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.problems[0]?.words))).toEqual(outcomes.map(() => 'This needs the role secretariat.'))
  })

  it('shows what is stored to whoever changes an older version', async () => {
    const tool = await aDraftTool()
    const { id } = firstQuestion(tool)
    expect(await changeAuditQuestion(theSystem, tool.ref, id, questionForm(tool.version, { text: 'Theirs?' }))).toMatchObject({ ok: true })
    const late = await changeAuditQuestion(theSystem, tool.ref, id, questionForm(tool.version, { text: 'Mine?' }))
    expect(late).toMatchObject({ ok: false, theirs: { text: 'Theirs?' }, currentVersion: tool.version + 1 })
    expect(await changeAuditTool(theSystem, tool.ref, { title: 'Mine', purpose: null, version: tool.version })).toMatchObject({ ok: false, theirs: { title: tool.title } })
  })

  it('writes each changed fact of a question to the trail, and nothing where nothing changed', async () => {
    const tool = await aDraftTool([{ threshold: 0.8 }])
    const { id, text } = firstQuestion(tool)
    const before = (await trailOf(tool.id)).length
    await changeAuditQuestion(theSystem, tool.ref, id, questionForm(tool.version, { text, threshold: 0.8 }))
    expect(await trailOf(tool.id)).toHaveLength(before)
    await changeAuditQuestion(theSystem, tool.ref, id, questionForm(tool.version, { text, threshold: 0.9, mayNotApply: false }))
    expect((await trailOf(tool.id)).slice(before)).toMatchObject([
      { field: 'Question 1: May not apply', from: 'true', to: 'false' },
      { field: 'Question 1: Threshold', from: '0.8', to: '0.9' },
    ])
  })

  it('removes a question and keeps its text in the history', async () => {
    const tool = await aDraftTool([{ text: 'Was it done?' }, {}])
    await removeAuditQuestion(theSystem, tool.ref, firstQuestion(tool).id, { version: tool.version })
    expect((await toolNow(tool.ref)).questions).toHaveLength(1)
    expect((await trailOf(tool.id)).at(-1)).toMatchObject({ field: 'Question removed', from: 'Was it done?' })
  })
})

describe('an action of a restricted review', () => {
  it('cannot be tested, seen or chosen by who does not know of it', async () => {
    const { insider, action, reviewId } = await aHiddenAction()
    const outsider = await anActor('secretariat')
    const tool = await aDraftTool([])
    expect(await addAuditQuestion(outsider, tool.ref, questionForm(0, { actionRef: action.ref }))).toMatchObject({
      ok: false,
      problems: [{ field: 'actionRef', words: 'Select an action from the list' }],
    })
    expect(await addAuditQuestion(insider, tool.ref, questionForm(0, { actionRef: action.ref }))).toMatchObject({ ok: true })
    const tested = async (viewer: typeof insider) => (await findAuditTool(viewer, tool.ref))?.questions.map((question) => question.action?.ref)
    expect(await tested(insider)).toEqual([action.ref])
    expect(await tested(outsider)).toEqual([undefined])
    const offered = async (viewer: typeof insider) => (await listQuestionOptions(viewer)).actions.some(({ ref }) => ref === action.ref)
    expect([await offered(insider), await offered(outsider)]).toEqual([true, false])
    const named = (await trailOf(tool.id)).filter(({ to, from }) => `${from} ${to}`.includes(action.ref))
    expect(named.map(({ reviews }) => reviews.map((link) => link.reviewId))).toEqual([[reviewId]])
  })

  it('stays tested when somebody who does not see it changes the question', async () => {
    const { action } = await aHiddenAction()
    const outsider = await anActor('secretariat')
    const tool = await aDraftTool([{ actionRef: action.ref }])
    const { id } = firstQuestion(tool)
    expect(await findAuditQuestion(outsider, tool.ref, id)).toMatchObject({ action: null, testsHiddenAction: true })
    expect(await changeAuditQuestion(outsider, tool.ref, id, questionForm(tool.version, { text: 'Other?' }))).toMatchObject({ ok: true })
    expect(firstQuestion(await toolNow(tool.ref))).toMatchObject({ text: 'Other?', planActionId: action.id })
  })
})

describe('a reader', () => {
  it('finds no checklist', async () => {
    const reader = await anActor('reader')
    const { ref } = await aDraftTool()
    expect(await findAuditTool(reader, ref)).toBeNull()
    expect((await listAuditTools(reader, {}, 1)).total).toBe(0)
  })
})
