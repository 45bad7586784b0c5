import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { inviteAccount } from '#app/domain/people/invite-account.server'
import { makePasswordResetLink, renewInvitation } from '#app/domain/people/renew-account-link.server'
import { setPasswordByLink } from '#app/domain/people/set-password-by-link.server'
import { today } from '#app/domain/shared/clock'
import { actorNow, anActor, anAgency } from '#tests/factories/people'
import {
  actionNow, aDeliveredAction, aLink, anAction, aPartnership, aRecommendationToAnswer, progressForm, stepForm, take, type Partnership,
} from '#tests/factories/plan-actions'
import { withInviters } from './inviters.server'
import { recordProgress } from './record-progress.server'
import { takePlanActionStep } from './take-plan-action-step.server'

let partnership: Partnership
beforeAll(async () => {
  partnership = await aPartnership()
})

const attempt = async (actor: Parameters<typeof takePlanActionStep>[0], ref: string, step: string, facts = {}) =>
  takePlanActionStep(actor, ref, step, await stepForm(ref, facts))

describe('the whole way of an action', () => {
  it('runs from proposed to embedded, and back when it did not hold', async () => {
    const { chair, owner, secretary } = partnership
    const { ref, id } = await aDeliveredAction(partnership)
    expect(await actionNow(ref)).toMatchObject({ status: 'delivered', deliveredOn: today(), deliveredById: owner.accountId, outcome: 'The page is in use by all eight teams.' })
    await take(chair, ref, 'sign-off')
    expect(await actionNow(ref)).toMatchObject({ status: 'signed_off', signedOffOn: today(), signedOffById: chair.accountId })
    await take(secretary, ref, 'embed', { reason: 'Ten of ten test calls were answered.' })
    await take(chair, ref, 'reopen', { reason: 'Two teams have moved and the page is out of date.' })
    expect(await actionNow(ref)).toMatchObject({
      status: 'reopened', statusReason: 'Two teams have moved and the page is out of date.',
      deliveredOn: null, deliveredById: null, signedOffOn: null, signedOffById: null,
    })
    await take(owner, ref, 'start')
    const events = await db.trailEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
    expect(events.map(({ event }) => event)).toEqual([
      'action.proposed', 'action.agreed', 'action.progress_recorded', 'action.evidence_added', 'action.started', 'action.delivered',
      'action.signed_off', 'action.embedded', 'action.reopened', 'action.started',
    ])
    expect(events.find(({ event }) => event === 'action.reopened')?.because).toBe('Two teams have moved and the page is out of date.')
  })

  it('goes back to its owner with a reason, and keeps the outcome that was claimed', async () => {
    const { ref } = await aDeliveredAction(partnership)
    expect(await attempt(partnership.chair, ref, 'return')).toMatchObject({ ok: false, problems: [{ field: 'reason' }] })
    await take(partnership.chair, ref, 'return', { reason: 'Show that the night team has it.' })
    expect(await actionNow(ref)).toMatchObject({ status: 'in_progress', deliveredById: null, outcome: 'The page is in use by all eight teams.' })
  })
})

describe('what a step needs', () => {
  it('delivery needs evidence and an outcome', async () => {
    const { chair, owner } = partnership
    const { ref } = await anAction(partnership)
    await take(chair, ref, 'agree')
    await take(owner, ref, 'start')
    expect(await attempt(owner, ref, 'deliver')).toMatchObject({ ok: false, problems: [{ field: 'outcome' }, { field: '' }] })
    await recordProgress(owner, ref, await progressForm(ref, { evidence: [aLink] }))
    expect(await attempt(owner, ref, 'deliver')).toMatchObject({ ok: false, problems: [{ field: 'outcome' }] })
    expect((await attempt(owner, ref, 'deliver', { outcome: 'In use.' })).ok).toBe(true)
  })

  it('waiting needs to say for what, and forgets it when work resumes', async () => {
    const { chair, owner } = partnership
    const { ref } = await anAction(partnership)
    await take(chair, ref, 'agree')
    expect(await attempt(owner, ref, 'wait')).toMatchObject({ ok: false, problems: [{ field: 'waitingFor' }] })
    await take(owner, ref, 'wait', { waitingFor: 'The new telephone contract' })
    expect(await actionNow(ref)).toMatchObject({ status: 'waiting', waitingFor: 'The new telephone contract' })
    await take(owner, ref, 'resume')
    expect(await actionNow(ref)).toMatchObject({ status: 'in_progress', waitingFor: null })
  })

  it('withdrawing needs a reason', async () => {
    const { ref } = await anAction(partnership)
    expect(await attempt(partnership.chair, ref, 'withdraw')).toMatchObject({ ok: false, problems: [{ field: 'reason' }] })
  })
})

