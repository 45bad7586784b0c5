import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import type { whatToShow } from './what-to-show'

/** The marking of the home page: of all that its figures count for a chair, of what concerns the agency, of the reviews that it lists. */
export function findMarkingOfHome(viewer: Viewer, shows: ReturnType<typeof whatToShow>, listed: readonly { ref: string }[]) {
  const agencyId = viewer.agency?.id
  const ofAgency: Prisma.RecommendationWhereInput = {
    OR: [{ addressees: { some: { agencyId: agencyId ?? '' } } }, { actions: { some: { planAction: { leadAgencyId: agencyId ?? '' } } } }],
  }
  return findMarkingOfList(viewer, {
    OR: [
      ...(shows.progress ? [{ recommendations: { some: {} } }, { findings: { some: { withdrawnAt: null } } }] : []),
      ...(shows.agencyWork && agencyId ? [{ recommendations: { some: ofAgency } }] : []),
      { ref: { in: listed.map(({ ref }) => ref) } },
    ],
  })
}
