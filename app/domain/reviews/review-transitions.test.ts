import { describe, expect, it } from 'vitest'
import { reviewStatusCodes, type ReviewStatus } from './review'
import { reviewMachine, reviewSteps } from './review-transitions'
import { stepNamed, stepsFrom } from '../shared/status-machine'

// Every status by every step: where it leads, or nowhere.
const leads: Record<ReviewStatus, Record<string, ReviewStatus>> = {
  scoping: { commission: 'in_progress', decline: 'closed' },
  in_progress: { finish: 'awaiting_publication', rescope: 'scoping' },
  awaiting_publication: { publish: 'published', monitor_unpublished: 'monitoring', rework: 'in_progress' },
  published: { monitor: 'monitoring', unpublish: 'awaiting_publication' },
  monitoring: { close: 'closed', back_to_published: 'published' },
  closed: { reopen: 'monitoring', reconsider: 'scoping' },
}

describe('the life of a review', () => {
  it.each(reviewStatusCodes.flatMap((status) => reviewSteps.map((step) => [status, step] as const)))('%s: %s', (status, step) => {
    expect(stepNamed(reviewMachine, status, step)?.to).toBe(leads[status][step])
  })

  it('has no status without a way out and none that cannot be reached', () => {
    const reached = new Set(reviewMachine.transitions.map(({ to }) => to))
    expect(reviewStatusCodes.filter((status) => stepsFrom(reviewMachine, status).length === 0)).toEqual([])
    expect(reviewStatusCodes.filter((status) => !reached.has(status))).toEqual([])
  })

  it('asks for a reason at every step back, and where a review ends without a report', () => {
    const rank = (status: ReviewStatus) => reviewStatusCodes.indexOf(status)
    const back = reviewMachine.transitions.filter(({ from, to }) => rank(to) < rank(from))
    expect(back.map(({ step }) => step)).toEqual(['rescope', 'rework', 'unpublish', 'back_to_published', 'reopen', 'reconsider'])
    for (const { needs } of back) expect(needs).toContain('a reason')
    expect(stepNamed(reviewMachine, 'scoping', 'decline')?.needs).toEqual(['a reason'])
    expect(stepNamed(reviewMachine, 'awaiting_publication', 'monitor_unpublished')?.needs).toEqual(['a reason'])
  })

  it('never comes to be published without the date', () => {
    const publishing = reviewMachine.transitions.filter(({ to }) => to === 'published')
    expect(publishing).toHaveLength(2)
    for (const { needs } of publishing) expect(needs).toContain('the date of publication')
  })
})
