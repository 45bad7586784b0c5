import type { Actor } from '#app/domain/people/actor'
import { denied, may, type Permission } from '#app/domain/people/may'
import { doubleCodingStatuses, isOpenToOthers, type DoubleCodingStatus } from './double-coding'
import { canStep } from './double-coding-transitions'

interface Facts {
  status: DoubleCodingStatus
  coders: readonly { accountId: string; finishedAt: Date | null }[]
}

/** May the actor know of double codings, of the reviews that they can see? */
export const canSeeDoubleCodings = (actor: Actor) => may(actor, 'double_coding.see')

/** May the actor have a review coded by two people? */
export const canStartDoubleCoding = (actor: Actor) => may(actor, 'double_coding.start')

/** May the actor give a double coding up? */
export function canStopDoubleCoding(actor: Actor, { status }: Pick<Facts, 'status'>): Permission {
  const byRole = may(actor, 'double_coding.stop')
  return !byRole.allowed || canStep(status, 'stop') ? byRole : denied(`It is ${labelOf(status)} already.`)
}

/** Is the actor one of the two coders of this double coding? */
export const isCoder = (actor: Actor, { coders }: Pick<Facts, 'coders'>) => may(actor, 'double_coding.code', { accountIds: coders.map(({ accountId }) => accountId) })

/** May the actor code in it now? Only as one of its coders, and until they say that they have finished. */
export function canCodeBlind(actor: Actor, facts: Facts): Permission {
  const own = canFinishOrReopen(actor, facts)
  if (!own.allowed) return own
  return finishedAt(actor, facts) ? denied('You have said that you have finished. Your codings stay as they are.') : own
}

/** May the actor take back that they have finished? Only while the other has not: after that both see everything. */
export function canReopenBlindCoding(actor: Actor, facts: Facts): Permission {
  const own = canFinishOrReopen(actor, facts)
  if (!own.allowed) return own
  return finishedAt(actor, facts) ? own : denied('You have not finished, so there is nothing to take back.')
}

function canFinishOrReopen(actor: Actor, facts: Facts): Permission {
  const byRole = isCoder(actor, facts)
  if (!byRole.allowed || facts.status === 'coding') return byRole
  return denied(facts.status === 'stopped' ? 'This double coding was stopped.' : 'Both have finished. What they coded stays as it is.')
}

const finishedAt = (actor: Actor, { coders }: Facts) => coders.find(({ accountId }) => accountId === actor.accountId)?.finishedAt ?? null

/** May the actor see what was coded, how far it agrees and where not? Nobody may before both have finished. */
export function canCompareCodings(actor: Actor, { status }: Pick<Facts, 'status'>): Permission {
  const byRole = canSeeDoubleCodings(actor)
  if (!byRole.allowed || isOpenToOthers(status)) return byRole
  return denied(status === 'stopped' ? 'This double coding was stopped. What was coded stays closed.' : 'Nobody sees what was coded until both coders have finished.')
}

/** May the actor settle differences now? */
export function canReconcile(actor: Actor, { status }: Pick<Facts, 'status'>): Permission {
  const byRole = may(actor, 'double_coding.reconcile')
  if (!byRole.allowed || canStep(status, 'complete')) return byRole
  return denied(status === 'coding' ? 'Both coders have to finish first.' : `This double coding is ${labelOf(status)}.`)
}

const labelOf = (status: DoubleCodingStatus) => doubleCodingStatuses[status].label.toLowerCase()
