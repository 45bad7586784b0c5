import { randomUUID } from 'node:crypto'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import type { GivenEvidence } from '#app/domain/plan-actions/evidence-slots'
import type { NewPlanActionForm, ProgressForm, StepForm } from '#app/domain/plan-actions/plan-action-forms'
import { proposePlanAction } from '#app/domain/plan-actions/propose-plan-action.server'
import { recordProgress } from '#app/domain/plan-actions/record-progress.server'
import { takePlanActionStep } from '#app/domain/plan-actions/take-plan-action-step.server'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { aChairOf, aGroup } from './groups'
import { anActor, anAgency } from './people'

/** A group with its chair, a lead agency with its lead and a contributor, and a secretary: everybody that an action needs. */
export async function aPartnership() {
  const group = await aGroup()
  const agency = await anAgency()
  const [chair, lead, owner, secretary] = await Promise.all([
    aChairOf(group.ref),
    anActor('agency_lead', { agencyId: agency.id }),
    anActor('contributor', { agencyId: agency.id }),
    anActor('secretariat'),
  ])
  return { group, agency, chair, lead, owner, secretary }
}

export type Partnership = Awaited<ReturnType<typeof aPartnership>>

/** What somebody types to propose an action, due in sixty days. */
export function actionForm({ group, agency, owner }: Partnership, facts: Partial<NewPlanActionForm> = {}): NewPlanActionForm {
  return {
    title: 'Put the duty number of every team on one page',
    difference: 'Anybody can reach the right team out of hours.',
    howKnown: 'Ten test calls a quarter, nine answered within five minutes.',
    leadAgencyId: agency.id,
    ownerId: owner.accountId,
    ownerFunction: null,
    groupId: group.id,
    strength: 'rule_or_tool',
    recommendationRefs: [],
    dueOn: addDays(today(), 60),
    ...facts,
  }
}

/** An action as its partnership proposes it. */
export async function anAction(partnership: Partnership, facts: Partial<NewPlanActionForm> = {}, by: Actor = theSystem) {
  const outcome = await proposePlanAction(by, actionForm(partnership, facts))
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return actionNow(outcome.value.ref)
}

/** The action as it is stored now. */
export const actionNow = (ref: string) => db.planAction.findUniqueOrThrow({ where: { ref } })

/** What the form of a step carries, at the version that is stored now. */
export async function stepForm(ref: string, facts: Partial<StepForm> = {}): Promise<StepForm> {
  const { version } = await actionNow(ref)
  return { reason: null, waitingFor: null, outcome: null, version, ...facts }
}

/** A web page as evidence of yesterday. */
export const aLink: GivenEvidence = {
  slot: 1,
  title: 'The published page',
  speaksOf: addDays(today(), -1),
  url: 'https://www.westmere.example/duty',
  file: null,
}

/** An update that says what has happened, at the version that is stored now. */
export async function progressForm(ref: string, facts: Partial<ProgressForm> = {}): Promise<ProgressForm> {
  const { version } = await actionNow(ref)
  return { text: 'The page is written and with the teams to check.', status: null, waitingFor: null, evidence: [], version, ...facts }
}

/** Takes the step that everybody must be able to take; throws when it is refused. */
export async function take(actor: Actor, ref: string, step: string, facts: Partial<StepForm> = {}) {
  const outcome = await takePlanActionStep(actor, ref, step, await stepForm(ref, facts))
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
}

/** An action that its owner says is delivered, with one piece of evidence. */
export async function aDeliveredAction(partnership: Partnership, facts: Partial<NewPlanActionForm> = {}) {
  const { ref } = await anAction(partnership, facts)
  const { chair, lead, owner } = partnership
  await take(chair, ref, 'agree')
  await recordProgress(owner, ref, await progressForm(ref, { status: 'in_progress', evidence: [aLink] }))
  await take(facts.ownerId === null ? lead : owner, ref, 'deliver', { outcome: 'The page is in use by all eight teams.' })
  return actionNow(ref)
}

let count = 0

/** A recommendation of a published review; with `onlyFor` the review is restricted to these accounts. */
export async function aRecommendationToAnswer({ onlyFor }: { onlyFor?: readonly string[] } = {}) {
  const number = ++count
  const outcome = await change(theSystem, async (tx) => {
    const at = new Date('2026-01-10T09:00:00Z')
    const kind = { code: 'thematic', label: 'Thematic review', position: 1 }
    await tx.reviewKind.upsert({ where: { code: kind.code }, create: kind, update: {} })
    const review = await tx.review.create({
      data: {
        ref: `SCR-2001-${String(number).padStart(3, '0')}`,
        title: `Review of release on licence ${number}`,
        status: 'published',
        publishedOn: '2026-01-10',
        isRestricted: onlyFor !== undefined,
        createdAt: at,
        updatedAt: at,
        kind: { connect: { code: kind.code } },
        incident: { create: { ref: `INC-2001-${randomUUID()}`, title: 'An incident', createdAt: at } },
        access: { create: (onlyFor ?? []).map((accountId) => ({ accountId, grantedAt: at })) },
      },
    })
    const recommendation = await tx.recommendation.create({
      data: { ref: `${review.ref}-R01`, reviewId: review.id, number: '1', numberOrder: '1', text: 'Publish out-of-hours numbers.', createdAt: at },
    })
    const subject = { type: 'recommendation' as const, id: recommendation.id, ref: recommendation.ref }
    return done({ ...recommendation, review }, [{ event: 'recommendation.added', subject, reviewIds: [review.id] }])
  })
  if (!outcome.ok) throw new Error('The recommendation was refused')
  return outcome.value
}
