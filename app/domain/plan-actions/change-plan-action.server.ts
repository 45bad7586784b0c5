import { change, done, refuse, refuseStale, unchanged, type Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { today } from '#app/domain/shared/clock'
import { changedFacts } from '#app/domain/trail/trail-events'
import { findActionToWrite, NO_SUCH_ACTION } from './find-action-to-write.server'
import { strengths } from './plan-action'
import type { PlanActionForm } from './plan-action-forms'
import { resolveLinks } from './plan-action-links.server'
import { canChange, canMove, canPropose } from './plan-action-policy'

const labels = {
  title: 'What will be done',
  difference: 'What will be different',
  howKnown: 'How it will be known',
  leadAgency: 'Lead agency',
  owner: 'Owner',
  group: 'Group',
  strength: 'Strength',
  dueOn: 'Due date',
  recommendations: 'Recommendations answered',
} as const

/**
 * Changes what an action says. Refused on an older version, with what is stored now. The due date is part of it only
 * while the action is a proposal; afterwards the group changes it. Once agreed, only who could agree it moves it to another
 * agency or group.
 */
export function changePlanAction(actor: Actor, ref: string, { version, ...form }: PlanActionForm) {
  return change(actor, async (tx) => {
    const action = await findActionToWrite(tx, actor, ref)
    if (!action) return refuse('', NO_SUCH_ACTION)
    const permission = canChange(actor, action)
    if (!permission.allowed) return refuse('', permission.because)
    if (action.version !== version) return refuseStale(fieldsOf(action), action.version)
    const dueOn = form.dueOn ?? action.dueOn
    if (dueOn !== action.dueOn && action.status !== 'proposed') {
      return refuse('dueOn', 'The due date of an agreed action is changed by its group, with a reason')
    }
    if (dueOn !== action.dueOn && dueOn < today()) return refuse('dueOn', 'Due date must be today or in the future')
    const isMoved = form.leadAgencyId !== action.leadAgencyId || form.groupId !== action.groupId
    if (isMoved && !canMove(actor, action).allowed) {
      return refuse('leadAgencyId', 'Once an action is agreed, only its chair or the secretariat can move it to another agency or group')
    }
    const moved = isMoved && action.status === 'proposed' ? canPropose(actor, form) : permission
    if (!moved.allowed) return refuse('leadAgencyId', moved.because)
    const links = await resolveLinks(tx, actor, { ...form, sourceDocumentId: action.sourceDocumentId })
    if (!links.ok) return links

    const reviewIds = [...action.reviewIds, ...links.recommendations.map(({ reviewId }) => reviewId)]
    const [first, ...others] = changedFacts(
      { event: 'action.changed', subject: action.subject, reviewIds },
      inWords(action),
      inWords({ ...action, ...form, dueOn, leadAgency: links.agency, owner: links.owner, group: links.group, recommendations: links.recommendations }),
      labels,
    )
    if (!first) return unchanged({ ref })
    const { recommendationRefs: _, ...facts } = form
    const dates = action.status === 'proposed' ? { dueOn, firstDueOn: dueOn } : { dueOn }
    await tx.planAction.update({ where: { id: action.id }, data: { ...facts, ...dates, version: { increment: 1 } } })
    await linkRecommendations(tx, action.id, links.recommendations)
    return done({ ref }, [first, ...others])
  })
}

async function linkRecommendations(tx: Tx, planActionId: string, recommendations: readonly { id: string }[]) {
  await tx.planActionRecommendation.deleteMany({ where: { planActionId } })
  await tx.planActionRecommendation.createMany({
    data: recommendations.map(({ id }) => ({ planActionId, recommendationId: id })),
  })
}

type Stored = NonNullable<Awaited<ReturnType<typeof findActionToWrite>>>
type Worded = Pick<
  Stored,
  'title' | 'difference' | 'howKnown' | 'strength' | 'dueOn' | 'leadAgency' | 'owner' | 'ownerFunction' | 'group'
> & { recommendations: readonly { ref: string }[] }

function inWords({ leadAgency, owner, ownerFunction, group, strength, recommendations, ...texts }: Worded) {
  const { title, difference, howKnown, dueOn } = texts
  return {
    title, difference, howKnown, dueOn,
    leadAgency: leadAgency.name,
    owner: owner?.person.name ?? ownerFunction,
    group: group?.name ?? null,
    strength: strengths[strength].label,
    recommendations: recommendations.map((recommendation) => recommendation.ref).sort().join(', '),
  }
}

/** A stored action as the fields of its form. */
function fieldsOf(action: Stored): Record<string, string | null> {
  const { title, difference, howKnown, leadAgencyId, ownerId, ownerFunction, groupId, strength, dueOn } = action
  const recommendationRefs = action.recommendations.map(({ ref }) => ref).sort().join(',')
  return { title, difference, howKnown, leadAgencyId, ownerId, ownerFunction, groupId, strength, dueOn, recommendationRefs }
}
