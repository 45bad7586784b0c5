import type { Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { Permission } from '#app/domain/people/may'
import { canCodeBlind } from './double-coding-policy'
import { findDoubleCodingToWrite } from './find-double-coding-to-write.server'

/** A coder's own passage, with its double coding, as the verbs need it; null for everybody else, whatever is there. */
export async function findOwnBlindPassage(tx: Tx, actor: Actor, ref: string, passageId: string) {
  const doubleCoding = await findDoubleCodingToWrite(tx, actor, ref)
  if (!doubleCoding || actor.accountId === null) return null
  const passage = await tx.blindPassage.findFirst({
    where: { id: passageId, doubleCodingId: doubleCoding.id, coderId: actor.accountId, withdrawnAt: null },
    include: { document: { select: { ref: true } }, themes: { select: { themeId: true } } },
  })
  const permission: Permission = canCodeBlind(actor, doubleCoding)
  return passage && { doubleCoding, passage, permission }
}

export const NO_BLIND_PASSAGE = 'This coding does not exist'
