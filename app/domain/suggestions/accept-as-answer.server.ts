import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { AnswerForm } from '#app/domain/recommendations/recommendation-forms'
import { writeAnswer } from '#app/domain/recommendations/write-answer.server'
import { recommendationsVisibleTo } from '#app/domain/recommendations/visible-recommendations.server'
import { decide, findSuggestionToDecide } from './find-suggestion-to-decide.server'

/** Which addressee of which recommendation a passage of a letter answers. */
export interface AnsweredHere {
  recommendationRef: string
  agencyCode: string
}

/**
 * Records what a letter answers to a recommendation, for the addressee that was chosen, by the rules for every answer. An
 * answer that is there already is not replaced from here: its own page shows both.
 */
export function acceptAsAnswer(
  actor: Actor,
  documentRef: string,
  which: { suggestion: string; version: number },
  { recommendationRef, agencyCode }: AnsweredHere,
  form: AnswerForm,
  options?: ChangeOptions,
) {
  return change(
    actor,
    async (tx) => {
      const found = await findSuggestionToDecide(tx, actor, documentRef, which)
      if (!found.ok) return found
      const { suggestion } = found
      if (suggestion.kind !== 'answer') return refuse('', 'This answers no recommendation')
      const earlier = await tx.addressee.findFirst({
        where: { agency: { code: agencyCode }, recommendation: { AND: [recommendationsVisibleTo(actor), { ref: recommendationRef }] } },
        select: { answer: true },
      })
      if (earlier?.answer) return refuse('', `${recommendationRef} has been answered for this addressee. Change the answer on its own page, or dismiss this`)
      const written = await writeAnswer(tx, actor, recommendationRef, agencyCode, form)
      if (!written.ok) return written
      const state = form.answer === suggestion.answer && form.response === suggestion.response ? 'accepted' : 'changed'
      const entry = await decide(tx, actor, suggestion, { state, addresseeId: written.addresseeId, addresseeVersion: form.version + 1 })
      return done({ id: suggestion.id, ref: recommendationRef }, [entry, ...written.entries])
    },
    options,
  )
}
