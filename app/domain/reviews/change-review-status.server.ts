import { change, done, refuse, refuseStale, type Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now, today } from '#app/domain/shared/clock'
import type { Problem } from '#app/domain/shared/outcome'
import { stepNamed } from '#app/domain/shared/status-machine'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { openActionsOnReview, unanswered } from './open-work.server'
import { reviewStatuses, type ReviewStatus } from './review'
import type { ReviewStatusForm } from './review-forms'
import { canChangeReviewStatus } from './review-policy'
import { reviewMachine, type ReviewNeed, type ReviewStep } from './review-transitions'
import { reviewsVisibleTo } from './visible-reviews.server'

type Dates = Pick<ReviewStatusForm, 'commissionedOn' | 'publishedOn'>
interface Stored {
  id: string
  commissionedOn: string | null
  publishedOn: string | null
  closedOn: string | null
}

const dateLabels = { commissionedOn: 'Date of commissioning', publishedOn: 'Date of publication', closedOn: 'Date of closing' }

/** Takes a review one step through its life. Refused where the table has no such step, or where the step lacks what it needs. */
export function changeReviewStatus(actor: Actor, ref: string, form: ReviewStatusForm) {
  return change(actor, async (tx) => {
    const review = await tx.review.findFirst({ where: { AND: [reviewsVisibleTo(actor), { ref }] } })
    if (!review) return refuse('', 'This review no longer exists')
    const permission = canChangeReviewStatus(actor)
    if (!permission.allowed) return refuse('', permission.because)
    if (review.version !== form.version) return refuseStale({ step: statusWords(review.status) }, review.version)
    const step = stepNamed(reviewMachine, review.status, form.step)
    if (!step) return refuse('step', `A review that is ${lower(review.status)} cannot take this step`)
    const problems = await missing(tx, actor, review, step, form)
    if (problems.length > 0) return refuse(problems)

    const dates = datesAfter(review, step, form)
    await tx.review.update({
      where: { id: review.id },
      data: { ...dates, status: step.to, updatedAt: now(), version: { increment: 1 } },
    })
    const about = { event: step.event, subject: { type: 'review' as const, id: review.id, ref }, reviewIds: [review.id] }
    return done({ ref, status: step.to }, [
      { ...about, field: 'Status', from: statusWords(review.status), to: statusWords(step.to), because: form.reason },
      ...changedDates(about, review, dates),
    ])
  })
}

const statusWords = (status: ReviewStatus) => reviewStatuses[status].label
const lower = (status: ReviewStatus) => statusWords(status).toLowerCase()

/** What the step needs and does not have, each beside its field. */
async function missing(tx: Tx, actor: Actor, review: Stored, step: ReviewStep, form: ReviewStatusForm): Promise<Problem[]> {
  const recommendations = { AND: [{ reviewId: review.id }, unanswered] }
  const checks: Record<ReviewNeed, () => Promise<boolean> | boolean> = {
    'a reason': () => form.reason !== null,
    'the date of commissioning': () => form.commissionedOn !== null,
    'the date of publication': () => form.publishedOn !== null,
    'every recommendation answered': async () => (await tx.recommendation.count({ where: recommendations })) === 0,
    'no action still open': async () => (await tx.planAction.count({ where: openActionsOnReview(actor, review.id) })) === 0,
    'a review that was commissioned': () => review.commissionedOn !== null,
    'a review that was never commissioned': () => review.commissionedOn === null,
  }
  const problems: Problem[] = []
  for (const need of step.needs) if (!(await checks[need]())) problems.push(lacks[need])
  const commissionedOn = form.commissionedOn ?? review.commissionedOn
  if (form.publishedOn && commissionedOn && form.publishedOn < commissionedOn) {
    problems.push({ field: 'publishedOn', words: 'Date of publication must be the same as or after the date of commissioning' })
  }
  return problems
}

const lacks: Record<ReviewNeed, Problem> = {
  'a reason': { field: 'reason', words: 'Enter the reason' },
  'the date of commissioning': { field: 'commissionedOn', words: 'Enter the date of commissioning' },
  'the date of publication': { field: 'publishedOn', words: 'Enter the date of publication' },
  'every recommendation answered': {
    field: 'step',
    words: 'This review cannot be closed yet: some of its recommendations have not been answered by everybody to whom they are addressed',
  },
  'no action still open': {
    field: 'step',
    words: 'This review cannot be closed yet: some of the actions on its recommendations are neither signed off nor withdrawn',
  },
  'a review that was commissioned': { field: 'step', words: 'This review was never commissioned. Choose to consider it again' },
  'a review that was never commissioned': { field: 'step', words: 'This review was commissioned. Choose to reopen it for monitoring' },
}

/** The dates that a step sets or clears; a date that was typed for another step is left alone. */
function datesAfter(review: Stored, step: ReviewStep, form: Dates) {
  const takes = (need: ReviewNeed) => step.needs.includes(need)
  return {
    commissionedOn: step.step === 'decline' ? null : takes('the date of commissioning') ? form.commissionedOn : review.commissionedOn,
    publishedOn: step.step === 'unpublish' ? null : takes('the date of publication') ? form.publishedOn : review.publishedOn,
    closedOn: step.to === 'closed' ? today() : null,
  }
}

function changedDates(
  about: Pick<NewTrailEntry, 'event' | 'subject' | 'reviewIds'>,
  before: Stored,
  after: Omit<Stored, 'id'>,
): NewTrailEntry[] {
  const keys = Object.keys(dateLabels) as (keyof typeof dateLabels)[]
  return keys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ ...about, field: dateLabels[key], from: before[key], to: after[key] }))
}
