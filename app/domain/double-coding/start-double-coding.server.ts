import { change, done, refuse, type ChangeOptions, type Tx } from '#app/db/change.server'
import { nextYearlyReference } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { now, today } from '#app/domain/shared/clock'
import type { Problem } from '#app/domain/shared/outcome'
import { coderAccountsOf } from './coder-accounts.server'
import type { StartDoubleCodingForm } from './double-coding-forms'
import { canStartDoubleCoding } from './double-coding-policy'

/** Has two people code documents of a review, neither seeing what the other codes. Refused where one of them may not see the review or holds no role that may code. */
export function startDoubleCoding(actor: Actor, reviewRef: string, form: StartDoubleCodingForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canStartDoubleCoding(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const review = await tx.review.findFirst({ where: { AND: [reviewsVisibleTo(actor), { ref: reviewRef }] } })
      if (!review) return refuse('', 'This review does not exist')
      const { coders, documents, problems } = await chosen(tx, review, form)
      if (problems.length > 0) return refuse(problems)

      const ref = await nextYearlyReference(tx, 'DC', today().slice(0, 4))
      const { id } = await tx.doubleCoding.create({
        data: {
          ref,
          reviewId: review.id,
          startedById: actor.accountId,
          startedAt: now(),
          coders: { create: coders.map((coder, index) => ({ accountId: coder.id, position: index + 1 })) },
          documents: { create: documents.map((document) => ({ documentId: document.id })) },
        },
      })
      const about = { event: 'double_coding.started' as const, subject: { type: 'double_coding' as const, id, ref }, reviewIds: [review.id] }
      const [first, second] = coders
      return done({ ref }, [
        { ...about, field: 'First coder', to: first?.person.name },
        { ...about, field: 'Second coder', to: second?.person.name },
        ...documents.map((document) => ({ ...about, field: 'Document', to: `${document.ref} ${document.title}` })),
      ])
    },
    options,
  )
}

async function chosen(tx: Tx, review: { id: string; isRestricted: boolean }, { firstCoderId, secondCoderId, documentIds }: StartDoubleCodingForm) {
  const coder = (id: string) => tx.account.findFirst({ where: { AND: [coderAccountsOf(review), { id }] }, select: { id: true, person: { select: { name: true } } } })
  const [first, second] = [await coder(firstCoderId), await coder(secondCoderId)]
  const documents = await tx.sourceDocument.findMany({
    where: { reviewId: review.id, id: { in: documentIds } },
    orderBy: { addedAt: 'asc' },
    select: { id: true, ref: true, title: true },
  })
  const problems: Problem[] = []
  if (!first) problems.push({ field: 'firstCoderId', words: 'Select the first coder from the list' })
  if (!second) problems.push({ field: 'secondCoderId', words: 'Select the second coder from the list' })
  if (documents.length !== documentIds.length) problems.push({ field: 'documentIds', words: 'Select documents of this review' })
  return { coders: [first, second].filter((account) => account !== null), documents, problems }
}
