import { change, done, refuse } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { findActionToWrite, NO_SUCH_ACTION } from './find-action-to-write.server'

/** Writes down that somebody takes a copy of evidence, before they get it. Refused where the action is not open to them. */
export function recordEvidenceDownload(actor: Actor, evidence: { title: string; planAction: { ref: string } }) {
  return change(actor, async (tx) => {
    const action = await findActionToWrite(tx, actor, evidence.planAction.ref)
    if (!action) return refuse('', NO_SUCH_ACTION)
    const { subject, reviewIds } = action
    return done({ ref: action.ref }, [{ event: 'evidence.downloaded', subject, reviewIds, to: evidence.title }])
  })
}
