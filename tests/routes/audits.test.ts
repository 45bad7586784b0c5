import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { loader as auditList } from '#app/routes/audits._index/route'
import { action as addCases } from '#app/routes/audits.$roundRef.cases.new/route'
import { action as markCase, loader as casePage } from '#app/routes/audits.$roundRef.cases.$caseReference._index/route'
import { action as closeRound } from '#app/routes/audits.$roundRef.close/route'
import { loader as roundPage } from '#app/routes/audits.$roundRef._index/route'
import { loader as roundHistory } from '#app/routes/audits.$roundRef.history/route'
import { loader as results } from '#app/routes/audits.$roundRef.results[.]csv/route'
import { action as newQuestion } from '#app/routes/audits.checklists.$toolRef.questions.new/route'
import { action as toolStep } from '#app/routes/audits.checklists.$toolRef.step.$step/route'
import { loader as editTool } from '#app/routes/audits.checklists.$toolRef.edit/route'
import { action as newTool } from '#app/routes/audits.checklists.new/route'
import { action as newRound } from '#app/routes/audits.new/route'
import { anActor, anAgency } from '#tests/factories/people'
import { aClosedRound, anOpenRound, aToolInUse, caseNow, casesFor, roundNow } from '#tests/factories/practice-audits'
import { answerOf, args, requestAs } from '#tests/support/request-as'

describe('from a checklist to a round with cases', () => {
  it('works by forms alone, and each form does its work once', async () => {
    const [secretary, auditor, agency] = [await anActor('secretariat'), await anActor('auditor'), await anAgency()]
    const sendTwice = async (action: (given: ReturnType<typeof args>) => Promise<unknown>, fields: Record<string, string>, params = {}) => {
      const send = async () => answerOf(action(args(await requestAs(secretary, '/', { once: JSON.stringify(fields), ...fields }), params)))
      const [first, second] = [await send(), await send()]
      expect([first.status, second.status, second.location]).toEqual([302, 302, first.location])
      return first.location?.split('/').at(-1) ?? ''
    }
    const toolRef = await sendTwice(newTool, { title: 'Recall speed', purpose: '' })
    await sendTwice(newQuestion, { text: 'Was the decision made within 24 hours?', threshold: '95', version: '0' }, { toolRef })
    const step = await requestAs(secretary, '/', { version: '1' })
    expect((await answerOf(toolStep(args(step, { toolRef, step: 'put-in-use' })))).status).toBe(302)
    const tool = await db.auditTool.findUniqueOrThrow({ where: { ref: toolRef }, include: { questions: true } })
    expect(tool).toMatchObject({ status: 'in_use', questions: [{ threshold: 0.95, mayNotApply: false }] })

    const opening = { 'opensOn.day': '5', 'opensOn.month': '1', 'opensOn.year': '2026' }
    const roundRef = await sendTwice(newRound, { toolId: tool.id, title: 'Recalls of last quarter', ...opening })
    await sendTwice(addCases, { references: 'wpd-1\r\nwpd-2', agencyId: agency.id, auditorId: auditor.accountId }, { roundRef })
    const page = await answerOf(roundPage(args(await requestAs(secretary, '/'), { roundRef })))
    expect(page.data).toMatchObject({ round: { cases: 2, submitted: 0 }, cases: { rows: [{ caseReference: 'WPD-1' }, { caseReference: 'WPD-2' }] } })
  })

  it('keeps what was typed when a line looks like a name', async () => {
    const round = await anOpenRound()
    const typed = { references: 'WPD-1\nAlex Morgan', agencyId: '', auditorId: '' }
    const answer = await answerOf(addCases(args(await requestAs(await anActor('secretariat'), '/', typed), { roundRef: round.ref })))
    expect(answer.status).toBe(422)
    expect(answer.data).toMatchObject({
      submitted: {
        values: { references: ['WPD-1\nAlex Morgan'] },
        problems: [{ field: 'references', words: expect.stringContaining('Line 2 looks like a name') }, { field: 'agencyId' }],
      },
    })
  })

  it('says why a checklist in use cannot be changed', async () => {
    const tool = await aToolInUse()
    const answer = await answerOf(editTool(args(await requestAs(await anActor('secretariat'), '/'), { toolRef: tool.ref })))
    expect(answer).toMatchObject({ status: 403, data: { words: expect.stringContaining('Copy it into a new draft instead.') } })
  })
})

