import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import { nextNumber } from '#app/db/next-reference.server'
import { documentsVisibleTo } from '#app/domain/documents/visible-documents.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import { anchorOf } from './anchor-passage'
import { findingKinds } from './finding'
import type { CodePassageForm } from './finding-forms'
import { canCodePassages } from './finding-policy'
import { readThemes } from './finding-themes.server'

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

      const { review } = document
      const series = `${review.ref}-F`
      const ref = series + String(await nextNumber(tx, series)).padStart(2, '0')
      const coded = { codedById: actor.accountId, codedAt: now() }
      const { kind, note } = form
      const { id } = await tx.finding.create({
        data: {
          ...placed.anchor, ...coded, ref, kind, note,
          reviewId: review.id,
          documentId: document.id,
          themes: { create: themes.map((theme) => ({ themeId: theme.id, ...coded })) },
        },
      })
      const entry = { event: 'finding.coded' as const, subject: { type: 'finding' as const, id, ref }, reviewIds: [review.id] }
      return done({ ref }, [
        { ...entry, to: placed.anchor.quote },
        { ...entry, field: 'Kind', to: findingKinds[kind].label },
        ...themes.map(({ name }) => ({ ...entry, field: 'Theme', to: name })),
        ...(note ? [{ ...entry, field: 'Note', to: note }] : []),
      ])
    },
    options,
  )
}
