import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { listReviewFilterOptions } from '#app/domain/reviews/review-list-queries.server'
import { recommendationsVisibleTo } from './visible-recommendations.server'

/** A theme as a choice: its name, after that of the theme above it. */
export interface ThemeChoice {
  id: string
  code: string
  name: string
}

/** All themes in use as choices, those of the mission first, each branch together. */
export async function listThemeChoices(heldIds: readonly string[] = []): Promise<ThemeChoice[]> {
  const themes = await db.theme.findMany({
    where: { OR: [{ isActive: true }, { id: { in: [...heldIds] } }] },
    orderBy: [{ isMission: 'desc' }, { position: 'asc' }],
    select: { id: true, code: true, name: true, parentId: true },
  })
  const below = (parentId: string | null, above: string): ThemeChoice[] =>
    themes
      .filter((theme) => (themes.some(({ id }) => id === theme.parentId) ? theme.parentId : null) === parentId)
      .flatMap(({ id, code, name }) => [{ id, code, name: above + name }, ...below(id, `${above}${name} › `)])
  return below(null, '')
}

/** What the form of a recommendation offers, within its review; what the recommendation holds already stays on offer. */
export async function listRecommendationOptions(
  reviewId: string,
  held: { themeIds: readonly string[]; findingIds: readonly string[]; agencyIds: readonly string[] } = { themeIds: [], findingIds: [], agencyIds: [] },
) {
  const [themes, findings, agencies, documents] = await Promise.all([
    listThemeChoices(held.themeIds),
    db.finding.findMany({
      where: { reviewId, OR: [{ withdrawnAt: null }, { id: { in: [...held.findingIds] } }] },
      orderBy: [{ documentId: 'asc' }, { start: 'asc' }],
      select: { id: true, ref: true, quote: true, documentId: true, themes: { select: { themeId: true } } },
    }),
    db.agency.findMany({
      where: { OR: [{ isActive: true }, { id: { in: [...held.agencyIds] } }] },
      orderBy: { name: 'asc' },
      select: { id: true, name: true, shortName: true },
    }),
    db.sourceDocument.findMany({ where: { reviewId }, orderBy: { ref: 'asc' }, select: { id: true, ref: true, title: true } }),
  ])
  return { themes, findings, agencies, documents }
}

/** What the filters of the list offer: only what some recommendation that the viewer sees would answer to. */
export async function listRecommendationFilterOptions(viewer: Viewer) {
  const visible = recommendationsVisibleTo(viewer)
  const [reviews, agencies, themes, groups, { kinds, years }] = await Promise.all([
    db.review.findMany({
      where: { AND: [reviewsVisibleTo(viewer), { recommendations: { some: {} } }] },
      orderBy: { ref: 'desc' },
      select: { ref: true, title: true },
    }),
    db.agency.findMany({
      where: { addressedBy: { some: { recommendation: visible } } },
      orderBy: { shortName: 'asc' },
      select: { code: true, shortName: true },
    }),
    listThemeChoices(),
    listGroupsOfReviews(viewer),
    listReviewFilterOptions(viewer),
  ])
  return { reviews, agencies, themes, groups, kinds, years }
}

/** All agencies as choices, by name. */
export function listAgencyChoices() {
  return db.agency.findMany({ orderBy: { name: 'asc' }, select: { code: true, name: true } })
}

/** The groups that have taken on some review that the viewer may see. */
export function listGroupsOfReviews(viewer: Viewer) {
  return db.group.findMany({
    where: { reviews: { some: { review: reviewsVisibleTo(viewer) } } },
    orderBy: { name: 'asc' },
    select: { ref: true, name: true },
  })
}

export type RecommendationFilterOptions = Awaited<ReturnType<typeof listRecommendationFilterOptions>>
