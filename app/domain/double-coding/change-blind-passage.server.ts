import { change, done, refuse, refuseStale } from '#app/db/change.server'
import { readThemes } from '#app/domain/findings/finding-themes.server'
import type { Actor } from '#app/domain/people/actor'
import type { BlindPassageForm } from './double-coding-forms'
import { findOwnBlindPassage, NO_BLIND_PASSAGE } from './own-blind-passage.server'

/** Changes what the actor's own passage is coded as. Only until they have finished; refused on an older version, with what is stored now. */
export function changeBlindPassage(actor: Actor, ref: string, passageId: string, { version, themeIds, kind, note }: BlindPassageForm) {
  return change(actor, async (tx) => {
    const own = await findOwnBlindPassage(tx, actor, ref, passageId)
    if (!own) return refuse('', NO_BLIND_PASSAGE)
    const { passage, permission, doubleCoding } = own
    if (!permission.allowed) return refuse('', permission.because)
    const heldIds = passage.themes.map(({ themeId }) => themeId)
    if (passage.version !== version) {
      return refuseStale({ themeIds: heldIds.join(','), kind: passage.kind, note: passage.note }, passage.version)
    }
    const themes = await readThemes(tx, themeIds, heldIds)
    if (!themes) return refuse('themeIds', 'Select themes from the list')

    await tx.blindPassageTheme.deleteMany({ where: { passageId, themeId: { notIn: themeIds } } })
    const added = themeIds.filter((id) => !heldIds.includes(id))
    await tx.blindPassageTheme.createMany({ data: added.map((themeId) => ({ passageId, themeId })) })
    await tx.blindPassage.update({ where: { id: passageId }, data: { kind, note, version: { increment: 1 } } })
    const documentRef = passage.document.ref
    return done({ documentRef }, [{ ...doubleCoding.about, event: 'double_coding.passage_changed', field: 'Document', to: documentRef }])
  })
}
