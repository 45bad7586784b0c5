import { acceptAsAction } from '#app/domain/suggestions/accept-as-action.server'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { anActor, anAgency } from '#tests/factories/people'
import { aDocument, aReviewIn } from '#tests/factories/reviews'
import { itemOf, suggested } from '#tests/factories/suggestions'

/** The line of the minutes that gives the action. */
export const ACTION_LINE = 'ACTION: Westmere Police to agree a rota for the weekend.'

/** An action proposed from a line of minutes, which are a document of a review with these facts; and two of the secretariat. */
export async function anActionGivenInMinutes(facts: Parameters<typeof aReviewIn>[1] = {}) {
  const [coder, other] = [await anActor('secretariat'), await anActor('secretariat')]
  const review = await aReviewIn('published', facts)
  const document = await aDocument(review.ref, { kind: 'minutes', text: `Notes of the meeting\n\n${ACTION_LINE}` })
  const [suggestion] = await suggested(document.id, itemOf(document.text?.text ?? '', ACTION_LINE, { kind: 'action', number: null }))
  const form = {
    title: 'Agree a rota', difference: 'Somebody answers on Saturdays.', howKnown: 'Calls answered, weekly.', leadAgencyId: (await anAgency()).id,
    ownerId: null, ownerFunction: 'Head of operations', groupId: null, dueOn: addDays(today(), 30), strength: 'process' as const, recommendationRefs: [],
  }
  const outcome = await acceptAsAction(coder, document.ref, { suggestion: suggestion?.id ?? '', version: 0 }, form)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return { coder, other, review, document, ref: outcome.value.ref }
}
