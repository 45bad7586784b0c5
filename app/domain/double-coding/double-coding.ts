import type { StatusFace } from '#app/domain/shared/status-machine'
import type { Role } from '#app/domain/people/role'

/** Where two people who code a review apart have come to. */
export const doubleCodingStatuses = {
  coding: { label: 'Coding', meaning: 'Two people code apart. Neither sees what the other codes.', colour: 'blue' },
  comparing: { label: 'Comparing', meaning: 'Both have finished. Their differences are being settled.', colour: 'yellow' },
  reconciled: { label: 'Reconciled', meaning: 'Every difference is settled, and what was agreed has become findings.', colour: 'green' },
  stopped: { label: 'Stopped', meaning: 'It was given up. What was coded stays with those who coded it.', colour: 'grey' },
} as const satisfies Record<string, StatusFace>

export type DoubleCodingStatus = keyof typeof doubleCodingStatuses

/** The roles of which one is needed to be named as a coder. */
export const coderRoles = ['secretariat', 'auditor', 'group_chair', 'agency_lead'] as const satisfies readonly Role[]

/** Which of the two coders; also the order in which pages show them. */
export type Coder = 1 | 2

/** Is what was coded open to others? Only once both have finished. */
export const isOpenToOthers = (status: DoubleCodingStatus) => status === 'comparing' || status === 'reconciled'

/** The names of the two coders, the first first. */
export function coderNames(coders: readonly { name: string; position: number }[]): [string, string] {
  const nameOf = (position: number) => coders.find((coder) => coder.position === position)?.name ?? ''
  return [nameOf(1), nameOf(2)]
}
