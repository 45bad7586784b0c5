import type { Actor } from '#app/domain/people/actor'
import { denied, may, type Permission } from '#app/domain/people/may'

/** May the actor code passages of documents that they can see? */
export const canCodePassages = (actor: Actor) => may(actor, 'finding.code')

/** May the actor change or withdraw this coding? What is withdrawn stays as it was. */
export function canChangeFinding(actor: Actor, finding: { withdrawnAt: Date | null }): Permission {
  const permission = canCodePassages(actor)
  if (!permission.allowed) return permission
  return finding.withdrawnAt ? denied('This coding has been withdrawn.') : permission
}
