import { createHash } from 'node:crypto'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import type { FindingKind } from '#app/domain/findings/finding'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { addRecommendation } from '#app/domain/recommendations/add-recommendation.server'
import type { AnswerForm, NewRecommendationForm } from '#app/domain/recommendations/recommendation-forms'
import { sendRecommendation } from '#app/domain/recommendations/send-recommendation.server'
import { addDays } from '#app/domain/shared/calendar'
import { now, today } from '#app/domain/shared/clock'

let count = 0

interface ReportFacts {
  /** Makes the review restricted, with only these accounts on its list. */
  onlyFor?: readonly string[]
  answerWithinDays?: number
  kindCode?: string
  publishedOn?: string
}

/** A published review whose recommendations can be captured. */
export async function aReport({ onlyFor, answerWithinDays, kindCode, publishedOn = '2025-05-01' }: ReportFacts = {}) {
  const number = ++count
  const code = kindCode ?? (answerWithinDays === undefined ? 'kind-without-period' : `kind-of-${answerWithinDays}-days`)
  const outcome = await change(theSystem, async (tx) => {
    const at = now()
    await tx.reviewKind.upsert({
      where: { code },
      create: { code, label: `Kind ${code}`, position: number, answerWithinDays: answerWithinDays ?? null },
      update: {},
    })
    const review = await tx.review.create({
      data: {
        ref: `SCR-2025-${String(number).padStart(3, '0')}`,
        title: `Review of a death at Westmere ${number}`,
        status: 'published',
        publishedOn,
        isRestricted: onlyFor !== undefined,
        createdAt: at,
        updatedAt: at,
        kind: { connect: { code } },
        incident: { create: { ref: `INC-2025-R${number}`, title: 'A death', createdAt: at } },
        access: { create: (onlyFor ?? []).map((accountId) => ({ accountId, grantedAt: at })) },
      },
    })
    return done(review, [{ event: 'review.created', subject: { type: 'review', id: review.id, ref: review.ref }, reviewIds: [review.id] }])
  })
  if (!outcome.ok) throw new Error('The review was refused')
  return outcome.value
}

/** A source document of a review, with this text. */
export async function aReportText(reviewId: string, text: string) {
  const number = ++count
  const outcome = await change(theSystem, async (tx) => {
    const document = await tx.sourceDocument.create({
      data: {
        ref: `DOC-R${number}`, reviewId, title: `Report ${number}`, format: 'paste', characters: text.length, addedAt: now(),
        text: { create: { text, blocks: '[]' } },
      },
    })
    return done(document, [{ event: 'document.added', subject: { type: 'document', id: document.id, ref: document.ref }, reviewIds: [reviewId] }])
  })
  if (!outcome.ok) throw new Error('The document was refused')
  return outcome.value
}

interface PassageFacts {
  quote?: string
  themeIds?: readonly string[]
  kind?: FindingKind
  isWithdrawn?: boolean
}

/** A coded passage of a document. */
export async function aPassage(document: { id: string; reviewId: string }, facts: PassageFacts = {}) {
  const { quote = 'The referral was not passed on.', themeIds = [], kind = 'finding', isWithdrawn = false } = facts
  const number = ++count
  const outcome = await change(theSystem, async (tx) => {
    const finding = await tx.finding.create({
      data: {
        ref: `FND-R${number}`, reviewId: document.reviewId, documentId: document.id, quote, prefix: '', suffix: '',
        start: 0, end: quote.length, codedAt: now(), kind, withdrawnAt: isWithdrawn ? now() : null,
        themes: { create: themeIds.map((themeId) => ({ themeId, codedAt: now() })) },
      },
    })
    const subject = { type: 'finding' as const, id: finding.id, ref: finding.ref }
    return done(finding, [{ event: 'finding.coded', subject, reviewIds: [document.reviewId] }])
  })
  if (!outcome.ok) throw new Error('The passage was refused')
  return outcome.value
}

/** A theme; with `parentId` one below another. */
export async function aTheme(name: string, facts: { parentId?: string; isMission?: boolean; isActive?: boolean } = {}) {
  const code = `t-${createHash('sha256').update(`${name}${++count}`).digest('hex').slice(0, 8)}`
  const outcome = await change(theSystem, async (tx) => {
    const theme = await tx.theme.create({ data: { code, name, definition: name, position: count, ...facts } })
    return done(theme, [{ event: 'theme.added', subject: { type: 'theme', id: theme.id, ref: code } }])
  })
  if (!outcome.ok) throw new Error('The theme was refused')
  return outcome.value
}

/** What somebody types to capture a recommendation. */
export function recommendationForm(facts: Partial<NewRecommendationForm> = {}): NewRecommendationForm {
  return {
    kind: 'recommendation',
    number: String(++count),
    text: 'The agencies should agree who passes on a referral out of hours.',
    documentId: null,
    withoutPlace: false,
    scope: 'local',
    isAssuranceRequest: false,
    dueOn: null,
    dueText: null,
    themeIds: [],
    findingIds: [],
    agencyIds: [],
    madeBefore: null,
    ...facts,
  }
}

/** A recommendation of a review (of a new one where none is given), not sent to anybody. */
export async function aRecommendation({ review, ...facts }: Partial<NewRecommendationForm> & { review?: { ref: string } } = {}) {
  const { ref } = review ?? (await aReport())
  const outcome = await addRecommendation(theSystem, ref, recommendationForm(facts))
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return recommendationNow(outcome.value.ref)
}

/** The recommendation as it is stored now, with its addressees. */
export const recommendationNow = (ref: string) =>
  db.recommendation.findUniqueOrThrow({
    where: { ref },
    include: { review: true, addressees: { include: { agency: true } }, themes: true, findings: true },
  })

/** Records that it was sent to these agencies. */
export async function sent(ref: string, agencyIds: string[], { sentOn = addDays(today(), -10), dueOn = null as string | null } = {}) {
  const outcome = await sendRecommendation(theSystem, ref, { agencyIds, sentOn, dueOn })
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
}

/** What somebody types to accept, at the version that the addressee has after it was sent. */
export function acceptance(facts: Partial<AnswerForm> = {}): AnswerForm {
  return {
    version: 1,
    answer: 'accepted',
    answeredOn: today(),
    response: 'We will agree a rota with the partners.',
    partNotAccepted: null,
    whyNotAccepted: null,
    ...facts,
  }
}

/** The texts of the trail about a recommendation, oldest first. */
export async function trailOf(id: string, viewer?: Actor) {
  const entries = await db.trailEntry.findMany({
    where: { subjectType: 'recommendation', subjectId: id, ...(viewer && { actorId: viewer.accountId }) },
    orderBy: { id: 'asc' },
    include: { reviews: { select: { reviewId: true } } },
  })
  return entries
}
