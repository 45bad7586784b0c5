import { change, done, refuse, type Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import { shortQuote } from '#app/domain/findings/finding'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { findSuggestion, type SuggestionToDecide } from './find-suggestion-to-decide.server'
import type { ReopenForm } from './suggestion-forms'
import { canReopen } from './suggestion-policy'
import { undoAction, undoAnswer, undoRecommendation, UNDONE } from './undo-created.server'

/**
 * Undoes a decision: the suggestion is open again, and what came of it is withdrawn or taken back, as long as nothing rests
 * on it and nobody has changed it since. Otherwise refused, with what is in the way.
 */
export function reopenSuggestion(actor: Actor, documentRef: string, { suggestion: id, version }: ReopenForm) {
  return change(actor, async (tx) => {
    const suggestion = await findSuggestion(tx, actor, documentRef, id)
    if (!suggestion) return refuse('', 'This suggestion is no longer there')
    const permission = canReopen(actor, suggestion)
    if (!permission.allowed) return refuse('', permission.because)
    if (suggestion.version !== version) return { ...refuse('', 'Somebody has decided on this again since. Look at it once more'), currentVersion: suggestion.version }
    const undone = await undo(tx, actor, suggestion)
    if (!undone.ok) return undone

    await tx.suggestion.update({
      where: { id },
      data: {
        state: 'open', decidedById: null, decidedAt: null, because: null,
        findingId: null, recommendationId: null, planActionId: null, addresseeId: null, addresseeVersion: null,
        version: { increment: 1 },
      },
    })
    const { document } = suggestion
    const subject = { type: 'suggestion' as const, id, ref: document.ref }
    const entry: NewTrailEntry = { event: 'suggestion.reopened', subject, reviewIds: [document.review.id], to: shortQuote(suggestion.quote) }
    return done({ id, version: suggestion.version + 1 }, [entry, ...undone.entries])
  })
}

async function undo(tx: Tx, actor: Actor, suggestion: SuggestionToDecide) {
  if (suggestion.findingId) return undoFinding(tx, suggestion, suggestion.findingId)
  if (suggestion.recommendationId) return undoRecommendation(tx, suggestion.recommendationId)
  if (suggestion.planActionId) return undoAction(tx, actor, suggestion.planActionId)
  if (suggestion.addresseeId) return undoAnswer(tx, suggestion.addresseeId, suggestion.addresseeVersion)
  return { ok: true as const, entries: [] }
}

async function undoFinding(tx: Tx, suggestion: SuggestionToDecide, id: string) {
  const finding = await tx.finding.findUniqueOrThrow({ where: { id }, include: { _count: { select: { recommendations: true } } } })
  if (finding.withdrawnAt) return { ok: true as const, entries: [] }
  if (finding._count.recommendations > 0) return refuse('', `A recommendation rests on ${finding.ref}. Take it off there first`)
  if (finding.version > 0) return refuse('', `${finding.ref} has been changed since. Withdraw it on its own page`)
  await tx.finding.update({ where: { id }, data: { withdrawnAt: now(), version: { increment: 1 } } })
  const subject = { type: 'finding' as const, id, ref: finding.ref }
  const entry: NewTrailEntry = { event: 'finding.withdrawn', subject, reviewIds: [suggestion.document.review.id], from: finding.quote, because: UNDONE }
  return { ok: true as const, entries: [entry] }
}
