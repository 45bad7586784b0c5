import type { Db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import type { ActorWithInviters } from './plan-action-policy'

/**
 * The actor with everybody who invited them, or made a link by which their password could be set (a renewed invitation, a
 * reset), directly or through others: for the rule that nobody closes their own action.
 */
export async function withInviters(reader: Pick<Db, '$queryRaw'>, actor: Actor): Promise<ActorWithInviters> {
  if (actor.accountId === null) return { actor, inviterIds: [] }
  const rows = await reader.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE invitation(accountId, byId) AS (
      SELECT id, invitedById FROM Account WHERE invitedById IS NOT NULL
      UNION ALL
      SELECT subjectId, actorId FROM TrailEntry
      WHERE event IN ('account.invitation_renewed', 'account.password_reset_asked') AND subjectType = 'account' AND actorId IS NOT NULL
    ),
    inviter(id) AS (
      SELECT byId FROM invitation WHERE accountId = ${actor.accountId}
      UNION
      SELECT byId FROM invitation JOIN inviter ON accountId = inviter.id
    )
    SELECT id FROM inviter`
  return { actor, inviterIds: rows.map(({ id }) => id) }
}
