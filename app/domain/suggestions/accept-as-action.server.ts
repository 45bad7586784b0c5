import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { NewPlanActionForm } from '#app/domain/plan-actions/plan-action-forms'
import { writeProposal } from '#app/domain/plan-actions/write-proposal.server'
import { placeNow } from './accept-suggestion.server'
import { decide, findSuggestionToDecide } from './find-suggestion-to-decide.server'

/** Proposes the action that a line of minutes gives somebody, and keeps the line with it. */
export function acceptAsAction(
  actor: Actor,
  documentRef: string,
  which: { suggestion: string; version: number },
  form: NewPlanActionForm,
  options?: ChangeOptions,
) {
  return change(
    actor,
    async (tx) => {
      const found = await findSuggestionToDecide(tx, actor, documentRef, which)
      if (!found.ok) return found
      const { suggestion } = found
      if (suggestion.kind !== 'action') return refuse('', 'This is no action')
      const anchor = await placeNow(tx, suggestion)
      if (!anchor) return refuse('', 'The words of this suggestion are no longer in the document. Ask for suggestions again')
      const source = { sourceDocumentId: suggestion.document.id, sourceQuote: anchor.quote, sourceStart: anchor.start, sourceEnd: anchor.end }
      const written = await writeProposal(tx, actor, form, source)
      if (!written.ok) return refuse(written.problems)
      // What will be different, and how it will be known, no minutes say: the person has always added something.
      const entry = await decide(tx, actor, suggestion, { state: 'accepted', planActionId: written.id })
      return done({ id: suggestion.id, ref: written.ref }, [entry, written.entry])
    },
    options,
  )
}
