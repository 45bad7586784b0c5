import type { AccountStatus } from './account-status'
import type { Actor } from './actor'
import { allowed, denied, may, type Permission } from './may'

/** What the rules need to know of an account. */
export interface AccountFacts {
  id: string
  status: AccountStatus
}

/** May this actor see the accounts? */
export const canSeeAccounts = (actor: Actor) => may(actor, 'account.see')

/** May this actor invite somebody? */
export const canInvite = (actor: Actor) => may(actor, 'account.invite')

/** May this actor change an account's name, agency and roles? */
export const canChangeAccount = (actor: Actor) => may(actor, 'account.change')

/** May this actor send the invitation again? Only until the person has set a password. */
export const canRenewInvitation = (actor: Actor, account: AccountFacts) =>
  inStatus(may(actor, 'account.invite'), account, 'invited', 'This person has set a password already.')

/** May this actor make a link by which the person sets a new password? */
export const canResetPassword = (actor: Actor, account: AccountFacts) =>
  inStatus(may(actor, 'account.change'), account, 'active', 'Only an active account has a password to reset.')

/** May this actor keep somebody from signing in? Nobody locks themselves out. */
export function canSuspend(actor: Actor, account: AccountFacts): Permission {
  const permission = may(actor, 'account.change')
  if (!permission.allowed) return permission
  if (account.id === actor.accountId) return denied('You cannot suspend your own account.')
  return account.status === 'suspended' ? denied('This account is suspended already.') : allowed
}

/** May this actor let a suspended person sign in again? */
export const canRestore = (actor: Actor, account: AccountFacts) =>
  inStatus(may(actor, 'account.change'), account, 'suspended', 'This account is not suspended.')

/** May this actor sign somebody out everywhere? Everybody may do so for themselves. */
export function canEndSessions(actor: Actor, account: Pick<AccountFacts, 'id'>): Permission {
  return account.id === actor.accountId ? allowed : may(actor, 'account.end_sessions')
}

function inStatus(permission: Permission, account: AccountFacts, status: AccountStatus, because: string): Permission {
  if (!permission.allowed) return permission
  return account.status === status ? allowed : denied(because)
}
