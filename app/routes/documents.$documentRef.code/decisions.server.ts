import { z } from 'zod'
import { codePassage } from '#app/domain/findings/code-passage.server'
import { CodePassageForm, WithdrawFindingForm } from '#app/domain/findings/finding-forms'
import { withdrawFinding } from '#app/domain/findings/withdraw-finding.server'
import { learnIfWorthwhile } from '#app/domain/learning/learn-from-decisions.server'
import type { Actor } from '#app/domain/people/actor'
import { optionalText, requiredText } from '#app/domain/shared/form-fields'
import type { Outcome } from '#app/domain/shared/outcome'
import { acceptAsRead } from '#app/domain/suggestions/accept-as-read.server'
import { acceptSuggestionWithChanges } from '#app/domain/suggestions/accept-suggestion.server'
import { dismissSuggestion } from '#app/domain/suggestions/dismiss-suggestion.server'
import { reopenSuggestion } from '#app/domain/suggestions/reopen-suggestion.server'
import { AcceptForm, ChangeSuggestionForm, DismissForm, ReopenForm } from '#app/domain/suggestions/suggestion-forms'
import { UNDONE } from '#app/domain/suggestions/undo-created.server'
import { log } from '#app/log.server'

const first = (value: unknown) => (Array.isArray(value) ? (value as unknown[])[0] : value)
const flat = (fields: unknown) => {
  const record = fields as Record<string, unknown>
  // A passage is coded by hand unless the form says that it is about a suggestion.
  return { ...record, decision: first(record.decision) ?? 'code' }
}

/** The suggestion at which the page goes on. */
const leadsOn = { next: optionalText(50) }

/** What can be done in one stroke while somebody codes a document: by the forms of its pages and by the keys alike. */
export const DecisionForm = z.preprocess(
  flat,
  z.discriminatedUnion('decision', [
    CodePassageForm.extend({ decision: z.literal('code') }),
    AcceptForm.extend({ ...leadsOn, decision: z.literal('accept') }),
    ChangeSuggestionForm.extend({ ...leadsOn, decision: z.literal('change') }),
    DismissForm.extend({ ...leadsOn, decision: z.literal('dismiss') }),
    ReopenForm.extend({ ...leadsOn, decision: z.literal('reopen') }),
    WithdrawFindingForm.omit({ because: true }).extend({ decision: z.literal('uncode'), finding: requiredText('This page is out of date. Open it again', 60) }),
  ]),
)
export type DecisionForm = z.output<typeof DecisionForm>

/** What a decision was about, as it is now: a suggestion, or a passage that was coded by hand. */
export interface Decided {
  suggestionId: string | null
  findingRef: string | null
}

/** Does what the form asks for. Enough decisions teach the machine something: it learns afterwards, and nobody waits for it. */
export async function carryOut(actor: Actor, document: { id: string; ref: string; reviewId: string }, form: DecisionForm, once: string | undefined): Promise<Outcome<Decided>> {
  const outcome = await decideNow(actor, document, form, once)
  if (outcome.ok) void learnIfWorthwhile().catch((error: unknown) => log().error({ err: error }, 'nothing could be learned from decisions'))
  return outcome
}

async function decideNow(actor: Actor, document: { id: string; ref: string; reviewId: string }, form: DecisionForm, once: string | undefined): Promise<Outcome<Decided>> {
  switch (form.decision) {
    case 'code':
      return ofFinding(await codePassage(actor, document.ref, form, { once }))
    case 'uncode':
      return ofFinding(await withdrawFinding(actor, form.finding, { version: form.version, because: UNDONE }))
    case 'accept':
      return ofSuggestion(await acceptAsRead(actor, document, form))
    case 'change':
      return ofSuggestion(await acceptSuggestionWithChanges(actor, document.ref, form))
    case 'dismiss':
      return ofSuggestion(await dismissSuggestion(actor, document.ref, form))
    case 'reopen':
      return ofSuggestion(await reopenSuggestion(actor, document.ref, form))
  }
}

const ofFinding = (outcome: Outcome<{ ref: string }>): Outcome<Decided> =>
  outcome.ok ? { ok: true, value: { suggestionId: null, findingRef: outcome.value.ref } } : outcome

const ofSuggestion = (outcome: Outcome<{ id: string; findingRef?: string }>): Outcome<Decided> =>
  outcome.ok ? { ok: true, value: { suggestionId: outcome.value.id, findingRef: outcome.value.findingRef ?? null } } : outcome
