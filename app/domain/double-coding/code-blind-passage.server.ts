import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import { anchorOf } from '#app/domain/findings/anchor-passage'
import { readThemes } from '#app/domain/findings/finding-themes.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { CodeBlindPassageForm } from './double-coding-forms'
import { canCodeBlind } from './double-coding-policy'
import { findDoubleCodingToWrite, NO_DOUBLE_CODING } from './find-double-coding-to-write.server'

/**
 * Codes a passage for oneself alone. The trail says that it happened and to which document, without a word of the passage
 * or its themes: neither the other coder nor anybody else may learn them before both have finished.
 */
export function codeBlindPassage(actor: Actor, ref: string, documentRef: string, form: CodeBlindPassageForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const doubleCoding = await findDoubleCodingToWrite(tx, actor, ref)
      if (!doubleCoding || actor.accountId === null) return refuse('', NO_DOUBLE_CODING)
      const permission = canCodeBlind(actor, doubleCoding)
      if (!permission.allowed) return refuse('', permission.because)
      const document = await tx.sourceDocument.findFirst({
        where: { ref: documentRef, doubleCodings: { some: { doubleCodingId: doubleCoding.id } } },
        select: { id: true, text: { select: { text: true } } },
      })
      if (!document?.text) return refuse('', 'This document is not part of the double coding')
      const placed = anchorOf(document.text.text, form)
      const themes = await readThemes(tx, form.themeIds)
      if (!('anchor' in placed) || !themes) {
        const unknown = themes ? [] : [{ field: 'themeIds', words: 'Select themes from the list' }]
        return refuse([...('anchor' in placed ? [] : [placed]), ...unknown])
      }

      const { kind, note } = form
      const { id } = await tx.blindPassage.create({
        data: {
          ...placed.anchor, kind, note,
          doubleCodingId: doubleCoding.id,
          coderId: actor.accountId,
          documentId: document.id,
          codedAt: now(),
          themes: { create: themes.map((theme) => ({ themeId: theme.id })) },
        },
      })
      return done({ id }, [{ ...doubleCoding.about, event: 'double_coding.passage_coded', field: 'Document', to: documentRef }])
    },
    options,
  )
}
