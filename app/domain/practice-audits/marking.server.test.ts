import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { anActor, anAgency } from '#tests/factories/people'
import { anOpenRound, aToolInUse, caseNow, casesFor } from '#tests/factories/practice-audits'
import type { AuditAnswer } from './audit-answer'
import { markAuditCase } from './mark-audit-case.server'
import { answerField, commentField } from './mark-form'
import { submitAuditCase } from './submit-audit-case.server'

const REF = 'WPD-1'

/** One case of three questions, the last of which applies to every case. */
async function aCase() {
  const auditor = await anActor('auditor')
  const tool = await aToolInUse([{}, {}, { mayNotApply: false }])
  const round = await anOpenRound({ tool })
  await casesFor(auditor, round, [REF])
  const ids = tool.questions.map(({ id }) => id)
  const given = (...answers: ([AuditAnswer | null, string?] | null)[]) =>
    answers.flatMap((answer, index) => (answer ? [{ questionId: ids[index] ?? '', answer: answer[0], comment: answer[1] ?? null }] : []))
  const save = (marks: ReturnType<typeof given>, version: number, by: Actor = auditor) => markAuditCase(by, round.ref, REF, { marks, version })
  return { auditor, round, ids, given, save, stored: () => caseNow(round.ref, REF) }
}

describe('marking a case', () => {
  it('saves part of it, and later the rest, with an entry for each fact', async () => {
    const { given, save, stored } = await aCase()
    expect(await save(given(['yes'], ['partly', 'A day late']), 0)).toEqual({ ok: true, value: { version: 1 } })
    expect(await save(given(['no'], ['partly', 'A day late'], ['yes']), 1)).toEqual({ ok: true, value: { version: 2 } })
    const { id, marks } = await stored()
    expect(marks.map(({ answer, comment }) => [answer, comment]).sort()).toEqual([['no', null], ['partly', 'A day late'], ['yes', null]])
    const trail = await db.trailEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
    expect(trail.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['Question 1', null, 'Yes'],
      ['Question 2', null, 'Partly'],
      ['Question 2: comment', null, 'A day late'],
      ['Question 1', 'Yes', 'No'],
      ['Question 3', null, 'Yes'],
    ])
  })

  it('leaves what was not given as it is', async () => {
    const { given, save, stored } = await aCase()
    await save(given(['yes', 'Seen']), 0)
    expect(await save(given([null]), 1)).toEqual({ ok: true, value: { version: 1 } })
    expect((await stored()).marks).toMatchObject([{ answer: 'yes', comment: 'Seen' }])
  })

  it('does no harm when it is sent twice, and shows both texts when another window saved first', async () => {
    const { given, save, stored, ids } = await aCase()
    await save(given(['yes']), 0)
    expect(await save(given(['yes']), 0)).toEqual({ ok: true, value: { version: 1 } })
    const [first = ''] = ids
    expect(await save(given(['no', 'On reflection']), 0)).toMatchObject({
      ok: false,
      theirs: { [answerField(first)]: 'yes', [commentField(first)]: '' },
      currentVersion: 1,
    })
    expect((await stored()).marks).toMatchObject([{ answer: 'yes' }])
  })

  it('refuses a comment without an answer, ‘not applicable’ where every case counts, and questions of other checklists', async () => {
    const { given, save, ids } = await aCase()
    const [first = '', , third = ''] = ids
    expect(await save(given([null, 'Hm'], null, ['not_applicable']), 0)).toMatchObject({
      ok: false,
      problems: [
        { field: answerField(first), words: 'Question 1: select an answer to go with the comment' },
        { field: answerField(third), words: 'Question 3 applies to every case: select yes, partly or no' },
      ],
    })
    expect(await save([{ questionId: 'elsewhere', answer: 'yes', comment: null }], 0)).toMatchObject({ ok: false, problems: [{ field: 'answer-elsewhere' }] })
  })

  it('is for its auditor alone', async () => {
    const { given, save, stored } = await aCase()
    const [other, secretary] = [await anActor('auditor'), await anActor('secretariat')]
    expect(await save(given(['yes']), 0, other)).toMatchObject({ ok: false, problems: [{ words: 'This case is not in the round' }] })
    expect(await save(given(['yes']), 0, secretary)).toMatchObject({ ok: false, problems: [{ words: 'This needs the role auditor.' }] })
    expect((await stored()).marks).toEqual([])
  })

  it('ends when the auditor has joined the agency of the case', async () => {
    const { auditor, given, save } = await aCase()
    const agency = await anAgency()
    const moved = { ...auditor, agency }
    const round = await anOpenRound()
    await casesFor(auditor, round, [REF], agency.id)
    expect(await markAuditCase(moved, round.ref, REF, { marks: [], version: 0 })).toMatchObject({ ok: false, problems: [{ words: 'Nobody marks a case of their own agency.' }] })
    expect(await save(given(['yes']), 0, moved)).toMatchObject({ ok: true })
  })
})

describe('submitting a case', () => {
  it('needs every answer, and names those that lack', async () => {
    const { auditor, round, ids, given, save, stored } = await aCase()
    await save(given(null, ['no']), 0)
    expect(await submitAuditCase(auditor, round.ref, REF, { version: 1 })).toMatchObject({
      ok: false,
      currentVersion: 1,
      problems: [
        { field: answerField(ids[0] ?? ''), words: 'Question 1: select an answer' },
        { field: answerField(ids[2] ?? ''), words: 'Question 3: select an answer' },
      ],
    })
    expect(await stored()).toMatchObject({ status: 'to_mark', submittedAt: null })
  })

  it('locks it; the same again does no harm', async () => {
    const { auditor, round, given, save, stored } = await aCase()
    const marks = given(['yes'], ['not_applicable'], ['no'])
    await save(marks, 0)
    expect(await submitAuditCase(auditor, round.ref, REF, { version: 0 })).toMatchObject({ ok: false, currentVersion: 1 })
    expect(await submitAuditCase(auditor, round.ref, REF, { version: 1 })).toMatchObject({ ok: true })
    const submitted = await stored()
    expect(submitted).toMatchObject({ status: 'submitted', submittedAt: expect.any(Date) })
    expect(await save(marks, 0)).toMatchObject({ ok: true })
    expect(await submitAuditCase(auditor, round.ref, REF, { version: 0 })).toMatchObject({ ok: true })
    const late = await save(given(['no']), submitted.version)
    expect(late).toMatchObject({ ok: false, problems: [{ words: 'You have submitted this case. Its marks stay as they are.' }] })
    expect(await stored()).toEqual(submitted)
  })
})
