import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import type { Role } from '#app/domain/people/role'
import { planActionStatusCodes, type PlanActionStatus } from './plan-action'
import { canChange, canChangeDate, canMove, canPropose, canRecordProgress, canTake, stepsOpenTo, type ActionFacts } from './plan-action-policy'
import { planActionMachine, planActionStep } from './plan-action-transitions'

const anybody = (id: string, roles: Role[], more: Partial<Actor> = {}): Actor => ({
  accountId: id, personId: id, name: id, agency: { id: 'theirs', name: 'Theirs', shortName: 'T' }, roles, groupIds: [], chairedGroupIds: [], requestId: null, ...more,
})
const own = { agency: { id: 'lead agency', name: 'Lead', shortName: 'L' } }

const people = {
  secretary: anybody('secretary', ['secretariat']),
  chair: anybody('chair', ['group_chair'], { chairedGroupIds: ['group'] }),
  otherChair: anybody('other chair', ['group_chair'], { chairedGroupIds: ['other group'] }),
  lead: anybody('lead', ['agency_lead'], own),
  otherLead: anybody('other lead', ['agency_lead']),
  owner: anybody('owner', ['contributor'], own),
  colleague: anybody('colleague', ['contributor'], own),
  auditor: anybody('auditor', ['auditor'], own),
  reader: anybody('reader', ['reader'], own),
  administrator: anybody('administrator', ['administrator'], own),
}
type Who = keyof typeof people

const action = (status: PlanActionStatus, facts: Partial<ActionFacts> = {}): ActionFacts => ({
  status, leadAgencyId: 'lead agency', groupId: 'group', ownerId: 'owner', deliveredById: status === 'delivered' ? 'owner' : null, ...facts,
})
const allowedIn = (rule: (actor: Actor, action: ActionFacts) => { allowed: boolean }) =>
  Object.fromEntries(
    (Object.keys(people) as Who[]).map((who) => [who, planActionStatusCodes.filter((status) => rule(people[who], action(status)).allowed)]),
  )

const none: PlanActionStatus[] = []
const open: PlanActionStatus[] = ['proposed', 'agreed', 'in_progress', 'waiting', 'reopened']
const working: PlanActionStatus[] = ['agreed', 'in_progress', 'waiting', 'reopened']
const afterProposal: PlanActionStatus[] = ['agreed', 'in_progress', 'waiting', 'delivered', 'signed_off', 'embedded', 'reopened']
const nobody = { otherChair: none, otherLead: none, auditor: none, reader: none, administrator: none }

describe('who may do what, and when', () => {
  it('changes an action: the secretariat and its own agency lead, until it is delivered', () => {
    expect(allowedIn(canChange)).toEqual({ ...nobody, secretary: open, lead: open, chair: none, owner: none, colleague: none })
  })

  it('records progress: the secretariat and people of the lead agency, once it is agreed', () => {
    expect(allowedIn(canRecordProgress)).toEqual({ ...nobody, secretary: afterProposal, lead: afterProposal, owner: afterProposal, colleague: afterProposal, chair: none })
  })

  it('gives a new date: the group, while there is work to do', () => {
    expect(allowedIn(canChangeDate)).toEqual({ ...nobody, secretary: working, chair: working, lead: none, owner: none, colleague: none })
  })

  it('moves an agreed action to another group: only who could agree it', () => {
    expect(canMove(people.lead, action('proposed')).allowed).toBe(true)
    expect(canMove(people.lead, action('agreed')).allowed).toBe(false)
    expect(canMove(people.chair, action('agreed')).allowed).toBe(true)
  })

  it('proposes: for one’s own agency, or in a group that one chairs', () => {
    const may = (who: Who, leadAgencyId: string, groupId: string | null) => canPropose(people[who], { leadAgencyId, groupId }).allowed
    expect([may('secretary', 'any', null), may('lead', 'lead agency', null), may('chair', 'any', 'group')]).toEqual([true, true, true])
    expect([may('lead', 'any', 'group'), may('chair', 'any', null), may('owner', 'lead agency', 'group'), may('reader', 'any', 'group')]).toEqual([false, false, false, false])
  })
})

describe('the steps that are open', () => {
  const chairs = ['agree', 'return', 'sign-off', 'embed', 'reopen', 'withdraw']
  const agencys = ['start', 'resume', 'wait']
  const grid: Record<Who, string[]> = {
    secretary: [...chairs, ...agencys],
    chair: chairs,
    lead: [...agencys, 'deliver'],
    owner: [...agencys, 'deliver'],
    colleague: agencys,
    otherChair: [], otherLead: [], auditor: [], reader: [], administrator: [],
  }

  it.each(Object.keys(people) as Who[])('are those of the table for: %s', (who) => {
    for (const status of planActionStatusCodes) {
      const expected = planActionMachine.transitions.filter(({ from, step }) => from === status && grid[who].includes(step)).map(({ step }) => step)
      const offered = stepsOpenTo({ actor: people[who], inviterIds: [] }, action(status)).map(({ step }) => step)
      expect(offered, status).toEqual(expected)
    }
  })
})

describe('nobody closes their own action', () => {
  const signOff = planActionStep('delivered', 'sign-off')
  const embed = planActionStep('signed_off', 'embed')
  const withdraw = planActionStep('in_progress', 'withdraw')
  const secretary = people.secretary
  const tried = (facts: Partial<ActionFacts>, inviterIds: string[] = []) => {
    if (!signOff || !embed || !withdraw) throw new Error('The table lacks a step')
    const who = { actor: secretary, inviterIds }
    return [canTake(who, action('delivered', facts), signOff), canTake(who, action('signed_off', facts), embed), canTake(who, action('in_progress', facts), withdraw)]
  }
  const refusedBecause = (because: string) => Array.from({ length: 3 }, () => ({ allowed: false, because }))

  it('lets somebody else do it', () => {
    expect(tried({}).every(({ allowed }) => allowed)).toBe(true)
    expect(tried({}, ['an administrator']).every(({ allowed }) => allowed)).toBe(true)
  })

  it('refuses the owner', () => {
    expect(tried({ ownerId: 'secretary' })).toEqual(refusedBecause('You own this action. Somebody else has to take this step.'))
  })

  it('lets the owner take back a proposal that nobody has agreed', () => {
    const takeBack = planActionStep('proposed', 'withdraw')
    expect(takeBack && canTake({ actor: secretary, inviterIds: [] }, action('proposed', { ownerId: 'secretary' }), takeBack)).toEqual({ allowed: true })
  })

  it('refuses who delivered it, though the owner is somebody else by now', () => {
    expect(tried({ deliveredById: 'secretary' })).toEqual(refusedBecause('You said that this action is delivered. Somebody else has to take this step.'))
  })

  it('refuses an account of the owner’s making, however many invitations away', () => {
    const because = 'The owner of this action made your account, or a link into it. Somebody else has to take this step.'
    expect(tried({}, ['owner'])).toEqual(refusedBecause(because))
    expect(tried({}, ['a friend', 'owner'])).toEqual(refusedBecause(because))
    expect(tried({ ownerId: null, deliveredById: 'lead' }, ['lead'])).toEqual(refusedBecause(because))
  })
})
