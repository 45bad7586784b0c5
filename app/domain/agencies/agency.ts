/** The kinds of agency that take part in a partnership or are addressed by a review. */
export const agencyKinds = {
  police: { label: 'Police' },
  prisons_and_probation: { label: 'Prisons and probation' },
  prosecution: { label: 'Prosecution' },
  courts: { label: 'Courts' },
  health: { label: 'Health' },
  local_authority: { label: 'Local authority' },
  youth_justice: { label: 'Youth justice' },
  education: { label: 'Education' },
  voluntary_sector: { label: 'Voluntary sector' },
  inspectorate: { label: 'Inspectorate' },
  government: { label: 'Government' },
  other: { label: 'Other' },
} as const

export type AgencyKind = keyof typeof agencyKinds

export const agencyKindCodes = Object.keys(agencyKinds) as AgencyKind[]

/** A name as two people would call it the same: without case, accents, punctuation, repeated spaces or a leading "the". */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}

/** The code that stands for an agency in addresses, made from its short name ("North Vale CSP" gives `north-vale-csp`). */
export function agencyCodeFrom(shortName: string): string {
  const code = plainName(shortName).replace(/ /g, '-').slice(0, 40).replace(/-+$/, '')
  // `new` is the address of the form that adds an agency.
  return code === '' || code === 'new' ? 'agency' : code
}
