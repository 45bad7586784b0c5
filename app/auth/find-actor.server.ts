import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { today } from '#app/domain/shared/clock'
import { requestId } from '#app/http/request-scope.server'

const chairs: readonly string[] = ['chair', 'deputy_chair']

/** The actor behind an account, with agency, roles and seats as they are today; null unless the account is active. */
export async function findActor(accountId: string): Promise<Actor | null> {
  const date = today()
  const account = await db.account.findUnique({
    where: { id: accountId, status: 'active' },
    include: {
      roles: true,
      person: {
        include: {
          agency: { select: { id: true, name: true, shortName: true } },
          memberships: { where: { fromOn: { lte: date }, OR: [{ untilOn: null }, { untilOn: { gte: date } }] } },
        },
      },
    },
  })
  if (!account) return null
  const roles = account.roles.map(({ role }) => role)
  const { person } = account
  const chaired = person.memberships.filter(({ role }) => chairs.includes(role))
  return {
    accountId: account.id,
    personId: person.id,
    name: person.name,
    agency: person.agency,
    roles,
    groupIds: [...new Set(person.memberships.map(({ groupId }) => groupId))],
    chairedGroupIds: roles.includes('group_chair') ? [...new Set(chaired.map(({ groupId }) => groupId))] : [],
    requestId: requestId(),
  }
}
