import { beforeAll, describe, expect, it } from 'vitest'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import { addDays } from '#app/domain/shared/calendar'
import { anAgency } from '#tests/factories/people'
import { planActionStatusCodes } from './plan-action'
import { hasSlipped, isDueSoon, isOverdue, ragCodes, ragOf, type RagFacts } from './rag'
import { dueSoonWhere, overdueWhere, ragWhere, slippedWhere } from './rag-where.server'

const today = '2026-03-10'
const days = [-400, -1, 0, 1, 27, 28, 29, 400]
const slips = [-30, 0, 30]

const grid = planActionStatusCodes.flatMap((status) =>
  days.flatMap((day) => slips.map((slip) => ({ status, dueOn: addDays(today, day), firstDueOn: addDays(today, day - slip) }))),
)

beforeAll(async () => {
  const agency = await anAgency()
  await change(theSystem, async (tx) => {
    const rows = grid.map((facts, index) => ({
      ...facts,
      ref: `ACT-${index}`,
      title: 'Something',
      difference: 'Something',
      howKnown: 'Something',
      leadAgencyId: agency.id,
      statusSince: new Date(0),
      createdAt: new Date(0),
    }))
    await tx.planAction.createMany({ data: rows })
    return done(null, [{ event: 'demonstration.loaded', subject: { type: 'partnership', id: '1', ref: 'grid' } }])
  })
})

async function refsWhere(where: Parameters<typeof db.planAction.findMany>[0]) {
  const rows = await db.planAction.findMany({ ...where, select: { ref: true } })
  return rows.map(({ ref }) => ref).sort()
}

const refsThat = (rule: (facts: RagFacts) => boolean) => grid.flatMap((facts, index) => (rule(facts) ? [`ACT-${index}`] : [])).sort()

describe('what the database finds', () => {
  it.each(ragCodes)('as %s is what the rule rates so', async (rag) => {
    const expected = refsThat((facts) => ragOf(facts, today) === rag)
    expect(expected.length).toBeGreaterThan(0)
    expect(await refsWhere({ where: ragWhere(rag, today) })).toEqual(expected)
  })

  it('as overdue, due soon and slipped is what the rules say', async () => {
    expect(await refsWhere({ where: overdueWhere(today) })).toEqual(refsThat((facts) => isOverdue(facts, today)))
    expect(await refsWhere({ where: dueSoonWhere(today) })).toEqual(refsThat((facts) => isDueSoon(facts, today)))
    expect(await refsWhere({ where: slippedWhere() })).toEqual(refsThat(hasSlipped))
  })
})
