import { describe, expect, it } from 'vitest'
import { findThemeByAgency } from '#app/domain/theme-by-agency/theme-by-agency-queries.server'
import { ACTION_LINE, anActionGivenInMinutes } from '#tests/factories/minutes'
import { restrictedTo } from '#tests/factories/reviews'
import { listPlanActions } from './plan-action-list.server'
import { findPlanAction } from './plan-action-queries.server'

describe('an action that was given in minutes', () => {
  it('keeps the line that gave it, and where it stands', async () => {
    const { coder, document, ref } = await anActionGivenInMinutes()
    const action = await findPlanAction(coder, ref)
    expect(action).toMatchObject({ status: 'proposed', sourceQuote: ACTION_LINE, sourceDocument: { ref: document.ref } })
    expect(document.text?.text.slice(action?.sourceStart ?? 0, action?.sourceEnd ?? 0)).toBe(ACTION_LINE)
  })

  it('is hidden, in lists and counts too, from everybody who may not see the review of those minutes', async () => {
    const { coder, other, review, ref } = await anActionGivenInMinutes()
    const counts = async (viewer: typeof coder) => {
      const { distinct } = await listPlanActions(viewer, { filter: {}, order: { sort: 'due', direction: 'asc' } }, 1)
      return [(await findPlanAction(viewer, ref)) !== null, distinct, (await findThemeByAgency(viewer, {})).agencies.length]
    }
    const before = await counts(other)
    await restrictedTo(review.ref, coder.accountId)
    expect(await counts(coder)).toEqual(before)
    const [isSeen, distinct] = await counts(other)
    expect([isSeen, distinct]).toEqual([false, Number(before[1]) - 1])
  })
})
