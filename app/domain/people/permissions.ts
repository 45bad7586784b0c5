import type { Role } from './role'

/**
 * How far a role's permission for an act reaches:
 * `any` record; records of the `own agency`; records of `own groups` (those which the actor chairs); `own` records.
 */
export type Reach = 'any' | 'own agency' | 'own groups' | 'own'

type Grants = Partial<Record<Role, Reach>>

const secretariat: Grants = { secretariat: 'any' }
const everybody: Grants = {
  administrator: 'any', secretariat: 'any', group_chair: 'any', agency_lead: 'any', contributor: 'any', auditor: 'any', reader: 'any',
}
const partners: Grants = {
  administrator: 'any', secretariat: 'any', group_chair: 'any', agency_lead: 'any', contributor: 'any', auditor: 'any',
}

/**
 * Who may do what: the whole of the access control by role, as data. A role that an act does not name may not do it.
 * Which records a person can see at all is a separate question (`visibleTo` of each noun), asked first.
 */
export const permissions = {
  'account.see': { administrator: 'any' },
  'account.invite': { administrator: 'any' },
  'account.change': { administrator: 'any' },
  'account.end_sessions': { administrator: 'any' },
  'agency.see': partners,
  'agency.change': { administrator: 'any', secretariat: 'any' },
  'partnership.change': { administrator: 'any' },
  'trail.see': { administrator: 'any', secretariat: 'any' },

  'review.see': everybody,
  'review.create': secretariat,
  'review.change': secretariat,
  'review.change_status': secretariat,
  'review.change_access': secretariat,

  'document.see': everybody,
  'document.add': secretariat,
  'document.change': secretariat,
  'document.correct_text': secretariat,

  'theme.see': everybody,
  'theme.change': secretariat,
  'finding.code': secretariat,
  'suggestion.ask': secretariat,
  'suggestion.decide': secretariat,

  'recommendation.see': everybody,
  'recommendation.add': secretariat,
  'recommendation.change': secretariat,
  'recommendation.send': secretariat,
  'recommendation.answer': { secretariat: 'any', agency_lead: 'own agency' },

  'action.see': everybody,
  'action.propose': { secretariat: 'any', group_chair: 'own groups', agency_lead: 'own agency' },
  'action.change': { secretariat: 'any', agency_lead: 'own agency' },
  'action.agree': { secretariat: 'any', group_chair: 'own groups' },
  'action.record_progress': { secretariat: 'any', agency_lead: 'own agency', contributor: 'own agency' },
  'action.change_date': { secretariat: 'any', group_chair: 'own groups' },
  'action.deliver': { agency_lead: 'own agency', contributor: 'own' },
  'action.sign_off': { secretariat: 'any', group_chair: 'own groups' },
  'action.return': { secretariat: 'any', group_chair: 'own groups' },
  'action.reopen': { secretariat: 'any', group_chair: 'own groups' },
  'action.embed': { secretariat: 'any', group_chair: 'own groups' },
  'action.withdraw': { secretariat: 'any', group_chair: 'own groups' },

  'group.see': everybody,
  'group.form': secretariat,
  'group.change': { secretariat: 'any', group_chair: 'own groups' },

  'double_coding.see': partners,
  'double_coding.start': secretariat,
  'double_coding.stop': secretariat,
  'double_coding.code': { secretariat: 'own', group_chair: 'own', agency_lead: 'own', auditor: 'own' },
  'double_coding.reconcile': secretariat,

  'audit.see': partners,
  'audit_tool.change': secretariat,
  'audit_round.open': secretariat,
  'audit_round.change': secretariat,
  'audit_case.mark': { auditor: 'own' },
} as const satisfies Record<string, Grants>

export type Act = keyof typeof permissions

export const acts = Object.keys(permissions) as Act[]
