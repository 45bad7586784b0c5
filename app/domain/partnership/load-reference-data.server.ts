import { theSystem } from '#app/domain/people/actor'
import { starterReviewKinds } from '#app/domain/reviews/starter-review-kinds'
import { loadStarterCodebook } from '#app/domain/themes/starter-codebook.server'
import { change, done, stored, unchanged } from '#app/db/change.server'

/**
 * Loads what a new installation has to know before anybody can work, once the database is migrated: the kinds of
 * review and the starter codebook. Adds what is missing and touches nothing that is there, so it runs at every start.
 */
export async function loadReferenceData(): Promise<void> {
  const outcome = await change(theSystem, async (tx) => {
    const known = new Set((await tx.reviewKind.findMany({ select: { code: true } })).map(({ code }) => code))
    const missing = starterReviewKinds.map((kind, position) => ({ ...kind, position })).filter(({ code }) => !known.has(code))
    const [first, ...others] = missing.map(({ code, label }) => ({
      event: 'review_kind.added' as const,
      subject: { type: 'review_kind' as const, id: code, ref: label },
    }))
    if (!first) return unchanged(null)
    await tx.reviewKind.createMany({ data: missing })
    return done(null, [first, ...others])
  })
  stored(outcome)
  await loadStarterCodebook()
}
