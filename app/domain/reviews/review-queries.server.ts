import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { actionsOnReview, unanswered } from './open-work.server'
import { reviewFacts } from './review-facts.server'
import { incidentsVisibleTo, reviewsVisibleTo } from './visible-reviews.server'

const visibleOne = (viewer: Viewer, ref: string): Prisma.ReviewWhereInput => ({ AND: [reviewsVisibleTo(viewer), { ref }] })

/** What stands above every page of a review: its name, its marking and how much is behind each tab. */
export async function findReviewHeader(viewer: Viewer, ref: string) {
  const review = await db.review.findFirst({
    where: visibleOne(viewer, ref),
    select: {
      id: true, ref: true, title: true, status: true, marking: true, handling: true, isRestricted: true,
      kind: { select: { code: true, label: true } },
      _count: { select: { documents: true, findings: { where: { withdrawnAt: null } }, recommendations: true } },
    },
  })
  if (!review) return null
  const { _count: counts, ...header } = review
  return { ...header, counts }
}

export type ReviewHeaderFacts = NonNullable<Awaited<ReturnType<typeof findReviewHeader>>>

/** One review with all that its page shows; what belongs to other reviews only as far as the viewer sees them. */
export async function findReview(viewer: Viewer, ref: string) {
  const review = await db.review.findFirst({
    where: visibleOne(viewer, ref),
    select: {
      ...reviewFacts,
      closedOn: true,
      createdAt: true,
      updatedAt: true,
      groups: { select: { group: { select: { ref: true, name: true } } }, orderBy: { group: { name: 'asc' } } },
      incident: { select: { ref: true, title: true, occurredOn: true } },
      _count: { select: { access: true } },
    },
  })
  if (!review) return null
  const [others, chain] = await Promise.all([
    db.review.findMany({
      where: { AND: [reviewsVisibleTo(viewer), { incidentId: review.incidentId, id: { not: review.id } }] },
      orderBy: { ref: 'asc' },
      select: { ref: true, title: true, status: true, kind: { select: { label: true } } },
    }),
    countChain(viewer, review.id),
  ])
  return { ...review, others, chain }
}

/** How far the chain of a review has come, in numbers: always counted, never kept. */
export async function countChain(viewer: Viewer, reviewId: string) {
  const actions = actionsOnReview(viewer, reviewId)
  const [findings, recommendations, waiting, planned, signedOff] = await Promise.all([
    db.finding.count({ where: { reviewId, withdrawnAt: null } }),
    db.recommendation.count({ where: { reviewId } }),
    db.recommendation.count({ where: { AND: [{ reviewId }, unanswered] } }),
    db.planAction.count({ where: { AND: [actions, { status: { not: 'withdrawn' } }] } }),
    db.planAction.count({ where: { AND: [actions, { status: { in: ['signed_off', 'embedded'] } }] } }),
  ])
  return { findings, recommendations, answered: recommendations - waiting, actions: planned, signedOff }
}

/** The facts of a review, for its forms. */
export function findReviewFacts(viewer: Viewer, ref: string) {
  return db.review.findFirst({ where: visibleOne(viewer, ref), select: reviewFacts })
}

/** What the form of a review offers; the kind and the agencies that it has already stay on offer. */
export async function listReviewFormOptions(viewer: Viewer, stored?: { kindCode: string }) {
  const [kinds, agencies, incidents] = await Promise.all([
    db.reviewKind.findMany({
      where: { OR: [{ isActive: true }, { code: stored?.kindCode ?? '' }] },
      orderBy: { position: 'asc' },
      select: { code: true, label: true },
    }),
    db.agency.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true, isActive: true } }),
    db.incident.findMany({
      where: incidentsVisibleTo(viewer),
      orderBy: { ref: 'desc' },
      select: { id: true, ref: true, title: true },
    }),
  ])
  return { kinds, agencies, incidents }
}

/** A review with those who are on its need-to-know list. */
export function findReviewAccess(viewer: Viewer, ref: string) {
  return db.review.findFirst({
    where: visibleOne(viewer, ref),
    select: {
      id: true, ref: true, title: true, marking: true, handling: true, isRestricted: true, version: true,
      access: {
        select: {
          accountId: true, grantedAt: true,
          grantedBy: { select: { person: { select: { name: true } } } },
          account: { select: { status: true, person: { select: { name: true, agency: { select: { shortName: true } } } } } },
        },
        orderBy: { account: { person: { name: 'asc' } } },
      },
    },
  })
}

/** The accounts that can be named on a need-to-know list: those that can sign in. */
export function listAccountsToName() {
  return db.account.findMany({
    where: { status: 'active' },
    orderBy: [{ person: { agency: { shortName: 'asc' } } }, { person: { name: 'asc' } }],
    select: { id: true, person: { select: { name: true, jobTitle: true, agency: { select: { shortName: true } } } } },
  })
}
