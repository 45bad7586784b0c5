import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { readPage } from '#app/domain/shared/paging'
import { inBranchOf } from '#app/domain/themes/theme-branch.server'
import { unanswered } from './open-work.server'
import type { Marking, ReviewStatus } from './review'
import type { ReviewSort, SortDirection } from './review-sort'
import { NO_YEAR } from './review-year'
import { reviewsVisibleTo } from './visible-reviews.server'

/** What a list of reviews is narrowed to. */
export interface ReviewFilter {
  /** Part of a title, of a reference or of the subject's pseudonym. */
  q?: string | undefined
  kindCode?: string | undefined
  status?: ReviewStatus | undefined
  /** Code of an agency that is involved. */
  agencyCode?: string | undefined
  /** Year of publication; of commissioning, while it is not published; NO_YEAR for those with neither day. */
  year?: string | undefined
  marking?: Marking | undefined
  /** Codes of themes that its passages carry, on the same passage or on several; those below each count too. */
  themes?: readonly string[] | undefined
}

/** The reviews that a viewer sees under a filter: for the list, its count and its download alike. */
export function reviewsMatching(viewer: Viewer, filter: ReviewFilter): Prisma.ReviewWhereInput {
  const { q, kindCode, status, agencyCode, year, marking, themes = [] } = filter
  const narrowed: Prisma.ReviewWhereInput[] = [reviewsVisibleTo(viewer)]
  if (q) narrowed.push({ OR: [{ title: { contains: q } }, { ref: { contains: q } }, { subject: { contains: q } }] })
  if (kindCode) narrowed.push({ kindCode })
  if (status) narrowed.push({ status })
  if (agencyCode) narrowed.push({ agencies: { some: { agency: { code: agencyCode } } } })
  if (year === NO_YEAR) narrowed.push(withoutYear)
  else if (year) {
    const within = { gte: `${year}-01-01`, lte: `${year}-12-31` }
    narrowed.push({ OR: [{ publishedOn: within }, { publishedOn: null, commissionedOn: within }] })
  }
  if (marking) narrowed.push({ marking })
  for (const code of themes) narrowed.push({ findings: { some: { withdrawnAt: null, themes: { some: { theme: inBranchOf(code) } } } } })
  return { AND: narrowed }
}

const withoutYear = { publishedOn: null, commissionedOn: null } satisfies Prisma.ReviewWhereInput

const rowShown = {
  ref: true, title: true, subject: true, status: true, marking: true, isRestricted: true, area: true,
  commissionedOn: true, dueOn: true, publishedOn: true,
  kind: { select: { label: true } },
  incident: { select: { ref: true } },
  commissioner: { select: { shortName: true } },
  _count: { select: { recommendations: true } },
} as const satisfies Prisma.ReviewSelect

export type ReviewRow = Prisma.ReviewGetPayload<{ select: typeof rowShown }>

/** One page of the reviews under a filter. */
export function listReviews(viewer: Viewer, filter: ReviewFilter, sort: ReviewSort, page: number) {
  const where = reviewsMatching(viewer, filter)
  return readPage(
    page,
    () => db.review.count({ where }),
    (window) => db.review.findMany({ where, orderBy: orderOf(sort), select: rowShown, ...window }),
  )
}

/** All the reviews under a filter, for a download: the rows that the list would show, page after page. */
export async function listReviewsToDownload(viewer: Viewer, filter: ReviewFilter, sort: ReviewSort) {
  const where = reviewsMatching(viewer, filter)
  const select = { ...rowShown, id: true, author: true, mappaCategory: true, mappaLevel: true, agencies: { select: { agency: { select: { shortName: true } } } } } as const
  const [reviews, waiting] = await Promise.all([
    db.review.findMany({ where, orderBy: orderOf(sort), select }),
    db.recommendation.groupBy({ by: ['reviewId'], where: { AND: [{ review: where }, unanswered] }, _count: true }),
  ])
  const unansweredOf = new Map(waiting.map((row) => [row.reviewId, row._count]))
  return reviews.map((review) => ({ ...review, unanswered: unansweredOf.get(review.id) ?? 0 }))
}

function orderOf({ column, direction }: ReviewSort): Prisma.ReviewOrderByWithRelationInput[] {
  const orders: Record<ReviewSort['column'], (order: SortDirection) => Prisma.ReviewOrderByWithRelationInput> = {
    ref: (order) => ({ ref: order }),
    title: (order) => ({ title: order }),
    kind: (order) => ({ kind: { position: order } }),
    published: (order) => ({ publishedOn: { sort: order, nulls: 'last' } }),
    updated: (order) => ({ updatedAt: order }),
  }
  return [orders[column](direction), { ref: 'desc' }]
}

/** What the filters of the list offer: only what some review that the viewer sees would answer to. */
export async function listReviewFilterOptions(viewer: Viewer) {
  const visible = reviewsVisibleTo(viewer)
  const [kinds, agencies, dates, undated] = await Promise.all([
    db.reviewKind.findMany({ where: { reviews: { some: visible } }, orderBy: { position: 'asc' }, select: { code: true, label: true } }),
    db.agency.findMany({
      where: { involvedIn: { some: { review: visible } } },
      orderBy: { name: 'asc' },
      select: { code: true, name: true },
    }),
    db.review.aggregate({
      where: visible,
      _min: { publishedOn: true, commissionedOn: true },
      _max: { publishedOn: true, commissionedOn: true },
    }),
    db.review.count({ where: { AND: [visible, withoutYear] } }),
  ])
  const years = yearsBetween([...Object.values(dates._min), ...Object.values(dates._max)])
  return { kinds, agencies, years: undated > 0 ? [...years, NO_YEAR] : years }
}

/** The years from the earliest date to the latest, newest first. */
function yearsBetween(dates: readonly (string | null)[]): string[] {
  const years = dates.filter((date) => date !== null).map((date) => Number(date.slice(0, 4)))
  if (years.length === 0) return []
  const latest = Math.max(...years)
  return Array.from({ length: latest - Math.min(...years) + 1 }, (_, back) => String(latest - back))
}
