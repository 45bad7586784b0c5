import { change, done, refuse, refuseStale, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now, today } from '#app/domain/shared/clock'
import { findActionToWrite, NO_SUCH_ACTION } from './find-action-to-write.server'
import type { DueDateForm } from './plan-action-forms'
import { canChangeDate } from './plan-action-policy'

/**
 * Gives an agreed action a new due date, with the reason. The first date and every date between stay on record. Refused on
 * an older version, with the date that is stored now.
 */
export function changeDueDate(actor: Actor, ref: string, { dueOn, reason, version }: DueDateForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const action = await findActionToWrite(tx, actor, ref)
      if (!action) return refuse('', NO_SUCH_ACTION)
      const permission = canChangeDate(actor, action)
      if (!permission.allowed) return refuse('', permission.because)
      if (action.version !== version) return refuseStale({ dueOn: action.dueOn }, action.version)
      if (dueOn === action.dueOn) return refuse('dueOn', 'New due date must be different from the present one')
      if (dueOn < today()) return refuse('dueOn', 'New due date must be today or in the future')

      await tx.planAction.update({ where: { id: action.id }, data: { dueOn, version: { increment: 1 } } })
      await tx.dueDateChange.create({
        data: { planActionId: action.id, from: action.dueOn, to: dueOn, reason, byId: actor.accountId, byName: actor.name, at: now() },
      })
      const { subject, reviewIds } = action
      const entry = { event: 'action.date_changed' as const, subject, reviewIds, field: 'Due date' }
      return done({ ref }, [{ ...entry, from: action.dueOn, to: dueOn, because: reason }])
    },
    options,
  )
}
