import { describe, expect, test } from 'vitest'
import { theSystem, type Actor } from './actor'
import { may, type ActSubject } from './may'
import { acts, type Act } from './permissions'
import { roleCodes, type Role } from './role'

/*
 * The whole grid, written out by hand, in the order of `order`. Capitals reach any record; `a` only the own agency's, `g` only
 * those of a group that the actor chairs, `o` only what is the actor's own; a dot is never.
 */
const order: Role[] = ['administrator', 'secretariat', 'group_chair', 'agency_lead', 'contributor', 'auditor', 'reader']
const grid: Record<Act, string> = {
  'account.see': 'Y......',
  'account.invite': 'Y......',
  'account.change': 'Y......',
  'account.end_sessions': 'Y......',
  'agency.see': 'YYYYYY.',
  'agency.change': 'YY.....',
  'partnership.change': 'Y......',
  'trail.see': 'YY.....',
  'review.see': 'YYYYYYY',
  'review.create': '.Y.....',
  'review.change': '.Y.....',
  'review.change_status': '.Y.....',
  'review.change_access': '.Y.....',
  'document.see': 'YYYYYYY',
  'document.add': '.Y.....',
  'document.change': '.Y.....',
  'document.correct_text': '.Y.....',
  'theme.see': 'YYYYYYY',
  'theme.change': '.Y.....',
  'finding.code': '.Y.....',
  'suggestion.ask': '.Y.....',
  'suggestion.decide': '.Y.....',
  'recommendation.see': 'YYYYYYY',
  'recommendation.add': '.Y.....',
  'recommendation.change': '.Y.....',
  'recommendation.send': '.Y.....',
  'recommendation.answer': '.Y.a...',
  'action.see': 'YYYYYYY',
  'action.propose': '.Yga...',
  'action.change': '.Y.a...',
  'action.agree': '.Yg....',
  'action.record_progress': '.Y.aa..',
  'action.change_date': '.Yg....',
  'action.deliver': '...ao..',
  'action.sign_off': '.Yg....',
  'action.return': '.Yg....',
  'action.reopen': '.Yg....',
  'action.embed': '.Yg....',
  'action.withdraw': '.Yg....',
  'group.see': 'YYYYYYY',
  'group.form': '.Y.....',
  'group.change': '.Yg....',
  'double_coding.see': 'YYYYYY.',
  'double_coding.start': '.Y.....',
  'double_coding.stop': '.Y.....',
  'double_coding.code': '.ooo.o.',
  'double_coding.reconcile': '.Y.....',
  'audit.see': 'YYYYYY.',
  'audit_tool.change': '.Y.....',
  'audit_round.open': '.Y.....',
  'audit_round.change': '.Y.....',
  'audit_case.mark': '.....o.',
}

const actorWith = (...roles: Role[]): Actor => ({
  accountId: 'me',
  personId: 'my-person',
  name: 'Somebody',
  agency: { id: 'my-agency', name: 'My agency', shortName: 'MA' },
  roles,
  groupIds: ['my-group', 'a-group-i-sit-in'],
  chairedGroupIds: ['my-group'],
  requestId: null,
})

/** Each reach, with a record that it takes in and that the other reaches do not. */
const records: Record<string, ActSubject> = {
  a: { agencyIds: ['another-agency', 'my-agency'], groupId: 'a-group-i-sit-in', accountIds: ['another'] },
  g: { agencyIds: ['another-agency'], groupId: 'my-group', accountIds: ['another'] },
  o: { agencyIds: ['another-agency'], groupId: 'a-group-i-sit-in', accountIds: ['another', 'me'] },
  nothing: { agencyIds: [null], groupId: null, accountIds: [null] },
}

describe('who may do what', () => {
  test('the grid has every role and every act', () => {
    expect([...order].sort()).toEqual([...roleCodes].sort())
    expect(Object.keys(grid).sort()).toEqual([...acts].sort())
  })

  const cells = acts.flatMap((act) => order.map((role, index) => ({ act, role, letter: grid[act].charAt(index) })))

  test.each(cells)('$role: $act is $letter', ({ act, role, letter }) => {
    for (const [kind, record] of Object.entries(records)) {
      expect({ kind, allowed: may(actorWith(role), act, record).allowed }).toEqual({ kind, allowed: letter === 'Y' || letter === kind })
    }
  })

  test('a person without a role may do nothing', () => {
    expect(acts.filter((act) => may(actorWith(), act, records.a).allowed)).toEqual([])
  })

  test('roles add up', () => {
    const both = actorWith('reader', 'secretariat')
    expect(may(both, 'review.create').allowed).toBe(true)
    expect(may(both, 'account.see').allowed).toBe(false)
  })

  test('the program itself has no agency, chair or account by which an act could be its own', () => {
    expect(may(theSystem, 'audit_case.mark', { accountIds: [null] }).allowed).toBe(false)
    expect(may(theSystem, 'action.deliver', { agencyIds: [null], accountIds: [null] }).allowed).toBe(false)
    expect(may(theSystem, 'review.create').allowed).toBe(true)
  })

  test('what is missing is said in words', () => {
    expect(may(actorWith('reader'), 'group.change')).toEqual({ allowed: false, because: 'This needs the role secretariat or group chair.' })
    expect(may(actorWith('agency_lead'), 'action.change', records.g)).toMatchObject({ because: 'You can do this only for your own agency.' })
    expect(may(actorWith('group_chair'), 'action.agree', records.a)).toMatchObject({ because: 'You can do this only in a group that you chair.' })
    expect(may(actorWith('auditor'), 'audit_case.mark', records.a)).toMatchObject({ because: 'You can do this only where it has been given to you.' })
  })
})
