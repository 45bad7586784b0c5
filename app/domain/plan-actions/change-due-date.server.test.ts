import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { actionNow, anAction, aPartnership, aRecommendationToAnswer, take, type Partnership } from '#tests/factories/plan-actions'
import { changeDueDate } from './change-due-date.server'

let partnership: Partnership
beforeAll(async () => {
  partnership = await aPartnership()
})

const agreed = async (facts = {}) => {
  const action = await anAction(partnership, facts)
  await take(partnership.chair, action.ref, 'agree')
  return actionNow(action.ref)
}
const later = (days: number) => addDays(today(), days)
const reason = 'The supplier needs another month.'

describe('a new due date', () => {
  it('keeps the first date and every date between, with reasons', async () => {
    const { ref, id, dueOn: first, version } = await agreed()
    expect((await changeDueDate(partnership.chair, ref, { dueOn: later(90), reason, version })).ok).toBe(true)
    expect((await changeDueDate(partnership.secretary, ref, { dueOn: later(120), reason: 'And another.', version: version + 1 })).ok).toBe(true)
    expect(await actionNow(ref)).toMatchObject({ firstDueOn: first, dueOn: later(120) })
    const changes = await db.dueDateChange.findMany({ where: { planActionId: id }, orderBy: { id: 'asc' } })
    expect(changes).toMatchObject([
      { from: first, to: later(90), reason, byName: partnership.chair.name },
      { from: later(90), to: later(120), reason: 'And another.' },
    ])
    const entry = await db.trailEntry.findFirstOrThrow({ where: { subjectId: id, event: 'action.date_changed' } })
    expect(entry).toMatchObject({ from: first, to: later(90), because: reason })
  })

  it('is granted by the group, not taken by the owner', async () => {
    const { ref, version } = await agreed()
    for (const actor of [partnership.owner, partnership.lead]) {
      expect((await changeDueDate(actor, ref, { dueOn: later(90), reason, version })).ok).toBe(false)
    }
  })

  it('must be another date, not past, of an action with work to do', async () => {
    const { ref, dueOn, version } = await agreed()
    const attempt = (date: string) => changeDueDate(partnership.chair, ref, { dueOn: date, reason, version })
    expect(await attempt(dueOn)).toMatchObject({ ok: false, problems: [{ field: 'dueOn' }] })
    expect(await attempt(later(-1))).toMatchObject({ ok: false, problems: [{ field: 'dueOn' }] })
    const proposal = await anAction(partnership)
    expect((await changeDueDate(partnership.chair, proposal.ref, { dueOn: later(90), reason, version: 0 })).ok).toBe(false)
  })

  it('is refused on an older version, and done once when sent twice', async () => {
    const { ref, id, version } = await agreed()
    const send = () => changeDueDate(partnership.chair, ref, { dueOn: later(90), reason, version }, { once: `date ${ref}` })
    expect(await send()).toEqual(await send())
    expect(await db.dueDateChange.count({ where: { planActionId: id } })).toBe(1)
    const late = await changeDueDate(partnership.secretary, ref, { dueOn: later(100), reason, version })
    expect(late).toMatchObject({ ok: false, theirs: { dueOn: later(90) }, currentVersion: version + 1 })
  })

  it('cannot be given to an action that one cannot see', async () => {
    const hidden = await aRecommendationToAnswer({ onlyFor: [partnership.owner.accountId, partnership.chair.accountId] })
    const { ref, version } = await agreed({ recommendationRefs: [hidden.ref] })
    const outcome = await changeDueDate(partnership.secretary, ref, { dueOn: later(90), reason, version })
    expect(outcome).toMatchObject({ ok: false, problems: [{ words: 'This action no longer exists, or is not open to you' }] })
  })
})
