import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import { documentsVisibleTo } from '#app/domain/documents/visible-documents.server'
import type { Actor } from '#app/domain/people/actor'
import { anchorOf } from './anchor-passage'
import type { CodePassageForm } from './finding-forms'
import { canCodePassages } from './finding-policy'
import { readThemes } from './finding-themes.server'
import { writeFinding } from './write-finding.server'

/**
 * Codes a passage of a document with themes and gives it the review's next reference (`SCR-2026-004-F03`). Refused where
 * the words are not in the document, or stand there more than once and nothing says which is meant.
 */
export function codePassage(actor: Actor, documentRef: string, form: CodePassageForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canCodePassages(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const document = await tx.sourceDocument.findFirst({
        where: { AND: [documentsVisibleTo(actor), { ref: documentRef }] },
        select: { id: true, review: { select: { id: true, ref: true } }, text: { select: { text: true } } },
      })
      if (!document?.text) return refuse('', 'This document does not exist')
      const placed = anchorOf(document.text.text, form)
      const themes = await readThemes(tx, form.themeIds)
      const problems = [
        ...('anchor' in placed ? [] : [placed]),
        ...(themes ? [] : [{ field: 'themeIds', words: 'Select themes from the list' }]),
      ]
      if (!('anchor' in placed) || !themes) return refuse(problems)

      const { kind, note } = form
      const { ref, entries } = await writeFinding(tx, actor, { document, anchor: placed.anchor, kind, note, themes })
      return done({ ref }, entries)
    },
    options,
  )
}
