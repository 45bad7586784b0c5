import type { Db } from '#app/db/client.server'
import type { Tx } from '#app/db/change.server'
import { makeAnchor, type Anchor } from './anchor'
import type { ReAnchored } from './re-anchor'

/** What is anchored in a document's text: what people see of it, and what only the machine keeps. */
export type AnchoredKind = 'finding' | 'recommendation' | 'action' | 'suggestion' | 'blind' | 'reconciled'

export interface AnchoredPassage {
  kind: AnchoredKind
  id: string
  /** The reference by which people know it; empty where it has none. */
  ref: string
  /** True for what still counts: withdrawn codings and suggestions that were decided are moved along without a word. */
  counts: boolean
  anchor: Anchor
}

const place = { id: true, prefix: true, suffix: true, start: true, end: true } as const

/** Everything that is anchored in a document, in the order of its text. `text` is the text as it stands. */
export async function anchoredPassages(from: Tx | Db, documentId: string, text: string): Promise<AnchoredPassage[]> {
  const quoted = { ...place, quote: true } as const
  const [findings, suggestions, recommendations, actions, blind, reconciled] = await Promise.all([
    from.finding.findMany({ where: { documentId }, select: { ...quoted, ref: true, withdrawnAt: true } }),
    from.suggestion.findMany({ where: { documentId }, select: { ...quoted, state: true } }),
    from.recommendation.findMany({ where: { documentId, start: { not: null } }, select: { ...place, ref: true, text: true } }),
    from.planAction.findMany({
      where: { sourceDocumentId: documentId, sourceStart: { not: null } },
      select: { id: true, ref: true, sourceQuote: true, sourceStart: true, sourceEnd: true },
    }),
    from.blindPassage.findMany({ where: { documentId }, select: quoted }),
    from.reconciledPassage.findMany({ where: { documentId }, select: quoted }),
  ])
  const passages: AnchoredPassage[] = [
    ...findings.map(({ id, ref, withdrawnAt, ...anchor }) => ({ kind: 'finding' as const, id, ref, counts: withdrawnAt === null, anchor })),
    ...suggestions.map(({ id, state, ...anchor }) => ({ kind: 'suggestion' as const, id, ref: '', counts: state === 'open', anchor })),
    ...recommendations.flatMap(({ id, ref, text: quote, prefix, suffix, start, end }) =>
      start === null || end === null ? [] : [{ kind: 'recommendation' as const, id, ref, counts: true, anchor: { quote, prefix: prefix ?? '', suffix: suffix ?? '', start, end } }],
    ),
    ...actions.flatMap(({ id, ref, sourceQuote, sourceStart, sourceEnd }) => {
      const made = sourceStart === null || sourceEnd === null ? null : makeAnchor(text, sourceStart, sourceEnd)
      return made ? [{ kind: 'action' as const, id, ref, counts: true, anchor: { ...made, quote: sourceQuote ?? made.quote } }] : []
    }),
    ...blind.map(({ id, ...anchor }) => ({ kind: 'blind' as const, id, ref: '', counts: false, anchor })),
    ...reconciled.map(({ id, ...anchor }) => ({ kind: 'reconciled' as const, id, ref: '', counts: false, anchor })),
  ]
  return passages.sort((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end)
}

/**
 * Stores where a passage stands in the corrected text. One that is lost keeps its words: a coding says so by itself, as its
 * anchor no longer finds them; a recommendation or action then has no place in the text; an open suggestion is dropped, as
 * the machine looks at the text anew.
 */
export async function storeAnchor(tx: Tx, { kind, id, counts }: AnchoredPassage, { anchor }: ReAnchored): Promise<void> {
  const where = { id }
  const data = anchor && { prefix: anchor.prefix, suffix: anchor.suffix, start: anchor.start, end: anchor.end }
  if (kind === 'recommendation') await tx.recommendation.update({ where, data: data ?? { start: null, end: null } })
  else if (kind === 'action') await tx.planAction.update({ where, data: { sourceStart: anchor?.start ?? null, sourceEnd: anchor?.end ?? null } })
  else if (kind === 'suggestion' && !data && counts) await tx.suggestion.delete({ where })
  else if (!data) return
  else if (kind === 'finding') await tx.finding.update({ where, data })
  else if (kind === 'suggestion') await tx.suggestion.update({ where, data })
  else if (kind === 'blind') await tx.blindPassage.update({ where, data })
  else await tx.reconciledPassage.update({ where, data })
}
