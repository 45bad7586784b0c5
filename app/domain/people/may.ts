import type { Actor } from './actor'
import { permissions, type Act, type Reach } from './permissions'
import { roleCodes, roles, type Role } from './role'

/** Whether an actor may do something, and if not, why not in words for the person. */
export type Permission = { allowed: true } | { allowed: false; because: string }

/** What an act is done to, as far as reach goes. */
export interface ActSubject {
  /** The agency (or agencies) whose record it is. */
  agencyIds?: readonly (string | null)[]
  /** The group whose record it is. */
  groupId?: string | null
  /** The accounts whose own record it is. */
  accountIds?: readonly (string | null)[]
}

export const allowed: Permission = { allowed: true }
export const denied = (because: string): Permission => ({ allowed: false, because })

/** May this actor do this to this? Denied unless the permissions table grants it to one of the actor's roles. */
export function may(actor: Actor, act: Act, subject: ActSubject = {}): Permission {
  const reaches = actor.roles.map((role) => reachOf(role, act)).filter((reach) => reach !== undefined)
  if (reaches.some((reach) => reachesTo(actor, reach, subject))) return allowed
  return denied(reaches.length > 0 ? outOfReach(reaches) : `This needs the role ${rolesFor(act)}.`)
}

/** How far a role's permission reaches for an act; undefined when it has none. */
export function reachOf(role: Role, act: Act): Reach | undefined {
  const grants: Partial<Record<Role, Reach>> = permissions[act]
  return grants[role]
}

function reachesTo(actor: Actor, reach: Reach, { agencyIds = [], groupId = null, accountIds = [] }: ActSubject): boolean {
  switch (reach) {
    case 'any':
      return true
    case 'own agency':
      return actor.agency !== null && agencyIds.includes(actor.agency.id)
    case 'own groups':
      return groupId !== null && actor.chairedGroupIds.includes(groupId)
    case 'own':
      return actor.accountId !== null && accountIds.includes(actor.accountId)
  }
}

function outOfReach(reaches: readonly Reach[]): string {
  if (reaches.includes('own agency')) return 'You can do this only for your own agency.'
  if (reaches.includes('own groups')) return 'You can do this only in a group that you chair.'
  return 'You can do this only where it has been given to you.'
}

function rolesFor(act: Act): string {
  const names = roleCodes.filter((role) => reachOf(role, act)).map((role) => roles[role].label.toLowerCase())
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? 'of an operator')
}
