import { stepNamed, type StatusMachine } from '#app/domain/shared/status-machine'
import { doubleCodingStatuses, type DoubleCodingStatus } from './double-coding'

export type DoubleCodingNeed = 'both coders to have finished' | 'every place settled' | 'a reason'

/**
 * The life of a double coding. Comparing cannot go back to coding: whoever has seen the other's codings cannot code blind
 * any more.
 */
export const doubleCodingMachine: StatusMachine<DoubleCodingStatus, DoubleCodingNeed> = {
  statuses: doubleCodingStatuses,
  transitions: [
    { from: 'coding', to: 'comparing', step: 'compare', act: 'double_coding.code', label: 'Finish coding', needs: ['both coders to have finished'], event: 'double_coding.compared' },
    { from: 'coding', to: 'stopped', step: 'stop', act: 'double_coding.stop', label: 'Stop', needs: ['a reason'], event: 'double_coding.stopped' },
    { from: 'comparing', to: 'reconciled', step: 'complete', act: 'double_coding.reconcile', label: 'Complete the reconciliation', needs: ['every place settled'], event: 'double_coding.reconciled' },
    { from: 'comparing', to: 'stopped', step: 'stop', act: 'double_coding.stop', label: 'Stop', needs: ['a reason'], event: 'double_coding.stopped' },
  ],
}

/** Can a double coding in this status take this step? */
export const canStep = (status: DoubleCodingStatus, step: 'compare' | 'stop' | 'complete') => stepNamed(doubleCodingMachine, status, step) !== null
