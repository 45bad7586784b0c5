import type { Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { doubleCodingsVisibleTo } from './visible-double-codings.server'

/** A double coding as the verbs need it, with how the trail speaks of it; null where there is none for this actor. */
export async function findDoubleCodingToWrite(tx: Tx, actor: Actor, ref: string) {
  const doubleCoding = await tx.doubleCoding.findFirst({
    where: { AND: [doubleCodingsVisibleTo(actor), { ref }] },
    include: {
      review: { select: { id: true, ref: true } },
      coders: { orderBy: { position: 'asc' }, include: { account: { select: { person: { select: { name: true } } } } } },
      documents: { select: { documentId: true } },
    },
  })
  if (!doubleCoding) return null
  const about = { subject: { type: 'double_coding' as const, id: doubleCoding.id, ref }, reviewIds: [doubleCoding.reviewId] }
  return { ...doubleCoding, about }
}

export const NO_DOUBLE_CODING = 'This double coding does not exist'
