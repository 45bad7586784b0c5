import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { reviewsMatching } from '#app/domain/reviews/review-list-queries.server'
import { today } from '#app/domain/shared/clock'
import { themeBranch } from '#app/domain/themes/theme-branch.server'
import type { AnswerFilter } from './addressee-state'
import { addresseesUnder } from './addressee-where.server'
import type { RecommendationScope } from './recommendation'

/** What a list of recommendations can be narrowed to. */
export interface RecommendationFilter extends ReviewsOfFilter {
  /** Part of the words, of the number or of the reference. */
  q?: string | undefined
  /** Reference of a review. */
  review?: string | undefined
  /** Code of a theme; those below it count too. */
  theme?: string | undefined
  /** Code of an addressed agency; the answer that is asked for is then that agency's. */
  agency?: string | undefined
  answer?: AnswerFilter | undefined
  scope?: RecommendationScope | undefined
}

/** What reviews can be narrowed to, for everything that is counted from them. */
export interface ReviewsOfFilter {
  /** Code of a kind of review. */
  kind?: string | undefined
  /** The year of its publication; of commissioning, while it is not published. */
  year?: string | undefined
  /** Reference of a group that has taken the review on. */
  group?: string | undefined
}

/** The reviews under a filter, within what the viewer may see. */
export function reviewsUnder(viewer: Viewer, { kind, year, group }: ReviewsOfFilter): Prisma.ReviewWhereInput {
  const matching = reviewsMatching(viewer, { kindCode: kind, year })
  return group ? { AND: [matching, { groups: { some: { group: { ref: group } } } }] } : matching
}

/** The recommendations under a filter, within what the viewer may see. */
export async function recommendationsUnder(viewer: Viewer, filter: RecommendationFilter): Promise<Prisma.RecommendationWhereInput> {
  const { q, review, theme, agency, answer, scope } = filter
  const addressee: Prisma.AddresseeWhereInput[] = [
    ...(agency ? [{ agency: { code: agency } }] : []),
    ...(answer && answer !== 'nobody' ? [addresseesUnder(answer, today())] : []),
  ]
  return {
    AND: [
      { review: reviewsUnder(viewer, filter) },
      review ? { review: { ref: review } } : {},
      q ? { OR: [{ text: { contains: q } }, { number: { contains: q } }, { ref: { contains: q } }] } : {},
      theme ? { themes: { some: { themeId: { in: await themeBranch(theme) } } } } : {},
      scope ? { scope } : {},
      addressee.length > 0 ? { addressees: { some: { AND: addressee } } } : {},
      answer === 'nobody' ? { addressees: { none: {} } } : {},
    ],
  }
}
