import type { Db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import type { ActorWithInviters } from './plan-action-policy'

/** The actor with everybody who invited them, directly or through others, for the rule that nobody signs off their own work. */
export async function withInviters(reader: Pick<Db, '$queryRaw'>, actor: Actor): Promise<ActorWithInviters> {
  if (actor.accountId === null) return { actor, inviterIds: [] }
  const rows = await reader.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE inviter(id) AS (
      SELECT invitedById FROM Account WHERE id = ${actor.accountId} AND invitedById IS NOT NULL
      UNION
      SELECT Account.invitedById FROM Account JOIN inviter ON Account.id = inviter.id WHERE Account.invitedById IS NOT NULL
    )
    SELECT id FROM inviter`
  return { actor, inviterIds: rows.map(({ id }) => id) }
}
