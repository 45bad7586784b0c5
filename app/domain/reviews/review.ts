import type { StatusColour } from '#app/domain/shared/status-machine'

/** Where a review stands. */
export const reviewStatuses = {
  scoping: { label: 'Scoping', meaning: 'It is being decided whether to hold a review, and what it would look at.', colour: 'grey' },
  in_progress: { label: 'In progress', meaning: 'It has been commissioned and is being written.', colour: 'blue' },
  awaiting_publication: { label: 'Awaiting publication', meaning: 'The report is finished and not out yet.', colour: 'yellow' },
  published: { label: 'Published', meaning: 'The report is out.', colour: 'green' },
  monitoring: { label: 'Monitoring', meaning: 'What was recommended is being followed up.', colour: 'teal' },
  closed: { label: 'Closed', meaning: 'Nothing more is to be done, or the review was never held.', colour: 'grey' },
} as const satisfies Record<string, { label: string; meaning: string; colour: StatusColour }>

export type ReviewStatus = keyof typeof reviewStatuses
export const reviewStatusCodes = Object.keys(reviewStatuses) as ReviewStatus[]

/** Protective markings. Source: Government Security Classifications policy. */
export const markings = {
  official: { label: 'OFFICIAL', meaning: 'The ordinary marking.' },
  official_sensitive: { label: 'OFFICIAL-SENSITIVE', meaning: 'Harm is more likely if it is lost or shared; handle it as the instructions say.' },
} as const

export type Marking = keyof typeof markings
export const markingCodes = Object.keys(markings) as Marking[]

/** The categories and levels of management under MAPPA (Criminal Justice Act 2003, sections 325 to 327B, and its guidance). */
export const mappaCategories = ['1', '2', '3', '4'] as const
export const mappaLevels = ['1', '2', '3'] as const

/**
 * What is wrong with a pair of MAPPA category and level, or null. Category 3 is for people who are managed at level 2 or 3;
 * at level 1 it does not exist.
 */
export function mappaProblem(category: string | null, level: string | null): string | null {
  return category === '3' && level === '1' ? 'MAPPA category 3 is managed at level 2 or 3, never at level 1' : null
}

// How reports begin their pseudonyms: "Adult Rowan", "Child B", "Subject Two".
const pseudonym = /^(?:adult|child|young person|baby|person|subject|perpetrator|victim|patient|resident|case|family) /i

/** A name with a given name and a surname, which a pseudonym such as "Adult A" is not. For a gentle warning only. */
export function looksLikeAName(subject: string | null): boolean {
  const words = subject?.trim() ?? ''
  return !pseudonym.test(words) && /^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)? \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(words)
}
