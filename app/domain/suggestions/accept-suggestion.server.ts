import { change, done, refuse, type Tx } from '#app/db/change.server'
import { findAnchor, makeAnchor } from '#app/domain/documents/anchor'
import type { FindingKind } from '#app/domain/findings/finding'
import { canCodePassages } from '#app/domain/findings/finding-policy'
import { readThemes } from '#app/domain/findings/finding-themes.server'
import { writeFinding } from '#app/domain/findings/write-finding.server'
import type { Actor } from '#app/domain/people/actor'
import { decide, findSuggestionToDecide, type SuggestionToDecide } from './find-suggestion-to-decide.server'
import type { AcceptForm, ChangeSuggestionForm } from './suggestion-forms'

/**
 * Codes a suggested passage as the person saw it: with those of its themes that were shown. Only themes that the machine
 * suggested can be accepted; others are a change.
 */
export function acceptSuggestion(actor: Actor, documentRef: string, form: AcceptForm) {
  return change(actor, async (tx) => {
    const found = await findSuggestionToDecide(tx, actor, documentRef, form)
    if (!found.ok) return found
    const suggested = found.suggestion.themes.map(({ themeId }) => themeId)
    if (form.themeIds.length === 0 || form.themeIds.some((id) => !suggested.includes(id))) {
      return refuse('themeIds', 'These are not the themes that were suggested. Change it instead')
    }
    return codeIt(tx, actor, found.suggestion, { state: 'accepted', themeIds: form.themeIds, kind: 'finding', note: null })
  })
}

/** Codes a suggested passage with themes, a kind and a note of the person's own. */
export function acceptSuggestionWithChanges(actor: Actor, documentRef: string, form: ChangeSuggestionForm) {
  return change(actor, async (tx) => {
    const found = await findSuggestionToDecide(tx, actor, documentRef, form)
    if (!found.ok) return found
    const { themeIds, kind, note } = form
    return codeIt(tx, actor, found.suggestion, { state: 'changed', themeIds, kind, note })
  })
}

interface Coding {
  state: 'accepted' | 'changed'
  themeIds: readonly string[]
  kind: FindingKind
  note: string | null
}

async function codeIt(tx: Tx, actor: Actor, suggestion: SuggestionToDecide, { state, themeIds, kind, note }: Coding) {
  const permission = canCodePassages(actor)
  if (!permission.allowed) return refuse('', permission.because)
  if (suggestion.kind !== 'passage') return refuse('', 'This is no passage to code. Create its record instead')
  const themes = await readThemes(tx, themeIds)
  if (!themes) return refuse('themeIds', 'One of these themes is no longer in use. Select themes from the list')
  const anchor = await placeNow(tx, suggestion)
  if (!anchor) return refuse('', 'The words of this suggestion are no longer in the document. Ask for suggestions again')
  const { id, ref, entries } = await writeFinding(tx, actor, { document: suggestion.document, anchor, kind, note, themes })
  const entry = await decide(tx, actor, suggestion, { state, findingId: id })
  return done({ id: suggestion.id, version: suggestion.version + 1, findingRef: ref }, [entry, ...entries])
}

/** The anchor of a suggestion in the text as it is now; null where its words are gone. */
export async function placeNow(tx: Tx, suggestion: SuggestionToDecide) {
  const source = await tx.documentText.findUnique({ where: { documentId: suggestion.document.id }, select: { text: true } })
  const place = source && findAnchor(source.text, suggestion)
  return place && place.how !== 'fuzzy' ? makeAnchor(source.text, place.start, place.end) : null
}
