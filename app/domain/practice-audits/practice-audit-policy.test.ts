import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { roleCodes, type Role } from '#app/domain/people/role'
import {
  canBeGivenCases, canChangeAuditRound, canChangeAuditTool, canCreateAuditTool, canMarkCase, canOpenAuditRound, canSeeAudits, canSeeEveryCase,
} from './practice-audit-policy'

const somebody = (role: Role, agencyId = 'own'): Actor => ({
  accountId: 'me', personId: 'p', name: 'Somebody', agency: { id: agencyId, name: agencyId, shortName: agencyId },
  roles: [role], groupIds: [], chairedGroupIds: ['group'], requestId: null,
})

const theirCase = { auditorId: 'me', agencyId: 'other', status: 'to_mark', round: { status: 'open' } } as const

const acts: Record<string, { may: (actor: Actor) => boolean; roles: Role[] }> = {
  'see audits': { may: (actor) => canSeeAudits(actor).allowed, roles: roleCodes.filter((role) => role !== 'reader') },
  'write a checklist': { may: (actor) => canCreateAuditTool(actor).allowed, roles: ['secretariat'] },
  'change a draft': { may: (actor) => canChangeAuditTool(actor, { status: 'draft' }).allowed, roles: ['secretariat'] },
  'change a checklist in use': { may: (actor) => canChangeAuditTool(actor, { status: 'in_use' }).allowed, roles: [] },
  'change a retired checklist': { may: (actor) => canChangeAuditTool(actor, { status: 'retired' }).allowed, roles: [] },
  'open a round': { may: (actor) => canOpenAuditRound(actor).allowed, roles: ['secretariat'] },
  'change an open round': { may: (actor) => canChangeAuditRound(actor, { status: 'open' }).allowed, roles: ['secretariat'] },
  'change a closed round': { may: (actor) => canChangeAuditRound(actor, { status: 'closed' }).allowed, roles: [] },
  'see every case': { may: (actor) => canSeeEveryCase(actor).allowed, roles: ['secretariat'] },
  'be given cases': { may: canBeGivenCases, roles: ['auditor'] },
  'mark a case of their own': { may: (actor) => canMarkCase(actor, theirCase).allowed, roles: ['auditor'] },
  "mark another auditor's case": { may: (actor) => canMarkCase(actor, { ...theirCase, auditorId: 'other' }).allowed, roles: [] },
  'mark a case that nobody has': { may: (actor) => canMarkCase(actor, { ...theirCase, auditorId: null }).allowed, roles: [] },
  'mark a case of their own agency': { may: (actor) => canMarkCase(actor, { ...theirCase, agencyId: 'own' }).allowed, roles: [] },
  'mark a submitted case': { may: (actor) => canMarkCase(actor, { ...theirCase, status: 'submitted' }).allowed, roles: [] },
  'mark in a closed round': { may: (actor) => canMarkCase(actor, { ...theirCase, round: { status: 'closed' } }).allowed, roles: [] },
}

describe('audits: who may', () => {
  it.each(Object.entries(acts))('%s', (_, { may, roles }) => {
    expect(roleCodes.filter((role) => may(somebody(role)))).toEqual(roles)
  })

  it('say why a checklist in use stays as it is', () => {
    expect(canChangeAuditTool(somebody('secretariat'), { status: 'in_use' })).toEqual({
      allowed: false,
      because: 'This checklist is in use, so it cannot change: its rounds could no longer be compared. Copy it into a new draft instead.',
    })
  })
})
