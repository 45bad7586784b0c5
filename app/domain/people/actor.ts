import type { Role } from './role'

/** Who makes a request: an account with its agency and roles as they are at this moment. */
export interface Actor {
  /** Null for the program itself (set-up, demonstration, an operator's command). */
  accountId: string | null
  personId: string | null
  name: string
  agency: { id: string; name: string; shortName: string } | null
  roles: readonly Role[]
  /** Groups in which the actor has a seat today, and in which of them the actor takes the chair. */
  groupIds: readonly string[]
  chairedGroupIds: readonly string[]
  requestId: string | null
}

/** Anybody who reads: what they see depends on who they are. */
export type Viewer = Actor

/** The program itself, when nobody is signed in: set-up and the operator's commands. It may see and do everything. */
export const theSystem: Actor = {
  accountId: null,
  personId: null,
  name: 'Throughline',
  agency: null,
  roles: ['administrator', 'secretariat', 'group_chair', 'agency_lead', 'contributor', 'auditor'],
  groupIds: [],
  chairedGroupIds: [],
  requestId: null,
}

/** Is it the program itself that acts, not a person? */
export const isTheSystem = (actor: Actor) => actor.accountId === null

/** Does the actor hold this role? */
export const holds = (actor: Actor, role: Role) => actor.roles.includes(role)
