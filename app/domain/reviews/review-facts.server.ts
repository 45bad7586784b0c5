import type { Prisma } from '#app/db/.server/generated/client'
import type { Tx } from '#app/db/change.server'
import { isEmptyRichText, plainTextOf } from '#app/editor/rich-text'
import { richTextFrom, storedRichText } from '#app/editor/rich-text.server'
import type { Outcome, Problem } from '#app/domain/shared/outcome'
import { markings } from './review'
import type { ReviewForm } from './review-forms'

type Facts = Omit<ReviewForm, 'incidentId' | 'version'>

/** The facts of a review as its form and its history speak of them. */
export const reviewFacts = {
  id: true, ref: true, status: true, version: true, incidentId: true, kindCode: true, title: true, subject: true,
  commissionerId: true, author: true, area: true, mappaCategory: true, mappaLevel: true, commissionedOn: true, dueOn: true,
  publishedOn: true, marking: true, handling: true, isRestricted: true, narrative: true,
  incident: { select: { ref: true, title: true } },
  kind: { select: { label: true } },
  commissioner: { select: { name: true } },
  agencies: { select: { agencyId: true, agency: { select: { name: true } } }, orderBy: { agency: { name: 'asc' } } },
} as const satisfies Prisma.ReviewSelect

export type ReviewFacts = Prisma.ReviewGetPayload<{ select: typeof reviewFacts }>

export const reviewLabels = {
  title: 'Title',
  kind: 'Kind',
  incident: 'Incident',
  subject: 'Subject',
  commissioner: 'Commissioned by',
  author: 'Author',
  area: 'Area',
  mappaCategory: 'MAPPA category',
  mappaLevel: 'MAPPA level',
  commissionedOn: 'Date of commissioning',
  dueOn: 'Due date',
  marking: 'Marking',
  handling: 'Handling instructions',
  agencies: 'Agencies involved',
  narrative: 'Narrative',
} as const

const LONGEST_IN_TRAIL = 2_000

/** The facts in words, as the history tells them. */
export function factsInWords(review: ReviewFacts): Record<keyof typeof reviewLabels, string> {
  return {
    title: review.title,
    kind: review.kind.label,
    incident: `${review.incident.ref} ${review.incident.title}`,
    subject: review.subject ?? '',
    commissioner: review.commissioner?.name ?? '',
    author: review.author ?? '',
    area: review.area ?? '',
    mappaCategory: review.mappaCategory?.toString() ?? '',
    mappaLevel: review.mappaLevel?.toString() ?? '',
    commissionedOn: review.commissionedOn ?? '',
    dueOn: review.dueOn ?? '',
    marking: markings[review.marking].label,
    handling: review.handling ?? '',
    agencies: review.agencies.map(({ agency }) => agency.name).join(', '),
    narrative: review.narrative ? shortened(plainTextOf(storedRichText(review.narrative))) : '',
  }
}

const shortened = (text: string) => (text.length > LONGEST_IN_TRAIL ? `${text.slice(0, LONGEST_IN_TRAIL)}…` : text)

/** The facts as the fields of the form hold them: its defaults, and what is stored after somebody else's save. */
export function factsAsFields(review: ReviewFacts) {
  return {
    title: review.title,
    kindCode: review.kindCode,
    incidentId: review.incidentId,
    subject: review.subject ?? '',
    commissionerId: review.commissionerId ?? '',
    author: review.author ?? '',
    area: review.area ?? '',
    mappaCategory: review.mappaCategory?.toString() ?? '',
    mappaLevel: review.mappaLevel?.toString() ?? '',
    commissionedOn: review.commissionedOn ?? '',
    dueOn: review.dueOn ?? '',
    marking: review.marking as string,
    handling: review.handling ?? '',
    agencyIds: review.agencies.map(({ agencyId }) => agencyId),
    narrative: review.narrative ?? '',
  }
}

/** The columns of a review that a form fills, checked against what there is to choose from. */
export async function readReviewFacts(tx: Tx, form: Facts, stored?: ReviewFacts) {
  const problems: Problem[] = []
  const kind = await tx.reviewKind.findUnique({ where: { code: form.kindCode } })
  if (!kind || (!kind.isActive && form.kindCode !== stored?.kindCode)) {
    problems.push({ field: 'kindCode', words: 'Select the kind of review' })
  }
  const agencyIds = [...new Set(form.agencyIds)]
  if ((await tx.agency.count({ where: { id: { in: agencyIds } } })) !== agencyIds.length) {
    problems.push({ field: 'agencyIds', words: 'Select agencies from the list' })
  }
  if (form.commissionerId && !(await tx.agency.findUnique({ where: { id: form.commissionerId } }))) {
    problems.push({ field: 'commissionerId', words: 'Select an agency from the list' })
  }
  const narrative = readNarrative(form, stored)
  if (!narrative.ok) problems.push(...narrative.problems)
  return { problems, agencyIds, columns: columnsOf(form, narrative.ok ? narrative.value : null) }
}

function columnsOf(form: Facts, narrative: string | null) {
  return {
    title: form.title,
    kindCode: form.kindCode,
    subject: form.subject,
    commissionerId: form.commissionerId,
    author: form.author,
    area: form.area,
    mappaCategory: form.mappaCategory === null ? null : Number(form.mappaCategory),
    mappaLevel: form.mappaLevel === null ? null : Number(form.mappaLevel),
    commissionedOn: form.commissionedOn,
    dueOn: form.dueOn,
    marking: form.marking,
    handling: form.handling,
    narrative,
  }
}

function readNarrative(form: Facts, stored?: ReviewFacts): Outcome<string | null> {
  const read = richTextFrom({
    value: form.narrative,
    format: form['narrative.format'],
    ...(stored?.narrative && { stored: storedRichText(stored.narrative) }),
  })
  if (!read.ok) return { ok: false, problems: [{ field: 'narrative', words: read.words }] }
  return { ok: true, value: isEmptyRichText(read.doc) ? null : JSON.stringify(read.doc) }
}
