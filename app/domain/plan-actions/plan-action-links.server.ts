import { refuse, type Tx } from '#app/db/change.server'
import { documentsVisibleTo } from '#app/domain/documents/visible-documents.server'
import type { Actor } from '#app/domain/people/actor'
import { recommendationsVisibleTo } from '#app/domain/recommendations/visible-recommendations.server'
import type { Problem } from '#app/domain/shared/outcome'

interface LinksAsked {
  leadAgencyId: string
  ownerId: string | null
  groupId: string | null
  /** The document in which the action was given, where there is one. */
  sourceDocumentId?: string | null
  recommendationRefs: readonly string[]
}

/** Looks up what an action's form points at, as far as the actor may see it; refused with words beside each field that is wrong. */
export async function resolveLinks(tx: Tx, actor: Actor, asked: LinksAsked) {
  const refs = [...asked.recommendationRefs]
  const [agency, owner, group, recommendations, source] = await Promise.all([
    tx.agency.findUnique({ where: { id: asked.leadAgencyId }, select: { id: true, name: true } }),
    asked.ownerId === null ? null : findOwner(tx, asked.ownerId),
    asked.groupId === null ? null : tx.group.findUnique({ where: { id: asked.groupId }, select: { id: true, name: true } }),
    tx.recommendation.findMany({
      where: { AND: [recommendationsVisibleTo(actor), { ref: { in: refs } }] },
      orderBy: { ref: 'asc' },
      select: {
        id: true,
        ref: true,
        reviewId: true,
        review: { select: reviewAsSeenBy(asked.ownerId) },
      },
    }),
    asked.sourceDocumentId
      ? tx.sourceDocument.findFirst({
          where: { AND: [documentsVisibleTo(actor), { id: asked.sourceDocumentId }] },
          select: { reviewId: true, review: { select: reviewAsSeenBy(asked.ownerId) } },
        })
      : null,
  ])
  if (!agency) return refuse('leadAgencyId', 'Select the lead agency')
  const problems: Problem[] = []
  if (asked.ownerId !== null && owner?.person.agencyId !== agency.id) {
    problems.push({ field: 'ownerId', words: `Select an owner who belongs to the lead agency, ${agency.name}` })
  }
  if (asked.groupId !== null && !group) problems.push({ field: 'groupId', words: 'Select a group from the list' })
  if (recommendations.length < refs.length) {
    problems.push({ field: 'recommendationRefs', words: 'Select recommendations from the list' })
  }
  const hidden = owner ? [...recommendations, ...(source ? [source] : [])].find(({ review }) => review.isRestricted && review.access.length === 0) : undefined
  if (owner && hidden) {
    const words = `${owner.person.name} is not on the need-to-know list of ${hidden.review.ref}, so could not see this action`
    problems.push({ field: 'ownerId', words })
  }
  if (problems.length > 0) return refuse(problems)
  return { ok: true as const, agency, owner, group, recommendations, source }
}

const reviewAsSeenBy = (ownerId: string | null) => ({ ref: true, isRestricted: true, access: { where: { accountId: ownerId ?? '' } } })

function findOwner(tx: Tx, id: string) {
  return tx.account.findFirst({
    where: { id, status: { not: 'suspended' } },
    select: { id: true, person: { select: { name: true, agencyId: true } } },
  })
}
