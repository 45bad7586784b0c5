import { change, done, refuse, refuseStale, type ChangeOptions } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { findActionToWrite, NO_SUCH_ACTION } from './find-action-to-write.server'
import { keepEvidence, writeEvidence } from './keep-evidence.server'
import { planActionStatuses, type PlanActionStatus } from './plan-action'
import type { ProgressForm } from './plan-action-forms'
import { canRecordProgress } from './plan-action-policy'
import { planActionStepsFrom } from './plan-action-transitions'
import { planActionsVisibleTo } from './visible-plan-actions.server'

/**
 * Adds what has happened to an action, with its evidence; what was said before is never changed. An update may also start
 * the action or set it to waiting: only then is an older version refused, because only then does it overwrite something.
 */
export async function recordProgress(actor: Actor, ref: string, form: ProgressForm, options?: ChangeOptions) {
  const refused = await refusedAlready(actor, ref)
  if (refused) return refused
  const kept = await keepEvidence(form.evidence)
  if (!kept.ok) return kept

  return change(
    actor,
    async (tx) => {
      const action = await findActionToWrite(tx, actor, ref)
      if (!action) return refuse('', NO_SUCH_ACTION)
      const permission = canRecordProgress(actor, action)
      if (!permission.allowed) return refuse('', permission.because)
      const status = form.status ?? action.status
      const waitingFor = status === 'waiting' ? (form.waitingFor ?? action.waitingFor) : null
      const setsStatus = status !== action.status || (status === 'waiting' && waitingFor !== action.waitingFor)
      if (setsStatus && action.version !== form.version) {
        return refuseStale({ status: action.status, waitingFor: action.waitingFor }, action.version)
      }
      const transition = status === action.status ? null : transitionTo(action.status, status)
      if (transition === undefined) {
        const { label } = planActionStatuses[action.status]
        return refuse('status', `An action that is ${label.toLowerCase()} cannot become ${planActionStatuses[status].label.toLowerCase()}`)
      }
      if (status === 'waiting' && !waitingFor) return refuse('waitingFor', 'Enter what the action waits for')

      const at = now()
      const { subject, reviewIds } = action
      const update = await tx.progressUpdate.create({
        data: {
          planActionId: action.id,
          text: form.text,
          statusAfter: status,
          byId: actor.accountId,
          byName: actor.name,
          byAgency: actor.agency?.shortName ?? '',
          at,
        },
      })
      for (const evidence of kept.evidence) {
        await writeEvidence(tx, evidence, { planActionId: action.id, updateId: update.id, addedById: actor.accountId, addedAt: at })
      }
      if (setsStatus) {
        const since = transition ? { statusSince: at, statusReason: null } : {}
        await tx.planAction.update({ where: { id: action.id }, data: { status, waitingFor, ...since, version: { increment: 1 } } })
      }
      const entries: NewTrailEntry[] = kept.evidence.map(({ title }) => ({ event: 'action.evidence_added', subject, reviewIds, to: title }))
      if (transition) entries.push({ event: transition.event, subject, reviewIds, to: waitingFor })
      return done({ ref }, [{ event: 'action.progress_recorded', subject, reviewIds, to: form.text }, ...entries])
    },
    options,
  )
}

// Before a file is kept, so that nobody fills the disk with evidence for an action that is not theirs.
async function refusedAlready(actor: Actor, ref: string) {
  const action = await db.planAction.findFirst({ where: { AND: [planActionsVisibleTo(actor), { ref }] } })
  if (!action) return refuse('', NO_SUCH_ACTION)
  const permission = canRecordProgress(actor, action)
  return permission.allowed ? null : refuse('', permission.because)
}

function transitionTo(from: PlanActionStatus, to: PlanActionStatus) {
  return planActionStepsFrom(from).find((transition) => transition.to === to && transition.act === 'action.record_progress')
}
