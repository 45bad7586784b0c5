import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { readPage } from '#app/domain/shared/paging'
import { recommendationsUnder, type RecommendationFilter } from './recommendation-filter.server'
import { recommendationsVisibleTo } from './visible-recommendations.server'

/** The newest review first, and within it as the report counts. */
const asPrinted: Prisma.RecommendationOrderByWithRelationInput[] = [{ review: { ref: 'desc' } }, { numberOrder: 'asc' }]

const addresseeOfList = {
  id: true, sentOn: true, dueOn: true, openedAt: true, acknowledgedAt: true, answer: true, answeredOn: true,
  agency: { select: { shortName: true } },
} satisfies Prisma.AddresseeSelect

/** What a page about anything of a review needs to say of it. */
const reviewOfPage = { id: true, ref: true, title: true, marking: true, handling: true, isRestricted: true } satisfies Prisma.ReviewSelect

/** One page of the recommendations under a filter. */
export async function listRecommendations(viewer: Viewer, filter: RecommendationFilter, page: number) {
  const where = await recommendationsUnder(viewer, filter)
  return readPage(
    page,
    () => db.recommendation.count({ where }),
    (window) =>
      db.recommendation.findMany({
        where,
        orderBy: asPrinted,
        ...window,
        select: {
          id: true, ref: true, kind: true, number: true, text: true, scope: true,
          review: { select: { ref: true, title: true } },
          addressees: { orderBy: { agency: { shortName: 'asc' } }, select: addresseeOfList },
        },
      }),
  )
}

/** All recommendations under a filter, as a download holds them: the same rows as the list, with more of each. */
export async function listRecommendationsToDownload(viewer: Viewer, filter: RecommendationFilter) {
  return db.recommendation.findMany({
    where: await recommendationsUnder(viewer, filter),
    orderBy: asPrinted,
    select: {
      id: true, ref: true, kind: true, number: true, text: true, scope: true, isAssuranceRequest: true, dueOn: true, dueText: true,
      review: { select: { id: true, ref: true, title: true, marking: true } },
      madeBefore: { where: recommendationsVisibleTo(viewer), select: { ref: true } },
      themes: { orderBy: { theme: { position: 'asc' } }, select: { theme: { select: { name: true } } } },
      actions: { where: { planAction: planActionsVisibleTo(viewer) }, select: { planAction: { select: { ref: true } } } },
      addressees: {
        orderBy: { agency: { shortName: 'asc' } },
        select: { ...addresseeOfList, response: true, partNotAccepted: true, whyNotAccepted: true },
      },
    },
  })
}

const pageOf = (viewer: Viewer) =>
  ({
    id: true, ref: true, kind: true, number: true, text: true, scope: true, isAssuranceRequest: true, dueOn: true, dueText: true, version: true,
    start: true, end: true,
    review: { select: { ...reviewOfPage, publishedOn: true } },
    document: { select: { ref: true, title: true } },
    madeBefore: { where: recommendationsVisibleTo(viewer), select: earlierOrLater },
    madeAgain: { where: recommendationsVisibleTo(viewer), orderBy: { ref: 'asc' }, select: earlierOrLater },
    themes: { orderBy: { theme: { position: 'asc' } }, select: { theme: { select: { id: true, code: true, name: true } } } },
    findings: {
      where: { finding: { withdrawnAt: null } },
      orderBy: { finding: { start: 'asc' } },
      select: { finding: { select: { id: true, ref: true, quote: true, document: { select: { ref: true, title: true } } } } },
    },
    addressees: {
      orderBy: { agency: { shortName: 'asc' } },
      select: {
        ...addresseeOfList,
        agencyId: true, response: true, partNotAccepted: true, whyNotAccepted: true, version: true,
        agency: { select: { code: true, name: true, shortName: true } },
        answeredBy: { select: { person: { select: { name: true } } } },
      },
    },
    actions: {
      where: { planAction: planActionsVisibleTo(viewer) },
      orderBy: { planAction: { ref: 'asc' } },
      select: {
        planAction: { select: { id: true, ref: true, title: true, status: true, dueOn: true, leadAgency: { select: { shortName: true } } } },
      },
    },
  }) satisfies Prisma.RecommendationSelect

const earlierOrLater = {
  ref: true, kind: true, number: true, text: true,
  review: { select: reviewOfPage },
} satisfies Prisma.RecommendationSelect

/** One recommendation with everything that its page shows; null where there is none for this viewer. */
export function findRecommendation(viewer: Viewer, ref: string) {
  return db.recommendation.findFirst({ where: { AND: [recommendationsVisibleTo(viewer), { ref }] }, select: pageOf(viewer) })
}

export type RecommendationOnPage = NonNullable<Awaited<ReturnType<typeof findRecommendation>>>

/** What the pages about one part of a recommendation say at their top. */
export function findRecommendationHeader(viewer: Viewer, ref: string) {
  return db.recommendation.findFirst({
    where: { AND: [recommendationsVisibleTo(viewer), { ref }] },
    select: {
      id: true, ref: true, kind: true, number: true, text: true,
      review: { select: reviewOfPage },
    },
  })
}

/** One addressee of a recommendation, for the pages on which it acknowledges and answers. */
export function findAddressee(viewer: Viewer, ref: string, agencyCode: string) {
  return db.addressee.findFirst({
    where: { agency: { code: agencyCode }, recommendation: { AND: [recommendationsVisibleTo(viewer), { ref }] } },
    include: {
      agency: { select: { code: true, name: true, shortName: true } },
      recommendation: { select: { ref: true, kind: true, number: true, text: true, review: { select: reviewOfPage } } },
    },
  })
}

/** What the form that changes a recommendation begins with. */
export function findRecommendationFacts(viewer: Viewer, ref: string) {
  return db.recommendation.findFirst({
    where: { AND: [recommendationsVisibleTo(viewer), { ref }] },
    select: {
      id: true, ref: true, kind: true, number: true, text: true, documentId: true, start: true, scope: true, isAssuranceRequest: true,
      dueOn: true, dueText: true, version: true,
      review: { select: reviewOfPage },
      madeBefore: { where: recommendationsVisibleTo(viewer), select: { ref: true } },
      themes: { select: { themeId: true } },
      findings: { select: { findingId: true } },
      addressees: { select: { agencyId: true } },
    },
  })
}
