import { describe, expect, test } from 'vitest'
import { canChangeAccount, canEndSessions, canInvite, canRenewInvitation, canResetPassword, canRestore, canSeeAccounts, canSuspend } from './account-policy'
import { accountStatusCodes } from './account-status'
import type { Actor } from './actor'
import { roleCodes, type Role } from './role'

const actorWith = (role: Role): Actor => ({
  accountId: 'me', personId: null, name: 'Somebody', agency: null, roles: [role], groupIds: [], chairedGroupIds: [], requestId: null,
})
const acts = { canSeeAccounts, canInvite, canChangeAccount, canRenewInvitation, canResetPassword, canSuspend, canRestore, canEndSessions }

/** In which statuses an administrator may do each to somebody else's account. */
const statuses = {
  canSeeAccounts: ['invited', 'active', 'suspended'],
  canInvite: ['invited', 'active', 'suspended'],
  canChangeAccount: ['invited', 'active', 'suspended'],
  canRenewInvitation: ['invited'],
  canResetPassword: ['active'],
  canSuspend: ['invited', 'active'],
  canRestore: ['suspended'],
  canEndSessions: ['invited', 'active', 'suspended'],
} as const

const names = Object.keys(acts) as (keyof typeof acts)[]

describe('accounts', () => {
  test.each(names)('%s: an administrator, by the status of the account', (name) => {
    const open = accountStatusCodes.filter((status) => acts[name](actorWith('administrator'), { id: 'theirs', status }).allowed)
    expect(open).toEqual(statuses[name])
  })

  test.each(roleCodes.filter((role) => role !== 'administrator'))('%s may do nothing with the accounts of others', (role) => {
    const open = names.filter((name) => accountStatusCodes.some((status) => acts[name](actorWith(role), { id: 'theirs', status }).allowed))
    expect(open).toEqual([])
  })

  test('nobody suspends themselves', () => {
    expect(canSuspend(actorWith('administrator'), { id: 'me', status: 'active' })).toMatchObject({ because: 'You cannot suspend your own account.' })
  })

  test.each(roleCodes)('%s may sign out everywhere themselves', (role) => {
    expect(canEndSessions(actorWith(role), { id: 'me' }).allowed).toBe(true)
  })
})
