import { describe, expect, it } from 'vitest'
import { hasSlipped, isOverdue, ragLegend, ragOf, type Rag } from './rag'
import { planActionStatusCodes, type PlanActionStatus } from './plan-action'

const today = '2026-03-10'
const due = { past: '2026-03-09', now: '2026-03-10', soon: '2026-04-07', later: '2026-04-08' }

// For each status: due yesterday, today, in 28 days, in 29 days, and in 29 days after a slip.
const expected: Record<PlanActionStatus, readonly Rag[]> = {
  proposed: ['overdue', 'attention', 'attention', 'on_track', 'attention'],
  agreed: ['overdue', 'attention', 'attention', 'on_track', 'attention'],
  in_progress: ['overdue', 'attention', 'attention', 'on_track', 'attention'],
  waiting: ['overdue', 'attention', 'attention', 'attention', 'attention'],
  delivered: ['attention', 'attention', 'attention', 'attention', 'attention'],
  signed_off: ['complete', 'complete', 'complete', 'complete', 'complete'],
  embedded: ['complete', 'complete', 'complete', 'complete', 'complete'],
  reopened: ['overdue', 'attention', 'attention', 'attention', 'attention'],
  withdrawn: ['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'],
}

describe('the rating', () => {
  it.each(planActionStatusCodes)('follows from the dates of an action that is %s', (status) => {
    const dates = [
      { dueOn: due.past, firstDueOn: due.past },
      { dueOn: due.now, firstDueOn: due.now },
      { dueOn: due.soon, firstDueOn: due.soon },
      { dueOn: due.later, firstDueOn: due.later },
      { dueOn: due.later, firstDueOn: due.past },
    ]
    expect(dates.map((facts) => ragOf({ status, ...facts }, today))).toEqual(expected[status])
  })

  it('always has words beside its colour, each of its own', () => {
    const labels = Object.values(ragLegend).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })
})

describe('overdue and slipped', () => {
  it('count the due date itself as in time', () => {
    expect(isOverdue({ status: 'agreed', dueOn: due.now }, today)).toBe(false)
    expect(isOverdue({ status: 'agreed', dueOn: due.past }, today)).toBe(true)
  })

  it('do not hold a date that came forward against an action', () => {
    expect(hasSlipped({ dueOn: due.past, firstDueOn: due.soon })).toBe(false)
    expect(hasSlipped({ dueOn: due.soon, firstDueOn: due.past })).toBe(true)
  })
})
