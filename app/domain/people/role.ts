/** The access roles that an account can hold; an account may hold several. */
export const roles = {
  administrator: { label: 'Administrator', meaning: 'Looks after accounts, agencies and settings; sees no restricted review by that alone.' },
  secretariat: { label: 'Secretariat', meaning: 'Captures reviews, codes learning, addresses recommendations, looks after groups and audits.' },
  group_chair: { label: 'Group chair', meaning: 'Chairs a group: agrees its actions, grants new dates and signs off what others delivered.' },
  agency_lead: { label: 'Agency lead', meaning: "Answers recommendations and owns the action plan for their own agency." },
  contributor: { label: 'Contributor', meaning: "Records progress and evidence on the actions of their own agency." },
  auditor: { label: 'Auditor', meaning: 'Marks the cases that are given to them.' },
  reader: { label: 'Reader', meaning: 'Reads what is published, and what they are named on.' },
} as const

export type Role = keyof typeof roles

export const roleCodes = Object.keys(roles) as Role[]

/** Roles as a page names them, in the order of the table: "Secretariat, Group chair". */
export function rolesInWords(held: readonly Role[]): string {
  return roleCodes.filter((role) => held.includes(role)).map((role) => roles[role].label).join(', ')
}
