import { loadReferenceData } from '#app/domain/partnership/load-reference-data.server'
import { db } from '#app/db/client.server'
import { addDocument } from '#app/domain/documents/add-document.server'
import type { NewDocumentForm } from '#app/domain/documents/document-forms'
import { readDocument } from '#app/domain/documents/read-document.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { changeReviewAccess } from '#app/domain/reviews/change-review-access.server'
import { changeReviewStatus } from '#app/domain/reviews/change-review-status.server'
import { createReview } from '#app/domain/reviews/create-review.server'
import type { NewReviewForm, ReviewStatusForm } from '#app/domain/reviews/review-forms'
import type { ReviewStatus } from '#app/domain/reviews/review'

/** What somebody types to capture a review of a new incident. */
export function reviewForm(facts: Partial<NewReviewForm> = {}): NewReviewForm {
  return {
    title: 'Review of the attack at Alder Street',
    kindCode: 'sfo',
    subject: 'Adult A',
    commissionerId: null,
    author: null,
    area: 'Westmere',
    mappaCategory: null,
    mappaLevel: null,
    commissionedOn: null,
    dueOn: null,
    marking: 'official_sensitive',
    handling: null,
    agencyIds: [],
    narrative: '',
    'narrative.format': 'markdown',
    incident: 'new',
    incidentId: null,
    incidentTitle: 'Attack at Alder Street',
    incidentOccurredOn: '2025-03-01',
    isRestricted: false,
    ...facts,
  }
}

/** A review as it is stored now. */
export const reviewNow = (ref: string) => db.review.findUniqueOrThrow({ where: { ref }, include: { incident: true, access: true, agencies: true } })

/** A review that is being scoped; `by` captures it. */
export async function aReview(facts: Partial<NewReviewForm> = {}, by: Actor = theSystem) {
  await loadReferenceData()
  const outcome = await createReview(by, reviewForm(facts))
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return reviewNow(outcome.value.ref)
}

const wayTo: Record<ReviewStatus, [step: string, facts?: Partial<ReviewStatusForm>][]> = {
  scoping: [],
  in_progress: [['commission', { commissionedOn: '2025-04-01' }]],
  awaiting_publication: [['finish']],
  published: [['publish', { publishedOn: '2025-10-01' }]],
  monitoring: [['monitor']],
  closed: [['close']],
}
const order: ReviewStatus[] = ['scoping', 'in_progress', 'awaiting_publication', 'published', 'monitoring', 'closed']

/** Takes one step in a review's life, at the version that is stored. */
export async function stepOf(actor: Actor, ref: string, step: string, facts: Partial<ReviewStatusForm> = {}) {
  const { version } = await reviewNow(ref)
  return changeReviewStatus(actor, ref, { step, commissionedOn: null, publishedOn: null, reason: null, version, ...facts })
}

/** A review that has come as far as this status by the usual way. */
export async function aReviewIn(status: ReviewStatus, facts: Partial<NewReviewForm> = {}, by: Actor = theSystem) {
  const { ref } = await aReview(facts, by)
  for (const passed of order.slice(0, order.indexOf(status) + 1)) {
    for (const [step, given] of wayTo[passed]) {
      const outcome = await stepOf(theSystem, ref, step, given)
      if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
    }
  }
  return reviewNow(ref)
}

/** Names these accounts, and no others, on a review's need-to-know list and restricts it to them. */
export async function restrictedTo(ref: string, ...accountIds: string[]) {
  const { version } = await reviewNow(ref)
  const outcome = await changeReviewAccess(theSystem, ref, { access: 'restricted', accountIds, reason: null, version })
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return reviewNow(ref)
}

/** What somebody types to add a document by pasting it. */
export function documentForm(facts: Partial<NewDocumentForm> = {}): NewDocumentForm {
  return {
    title: 'Report of the review',
    kind: 'review_report',
    datedOn: '2025-09-30',
    reference: null,
    source: 'paste',
    file: undefined,
    text: '1 What happened\n\nThe referral waited in a shared mailbox for nine days.\n\nNobody was asked to look.',
    ...facts,
  }
}

/** A source document of a review, pasted unless a file is given. */
export async function aDocument(reviewRef: string, facts: Partial<NewDocumentForm> = {}, by: Actor = theSystem) {
  const outcome = await addDocument(by, reviewRef, documentForm(facts), { read: readDocument })
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return db.sourceDocument.findUniqueOrThrow({ where: { ref: outcome.value.ref }, include: { text: true } })
}
