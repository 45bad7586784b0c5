import { beforeAll, describe, expect, it } from 'vitest'
import { theSystem } from '#app/domain/people/actor'
import { listAccounts } from '#app/domain/people/account-queries.server'
import { addDays } from '#app/domain/shared/calendar'
import { atInstant, now, today } from '#app/domain/shared/clock'
import { anAction, aPartnership, type Partnership } from '#tests/factories/plan-actions'
import { findAccountChores } from './account-chores.server'
import { findAgencyWork } from './agency-work.server'

let partnership: Partnership
beforeAll(async () => {
  partnership = await aPartnership()
})

describe('what waits for an agency', () => {
  it('is its open actions by date, with the viewer’s own told from the others', async () => {
    const late = await anAction(partnership, { dueOn: addDays(today(), 30) })
    const soon = await anAction(partnership, { dueOn: addDays(today(), 3), ownerId: null, ownerFunction: 'Head of recall' })
    const work = await findAgencyWork(partnership.owner)
    expect(work?.actions.rows.map(({ ref, isMine }) => [ref, isMine])).toEqual([[soon.ref, false], [late.ref, true]])
    expect(work?.actions).toMatchObject({ total: 2, dueSoon: 1, overdue: 0, mine: 1 })
  })

  it('begins with the answers for those who may give them', async () => {
    expect((await findAgencyWork(partnership.lead))?.answersFirst).toBe(true)
    expect((await findAgencyWork(partnership.owner))?.answersFirst).toBe(false)
  })
})

describe('what waits for an administrator', () => {
  it('counts the quiet accounts that its link leads to', async () => {
    await atInstant(new Date(now().getTime() + 91 * 86_400_000), async () => {
      const { quiet } = await findAccountChores()
      expect(quiet).toBeGreaterThan(0)
      expect((await listAccounts(theSystem, { isQuiet: true }, 1)).total).toBe(quiet)
    })
  })
})