describe('marking a case', () => {
  async function aMarkingAuditor() {
    const auditor = await anActor('auditor')
    const tool = await aToolInUse()
    const round = await anOpenRound({ tool })
    await casesFor(auditor, round, ['WPD-1', 'WPD-2'])
    const [one = '', two = ''] = tool.questions.map(({ id }) => id)
    const params = { roundRef: round.ref, caseReference: 'WPD-1' }
    const send = async (fields: Record<string, string>) => answerOf(markCase(args(await requestAs(auditor, '/', fields), params)))
    return { auditor, round, one, two, params, send }
  }

  it('saves part, keeps what is saved when it cannot be submitted yet, and goes on to the next case', async () => {
    const { round, one, two, send } = await aMarkingAuditor()
    const saved = await send({ version: '0', then: 'save', [`answer-${one}`]: 'yes' })
    expect(saved).toMatchObject({ status: 302, location: `/audits/${round.ref}/cases/WPD-1` })
    const early = await send({ version: '1', then: 'submit', [`answer-${one}`]: 'partly', [`comment-${one}`]: 'A day late' })
    expect(early).toMatchObject({
      status: 422,
      data: { submitted: { values: { version: ['2'] }, problems: [{ field: `answer-${two}`, words: 'Question 2: select an answer' }] } },
    })
    expect((await caseNow(round.ref, 'WPD-1')).marks).toMatchObject([{ answer: 'partly', comment: 'A day late' }])
    const whole = { then: 'submit', [`answer-${one}`]: 'partly', [`comment-${one}`]: 'A day late', [`answer-${two}`]: 'no' }
    const submitted = await send({ version: '2', ...whole })
    expect(submitted).toMatchObject({ status: 302, location: `/audits/${round.ref}/cases/WPD-2` })
    expect(await send({ version: '2', ...whole })).toMatchObject({ status: 302 })
    expect(await caseNow(round.ref, 'WPD-1')).toMatchObject({ status: 'submitted' })
  })

  it('shows both texts when another window saved first', async () => {
    const { one, send } = await aMarkingAuditor()
    await send({ version: '0', then: 'save', [`answer-${one}`]: 'yes' })
    const late = await send({ version: '0', then: 'save', [`answer-${one}`]: 'no' })
    expect(late).toMatchObject({
      status: 409,
      data: { submitted: { values: { version: ['1'], [`answer-${one}`]: ['no'] }, theirs: { [`answer-${one}`]: 'yes' } } },
    })
  })

  it('is not found by other auditors; the secretariat reads and does not mark', async () => {
    const { params, one } = await aMarkingAuditor()
    const [other, secretary] = [await anActor('auditor'), await anActor('secretariat')]
    expect((await answerOf(casePage(args(await requestAs(other, '/'), params)))).status).toBe(404)
    expect((await answerOf(casePage(args(await requestAs(secretary, '/'), params)))).data).toMatchObject({ can: { mark: false } })
    const fields = { version: '0', then: 'save', [`answer-${one}`]: 'yes' }
    expect((await answerOf(markCase(args(await requestAs(secretary, '/', fields), params)))).status).toBe(403)
  })
})

describe('a round', () => {
  it('is closed by the secretariat only, once', async () => {
    const round = await anOpenRound()
    const close = async (role: 'auditor' | 'secretariat') =>
      answerOf(closeRound(args(await requestAs(await anActor(role), '/', { version: '0' }), { roundRef: round.ref })))
    expect((await close('auditor')).status).toBe(403)
    expect((await close('secretariat')).status).toBe(302)
    expect(await close('secretariat')).toMatchObject({ status: 403, data: { words: 'This round is closed. Nothing in it changes any more.' } })
    expect((await roundNow(round.ref)).closedAt).not.toBeNull()
  })

  it('gives its results away as a file, and the trail says so', async () => {
    const round = await aClosedRound(await aToolInUse([{ text: 'Was it shared?', threshold: 0.8 }]), [['yes'], ['partly'], ['no'], ['not_applicable']])
    const answer = await answerOf(results(args(await requestAs(await anActor('agency_lead'), '/'), { roundRef: round.ref })))
    expect(String(answer.data).split('\r\n')[1]).toBe('1,,Was it shared?,1,1,1,1,3,0.3333,0.0615,0.7923,0.5000,Yes,0.8,Yes,,,')
    expect(await db.trailEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({ event: 'list.exported', subjectRef: `Results of ${round.ref}` })
  })

  it('tells its history, in which cases and auditors stand, to the secretariat only', async () => {
    const round = await anOpenRound()
    const history = async (role: 'agency_lead' | 'secretariat') =>
      answerOf(roundHistory(args(await requestAs(await anActor(role), '/'), { roundRef: round.ref })))
    expect((await history('agency_lead')).status).toBe(403)
    expect((await history('secretariat')).data).toMatchObject({ trail: { rows: [{ event: 'audit_round.opened' }] } })
  })

  it('does not exist for a reader, nor does the list', async () => {
    const reader = await anActor('reader')
    const round = await anOpenRound()
    expect((await answerOf(auditList(args(await requestAs(reader, '/audits'))))).status).toBe(403)
    expect((await answerOf(roundPage(args(await requestAs(reader, '/'), { roundRef: round.ref })))).status).toBe(404)
    expect((await answerOf(results(args(await requestAs(reader, '/'), { roundRef: round.ref })))).status).toBe(404)
  })
})

describe('the list of rounds', () => {
  it('is filtered by status, checklist and what is mine, and a page beyond the end becomes the last', async () => {
    const auditor = await anActor('auditor')
    const tool = await aToolInUse()
    const closed = await aClosedRound(tool, [['yes', 'yes']])
    const open = await anOpenRound({ tool })
    await casesFor(auditor, open, ['WPD-1'])
    const list = async (query: string) => {
      const { data } = await answerOf(auditList(args(await requestAs(auditor, `/audits?tool=${tool.ref}&${query}`))))
      return data as { rounds: { rows: { ref: string }[]; page: number }; cases: { total: number } }
    }
    const refs = async (query: string) => (await list(query)).rounds.rows.map(({ ref }) => ref)
    expect(await refs('')).toEqual([open.ref, closed.ref])
    expect(await refs('status=closed')).toEqual([closed.ref])
    expect(await refs('mine=yes')).toEqual([open.ref])
    expect(await list('page=9')).toMatchObject({ rounds: { page: 1 }, cases: { total: 1 } })
  })
})
