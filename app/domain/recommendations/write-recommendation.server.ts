import type { Tx } from '#app/db/change.server'
import { nextNumber } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { Problem } from '#app/domain/shared/outcome'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { readFacts, type KnownPlace } from './recommendation-facts.server'
import type { NewRecommendationForm } from './recommendation-forms'

type Written = { ok: true; id: string; ref: string; entry: NewTrailEntry } | { ok: false; problems: Problem[] }

/**
 * Stores a recommendation under the review's next reference, with what the trail says of it, or gives what is wrong with the
 * form. For verbs that have checked who may. Where its place in the document is known, it need not be looked up.
 */
export async function writeRecommendation(
  tx: Tx,
  actor: Actor,
  review: { id: string; ref: string },
  form: NewRecommendationForm,
  known: KnownPlace | null = null,
): Promise<Written> {
  const facts = await readFacts(tx, actor, review.id, form, null, known)
  if (!facts.ok) return facts
  const series = `${review.ref}-R`
  const ref = series + String(await nextNumber(tx, series)).padStart(2, '0')
  const { id } = await tx.recommendation.create({
    data: {
      ...facts.row,
      ref,
      reviewId: review.id,
      createdAt: now(),
      themes: { create: facts.themes.map((theme) => ({ themeId: theme.id })) },
      findings: { create: facts.findings.map((finding) => ({ findingId: finding.id })) },
      addressees: { create: facts.agencies.map((agency) => ({ agencyId: agency.id })) },
    },
  })
  const subject = { type: 'recommendation' as const, id, ref }
  return { ok: true, id, ref, entry: { event: 'recommendation.added', subject, reviewIds: [review.id], to: `${form.number}: ${form.text}` } }
}
