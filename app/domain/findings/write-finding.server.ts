import type { Tx } from '#app/db/change.server'
import { nextNumber } from '#app/db/next-reference.server'
import type { Anchor } from '#app/domain/documents/anchor'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { findingKinds, type FindingKind } from './finding'

interface NewFinding {
  document: { id: string; review: { id: string; ref: string } }
  anchor: Anchor
  kind: FindingKind
  note: string | null
  themes: readonly { id: string; name: string }[]
}

/** Stores a coded passage under the review's next reference, with what the trail says of it. For verbs that have checked who may. */
export async function writeFinding(tx: Tx, actor: Actor, { document, anchor, kind, note, themes }: NewFinding) {
  const { review } = document
  const series = `${review.ref}-F`
  const ref = series + String(await nextNumber(tx, series)).padStart(2, '0')
  const coded = { codedById: actor.accountId, codedAt: now() }
  const { id } = await tx.finding.create({
    data: {
      ...anchor, ...coded, ref, kind, note,
      reviewId: review.id,
      documentId: document.id,
      themes: { create: themes.map((theme) => ({ themeId: theme.id, ...coded })) },
    },
  })
  const entry = { event: 'finding.coded' as const, subject: { type: 'finding' as const, id, ref }, reviewIds: [review.id] }
  const entries: [NewTrailEntry, ...NewTrailEntry[]] = [
    { ...entry, to: anchor.quote },
    { ...entry, field: 'Kind', to: findingKinds[kind].label },
    ...themes.map(({ name }) => ({ ...entry, field: 'Theme', to: name })),
    ...(note ? [{ ...entry, field: 'Note', to: note }] : []),
  ]
  return { id, ref, entries }
}
