import type { Role } from '#app/domain/people/role'
import type { AgencyKey } from './partnership'
import type { Day } from './story'

interface SeedPerson {
  name: string
  jobTitle: string
  agency: AgencyKey
  /** The part of the e-mail address in front of @westmere.example. */
  mailbox: string
  roles: readonly Role[]
  /** The day on which the account was suspended because its holder left. */
  leftOn?: Day
}

/** Everybody who can sign in to the demonstration, in the order in which the sign-in page lists them. */
export const people = {
  secretary: { name: 'Daniel Achebe', jobTitle: 'Partnership Secretary', agency: 'board', mailbox: 'secretariat', roles: ['secretariat'] },
  chair: { name: 'Helen Marsh', jobTitle: 'Director of Partnerships', agency: 'board', mailbox: 'chair', roles: ['group_chair'] },
  ruth: { name: 'Ruth Adeyemi', jobTitle: 'Head of Public Protection', agency: 'probation', mailbox: 'lead', roles: ['agency_lead'] },
  kieran: { name: 'Kieran Doyle', jobTitle: 'Senior Probation Officer, Eastholme', agency: 'probation', mailbox: 'contributor', roles: ['contributor'] },
  frances: { name: 'Frances Lowe', jobTitle: 'Quality and Audit Lead', agency: 'icb', mailbox: 'auditor', roles: ['auditor'] },
  edith: { name: 'Edith Crane', jobTitle: 'Independent Board Member', agency: 'board', mailbox: 'reader', roles: ['reader'] },
  imogen: { name: 'Imogen Farr', jobTitle: 'Systems and Information Manager', agency: 'board', mailbox: 'administrator', roles: ['administrator'] },
  bethan: { name: 'Bethan Rhys', jobTitle: 'Learning and Review Officer', agency: 'board', mailbox: 'learning', roles: ['secretariat'] },
  sunita: { name: 'Dr Sunita Rao', jobTitle: 'Director', agency: 'violence', mailbox: 'chair.violence', roles: ['group_chair'] },
  alan: { name: 'Alan Whitcombe', jobTitle: 'Deputy Mayor for Safety', agency: 'board', mailbox: 'chair.board', roles: ['group_chair'] },
  mei: { name: 'Mei Tan', jobTitle: 'Victim Liaison Manager', agency: 'probation', mailbox: 'victim.liaison', roles: ['contributor'] },
  laura: { name: 'Laura Finch', jobTitle: 'Detective Superintendent, Public Protection', agency: 'police', mailbox: 'lead.police', roles: ['agency_lead'] },
  omar: { name: 'Omar Siddiq', jobTitle: 'Detective Inspector, Offender Management', agency: 'police', mailbox: 'contributor.police', roles: ['contributor'] },
  tom: { name: 'Tom Hargreave', jobTitle: 'Head of Offender Management Delivery', agency: 'prison', mailbox: 'lead.prison', roles: ['agency_lead'] },
  niamh: { name: 'Dr Niamh Brady', jobTitle: 'Associate Medical Director', agency: 'health', mailbox: 'lead.health', roles: ['agency_lead'] },
  carol: { name: 'Carol Benning', jobTitle: 'Assistant Director, Community Safety', agency: 'eastholme', mailbox: 'lead.eastholme', roles: ['agency_lead'] },
  yusuf: { name: 'Yusuf Karim', jobTitle: 'Head of Safer Communities', agency: 'netherby', mailbox: 'lead.netherby', roles: ['agency_lead'] },
  joanne: { name: 'Joanne Pike', jobTitle: 'Head of Service', agency: 'youth', mailbox: 'lead.youth', roles: ['agency_lead'] },
  leon: { name: 'Leon Grant', jobTitle: 'Interventions Manager', agency: 'violence', mailbox: 'lead.violence', roles: ['agency_lead'] },
  marta: { name: 'Marta Ilic', jobTitle: 'Chief Executive', agency: 'harbour', mailbox: 'lead.harbour', roles: ['agency_lead'] },
  paula: { name: 'Paula Denning', jobTitle: 'Director of Nursing and Quality', agency: 'icb', mailbox: 'lead.icb', roles: ['agency_lead'] },
  simon: { name: 'Simon Attwell', jobTitle: 'Director of Neighbourhoods', agency: 'housing', mailbox: 'lead.housing', roles: ['agency_lead'] },
  peter: { name: 'Peter Nwosu', jobTitle: 'Review Officer', agency: 'police', mailbox: 'auditor.police', roles: ['auditor'] },
  graham: { name: 'Graham Pell', jobTitle: 'Chief Superintendent', agency: 'police', mailbox: 'former.chair', roles: ['group_chair'], leftOn: -498 },
} as const satisfies Record<string, SeedPerson>

export type PersonKey = keyof typeof people
export const personKeys = Object.keys(people) as PersonKey[]

/** Who speaks for an agency: its lead, where the lead has an account. */
export function leadOf(agency: AgencyKey): PersonKey | null {
  return personKeys.find((key) => people[key].agency === agency && rolesOf(key).includes('agency_lead')) ?? null
}

/** The roles of somebody. */
export const rolesOf = (key: PersonKey): readonly Role[] => people[key].roles
