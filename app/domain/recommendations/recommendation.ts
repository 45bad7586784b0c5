/** How far a recommendation reaches, as its report says. */
export const recommendationScopes = {
  local: { label: 'Local', meaning: 'For the agencies of one borough or area.' },
  regional: { label: 'Regional', meaning: 'For the whole region.' },
  national: { label: 'National', meaning: 'For national bodies or government.' },
} as const

export type RecommendationScope = keyof typeof recommendationScopes
export const recommendationScopeCodes = Object.keys(recommendationScopes) as RecommendationScope[]

/** What a report prints: most recommend, a coroner raises matters of concern, minutes and answers promise. */
export const recommendationKinds = {
  recommendation: { label: 'Recommendation', meaning: 'Something that a report says somebody should do.' },
  concern: { label: 'Concern', meaning: 'A matter of concern that a coroner puts to somebody who has the power to act.' },
  commitment: { label: 'Commitment', meaning: 'Something that somebody has promised to do.' },
} as const

export type RecommendationKind = keyof typeof recommendationKinds
export const recommendationKindCodes = Object.keys(recommendationKinds) as RecommendationKind[]

/** What a body that is addressed can answer. */
export const answers = {
  accepted: { label: 'Accepted', meaning: 'The body will do all of it, and says what.', colour: 'green' },
  accepted_in_part: {
    label: 'Accepted in part',
    meaning: 'The body will do some of it, and says which part it does not accept, and why. That part stays unmet.',
    colour: 'yellow',
  },
  not_accepted: { label: 'Not accepted', meaning: 'The body will not do it, and says why.', colour: 'red' },
} as const

export type Answer = keyof typeof answers
export const answerCodes = Object.keys(answers) as Answer[]

const LONGEST_NUMBER = 20

/**
 * A printed number in a form that sorts as people count: 2, 2a, 10, 21.10.1. Case, spaces and leading zeros make no
 * difference, so two numbers with the same order are the same number.
 */
export function numberOrderOf(number: string): string {
  return number
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replaceAll(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(LONGEST_NUMBER, '0'))
}

/** Sorts printed numbers as people count. */
export function byNumber(one: { number: string }, other: { number: string }): number {
  const [a, b] = [numberOrderOf(one.number), numberOrderOf(other.number)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** How a page names a recommendation within its review: "Recommendation 2a", "Concern 2"; a number that is words stays as printed. */
export function nameOf({ number, kind = 'recommendation' }: { number: string; kind?: RecommendationKind }): string {
  return /^(recommendation|concern|commitment)\b/i.test(number) ? number : `${recommendationKinds[kind].label} ${number}`
}

/** The recommendations of other reviews that a page quotes beside one: that which it makes again, and those that made it again. */
export const madeElsewhere = <Other>({ madeBefore, madeAgain }: { madeBefore: Other | null; madeAgain: readonly Other[] }): Other[] =>
  madeBefore ? [madeBefore, ...madeAgain] : [...madeAgain]
