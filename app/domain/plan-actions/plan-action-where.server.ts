import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { reviewsUnder } from '#app/domain/recommendations/recommendation-filter.server'
import { today } from '#app/domain/shared/clock'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { inBranchOf } from '#app/domain/themes/theme-branch.server'
import type { Lateness, PlanActionFilter } from './plan-action-filter'
import { dueSoonWhere, overdueWhere, ragWhere, slippedWhere } from './rag-where.server'
import { planActionsVisibleTo } from './visible-plan-actions.server'

type Where = Prisma.PlanActionWhereInput

/** The actions that a filter asks for, of those that the viewer may see. */
export function planActionsWhere(viewer: Viewer, filter: PlanActionFilter): Where {
  const { q, status, agency, group, theme, rag, owner, review, recommendation, late, kind, year, takenOnBy } = filter
  const ofReviews = Boolean(kind || year || takenOnBy) && { review: reviewsUnder(viewer, { kind, year, group: takenOnBy }) }
  const wanted: (Where | false | undefined | '')[] = [
    planActionsVisibleTo(viewer),
    q && { OR: [{ title: { contains: q } }, { ref: { contains: q } }, { difference: { contains: q } }, { ownerFunction: { contains: q } }] },
    status && status.length > 0 && { status: { in: [...status] } },
    agency && { leadAgency: { code: agency } },
    group && { group: { ref: group } },
    // Theme and review are asked of one and the same recommendation.
    (theme || ofReviews) && answering({ ...(theme && themed(theme)), ...ofReviews }),
    rag && ragWhere(rag, today()),
    owner && { ownerId: viewer.accountId ?? '' },
    review && { recommendations: { some: { recommendation: { review: { AND: [reviewsVisibleTo(viewer), { ref: review }] } } } } },
    recommendation && { recommendations: { some: { recommendation: { ref: recommendation } } } },
    late && lateWhere(late),
  ]
  return { AND: wanted.filter((part) => typeof part === 'object') }
}

/** Actions that answer a recommendation of this theme or of one up to two levels under it. */
export const ofTheme = (code: string) => answering(themed(code))

const answering = (recommendation: Prisma.RecommendationWhereInput): Where => ({ recommendations: { some: { recommendation } } })

const themed = (code: string): Prisma.RecommendationWhereInput => ({
  themes: { some: { theme: inBranchOf(code) } },
})

function lateWhere(late: Lateness): Where {
  const day = today()
  switch (late) {
    case 'overdue':
      return overdueWhere(day)
    case 'slipped':
      return slippedWhere()
    case 'due_soon':
      return dueSoonWhere(day)
  }
}