describe('a step is refused', () => {
  it('where the table does not have it', async () => {
    const { ref } = await anAction(partnership)
    const outcome = await attempt(partnership.chair, ref, 'sign-off')
    expect(outcome).toMatchObject({ ok: false, problems: [{ words: 'This step cannot be taken, because the action is now proposed' }] })
  })

  it('on an older version', async () => {
    const { ref } = await anAction(partnership)
    const form = await stepForm(ref)
    await take(partnership.chair, ref, 'agree')
    const late = await takePlanActionStep(partnership.owner, ref, 'start', form)
    expect(late).toMatchObject({ ok: false, currentVersion: 1 })
    expect((await actionNow(ref)).status).toBe('agreed')
  })

  it('and done once when the form is sent twice', async () => {
    const { ref, id } = await anAction(partnership)
    const form = await stepForm(ref)
    const send = () => takePlanActionStep(partnership.chair, ref, 'agree', form, { once: `agree ${ref}` })
    expect(await send()).toEqual(await send())
    expect(await db.trailEntry.count({ where: { subjectId: id, event: 'action.agreed' } })).toBe(1)
  })

  it('to who cannot see the action, in the same words as for one that is not there', async () => {
    const { secretary } = partnership
    const hidden = await aRecommendationToAnswer({ onlyFor: [partnership.owner.accountId] })
    const { ref } = await anAction(partnership, { recommendationRefs: [hidden.ref] })
    const unseen = await attempt(secretary, ref, 'agree')
    const missing = await takePlanActionStep(secretary, 'ACT-999', 'agree', await stepForm(ref))
    expect(unseen).toEqual(missing)
    expect((await actionNow(ref)).status).toBe('proposed')
  })
})

describe('nobody signs off their own', () => {
  it('not the owner, though secretary and chair', async () => {
    const both = await anActor(['secretariat', 'agency_lead'], { agencyId: partnership.agency.id })
    const { ref } = await aDeliveredAction({ ...partnership, owner: both })
    expect(await attempt(both, ref, 'sign-off')).toMatchObject({ ok: false, problems: [{ words: 'You own this action. Somebody else has to take this step.' }] })
    expect((await attempt(partnership.chair, ref, 'sign-off')).ok).toBe(true)
  })

  it('not who delivered it, when a function owns it', async () => {
    const both = await anActor(['secretariat', 'agency_lead'], { agencyId: partnership.agency.id })
    const { ref } = await aDeliveredAction({ ...partnership, lead: both }, { ownerId: null, ownerFunction: 'Head of releases' })
    expect((await attempt(both, ref, 'sign-off')).ok).toBe(false)
  })

  it('nor an account whose invitation the owner has renewed, and so could have used', async () => {
    const owner = await anActor(['agency_lead', 'administrator'])
    const { id: agencyId } = await anAgency()
    const email = 'renewed@westmere.example'
    const invited = await inviteAccount(await anActor('administrator'), { personId: null, name: 'Renewed', jobTitle: null, agencyId, email, roles: ['secretariat'] })
    const accountId = invited.ok ? invited.value.accountId : ''
    const renewed = await renewInvitation(owner, accountId)
    await setPasswordByLink((renewed.ok && renewed.value.token) || '', 'velvet marmoset kettle')
    expect((await withInviters(db, await actorNow(accountId))).inviterIds).toContain(owner.accountId)
  })

  it('nor an account for which the owner has made a link to a new password, and so could have used', async () => {
    const owner = await anActor(['agency_lead', 'administrator'])
    const { accountId } = await anActor('secretariat')
    expect((await withInviters(db, await actorNow(accountId))).inviterIds).not.toContain(owner.accountId)
    expect((await makePasswordResetLink(owner, accountId)).ok).toBe(true)
    expect((await withInviters(db, await actorNow(accountId))).inviterIds).toContain(owner.accountId)
  })

  it('nor an account of the owner’s making, invited directly or through another', async () => {
    const { owner } = partnership
    const friend = await anActor('administrator', { invitedById: owner.accountId })
    const puppet = await anActor('secretariat', { invitedById: friend.accountId })
    const { ref } = await aDeliveredAction(partnership)
    expect(await attempt(puppet, ref, 'sign-off')).toMatchObject({
      ok: false,
      problems: [{ words: 'The owner of this action made your account, or a link into it. Somebody else has to take this step.' }],
    })
    expect((await actionNow(ref)).status).toBe('delivered')
  })
})
