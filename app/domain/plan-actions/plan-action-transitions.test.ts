import { describe, expect, it } from 'vitest'
import { planActionStatusCodes, type PlanActionStatus } from './plan-action'
import { isOpen, planActionMachine, planActionStep, planActionStepsFrom } from './plan-action-transitions'

// From each status: every status that one step leads to.
const expected: Record<PlanActionStatus, PlanActionStatus[]> = {
  proposed: ['agreed', 'withdrawn'],
  agreed: ['in_progress', 'waiting', 'withdrawn'],
  in_progress: ['waiting', 'delivered', 'withdrawn'],
  waiting: ['in_progress', 'delivered', 'withdrawn'],
  delivered: ['signed_off', 'in_progress', 'withdrawn'],
  signed_off: ['embedded', 'reopened'],
  embedded: ['reopened'],
  reopened: ['in_progress', 'waiting', 'withdrawn'],
  withdrawn: [],
}

describe('the life of an action', () => {
  it.each(planActionStatusCodes)('leads from %s only where it should', (status) => {
    const reached = planActionStepsFrom(status).map(({ to }) => to)
    expect([...reached].sort()).toEqual([...expected[status]].sort())
  })

  it('has one step of a name out of each status', () => {
    const names = planActionMachine.transitions.map(({ from, step }) => `${from} ${step}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('asks why whenever it goes back or gives up', () => {
    const backwards = planActionMachine.transitions.filter(({ step }) => ['return', 'reopen', 'withdraw'].includes(step))
    expect(backwards.every(({ needs }) => (needs as readonly string[]).includes('a reason'))).toBe(true)
  })

  it('never goes from the owner’s claim to embedded without somebody else’s check', () => {
    const before = planActionMachine.transitions.filter(({ to }) => to === 'embedded').map(({ from }) => from)
    expect(before).toEqual(['signed_off'])
    expect(planActionMachine.transitions.filter(({ to }) => to === 'signed_off').map(({ from }) => from)).toEqual(['delivered'])
  })

  it('knows no step of a name that the table does not have', () => {
    expect(planActionStep('proposed', 'sign-off')).toBeNull()
    expect(planActionStep('withdrawn', 'reopen')).toBeNull()
    expect(planActionStep('agreed', 'toString')).toBeNull()
  })

  it('calls open what still has work for the lead agency', () => {
    expect(planActionStatusCodes.filter(isOpen)).toEqual(['proposed', 'agreed', 'in_progress', 'waiting', 'reopened'])
  })
})
