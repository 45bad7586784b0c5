import { describe, expect, it } from 'vitest'
import { findThemeByAgency } from '#app/domain/theme-by-agency/theme-by-agency-queries.server'
import { acceptAsAction } from '#app/domain/suggestions/accept-as-action.server'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { anActor, anAgency } from '#tests/factories/people'
import { aDocument, aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { itemOf, suggested } from '#tests/factories/suggestions'
import { listPlanActions } from './plan-action-list.server'
import { findPlanAction } from './plan-action-queries.server'

const LINE = 'ACTION: Westmere Police to agree a rota for the weekend.'

async function given() {
  const [coder, other] = [await anActor('secretariat'), await anActor('secretariat')]
  const review = await aReviewIn('published')
  const document = await aDocument(review.ref, { kind: 'minutes', text: `Notes of the meeting\n\n${LINE}` })
  const [suggestion] = await suggested(document.id, itemOf(document.text?.text ?? '', LINE, { kind: 'action', number: null }))
  const form = {
    title: 'Agree a rota', difference: 'Somebody answers on Saturdays.', howKnown: 'Calls answered, weekly.', leadAgencyId: (await anAgency()).id,
    ownerId: null, ownerFunction: 'Head of operations', groupId: null, dueOn: addDays(today(), 30), strength: 'process' as const, recommendationRefs: [],
  }
  const outcome = await acceptAsAction(coder, document.ref, { suggestion: suggestion?.id ?? '', version: 0 }, form)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return { coder, other, review, document, ref: outcome.value.ref }
}

describe('an action that was given in minutes', () => {
  it('keeps the line that gave it, and where it stands', async () => {
    const { coder, document, ref } = await given()
    const action = await findPlanAction(coder, ref)
    expect(action).toMatchObject({ status: 'proposed', sourceQuote: LINE, sourceDocument: { ref: document.ref } })
    expect(document.text?.text.slice(action?.sourceStart ?? 0, action?.sourceEnd ?? 0)).toBe(LINE)
  })

  it('is hidden, in lists and counts too, from everybody who may not see the review of those minutes', async () => {
    const { coder, other, review, ref } = await given()
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
