import type { Tx } from '#app/db/change.server'
import { locateSelection, makeAnchor } from '#app/domain/documents/anchor'
import type { Actor } from '#app/domain/people/actor'
import type { Problem } from '#app/domain/shared/outcome'
import type { NewRecommendationForm } from './recommendation-forms'
import { numberOrderOf } from './recommendation'
import { recommendationsVisibleTo } from './visible-recommendations.server'

/** The recommendation that a form changes, as it is stored; null while a new one is added. */
export interface StoredFacts {
  id: string
  text: string
  documentId: string | null
  prefix: string | null
  suffix: string | null
  start: number | null
  end: number | null
  agencyIds: readonly string[]
  themeIds: readonly string[]
  findingIds: readonly string[]
}

const NO_PLACE = { prefix: null, suffix: null, start: null, end: null }

/** Where the words of a recommendation are known to stand. */
export interface KnownPlace {
  documentId: string
  quote: string
  prefix: string
  suffix: string
  start: number
  end: number
}

/** Checks everything in the form that depends on what is stored, and gives what is to be written. All reads are the transaction's. */
export async function readFacts(tx: Tx, actor: Actor, reviewId: string, form: NewRecommendationForm, stored: StoredFacts | null, known: KnownPlace | null = null) {
  const problems: Problem[] = []
  const problem = (field: keyof NewRecommendationForm, words: string) => problems.push({ field, words })

  const numberOrder = numberOrderOf(form.number)
  const namesake = await tx.recommendation.findFirst({
    where: { reviewId, numberOrder, ...(stored && { id: { not: stored.id } }) },
    select: { ref: true, number: true },
  })
  if (namesake) problem('number', `This review has a recommendation ${namesake.number} already (${namesake.ref})`)

  const place = await placeInDocument(tx, reviewId, form, stored, known)
  if (place === 'no such document') problem('documentId', 'Select a document of this review')
  if (place === 'not found') {
    problem('text', 'These words are not in the selected document. Check them against it, or tick the box to save without their place')
  }

  const themes = await tx.theme.findMany({
    where: { id: { in: form.themeIds }, OR: [{ isActive: true }, { id: { in: [...(stored?.themeIds ?? [])] } }] },
    select: { id: true, name: true },
    orderBy: { position: 'asc' },
  })
  if (themes.length < form.themeIds.length) problem('themeIds', 'Select themes from the list')
  const findings = await tx.finding.findMany({
    where: { id: { in: form.findingIds }, reviewId, OR: [{ withdrawnAt: null }, { id: { in: [...(stored?.findingIds ?? [])] } }] },
    select: { id: true, ref: true },
    orderBy: { ref: 'asc' },
  })
  if (findings.length < form.findingIds.length) problem('findingIds', 'Select passages from the list')
  const agencies = await tx.agency.findMany({
    where: { id: { in: form.agencyIds }, OR: [{ isActive: true }, { id: { in: [...(stored?.agencyIds ?? [])] } }] },
    select: { id: true, shortName: true },
    orderBy: { shortName: 'asc' },
  })
  if (agencies.length < form.agencyIds.length) problem('agencyIds', 'Select agencies from the list')

  const earlier = form.madeBefore ? await findEarlier(tx, actor, form.madeBefore, stored?.id ?? null) : null
  if (earlier === 'unknown') problem('madeBefore', 'Enter the reference of another recommendation, like SCR-2024-002-R03')
  if (earlier === 'circle') problem('madeBefore', 'That recommendation is recorded as made after this one')

  if (problems.length > 0 || typeof place === 'string' || typeof earlier === 'string') return { ok: false as const, problems }
  const { kind, number, text, scope, isAssuranceRequest, dueOn, dueText } = form
  const { document, anchor } = place
  const row = {
    kind, number, numberOrder, text, scope, isAssuranceRequest, dueOn, dueText,
    documentId: document?.id ?? null,
    madeBeforeId: earlier?.id ?? null,
    ...anchor,
  }
  return { ok: true as const, row, document, themes, findings, agencies, earlier }
}

async function placeInDocument(tx: Tx, reviewId: string, form: NewRecommendationForm, stored: StoredFacts | null, known: KnownPlace | null) {
  if (!form.documentId) return { document: null, anchor: NO_PLACE }
  const document = await tx.sourceDocument.findFirst({
    where: { id: form.documentId, reviewId },
    select: { id: true, title: true },
  })
  if (!document) return 'no such document' as const
  if (stored && stored.start !== null && stored.documentId === document.id && stored.text === form.text) {
    const { prefix, suffix, start, end } = stored
    return { document, anchor: { prefix, suffix, start, end } }
  }
  if (known && known.documentId === document.id && known.quote === form.text) {
    const { prefix, suffix, start, end } = known
    return { document, anchor: { prefix, suffix, start, end } }
  }
  const source = await tx.documentText.findUnique({ where: { documentId: document.id }, select: { text: true } })
  const found = source && locateSelection(source.text, { quote: form.text })
  // Similar words are not the printed words: verbatim means to the letter, spacing and quotation marks aside.
  const anchor = source && found && found.how !== 'fuzzy' ? makeAnchor(source.text, found.start, found.end) : null
  if (!anchor) return form.withoutPlace ? { document, anchor: NO_PLACE } : ('not found' as const)
  const { prefix, suffix, start, end } = anchor
  return { document, anchor: { prefix, suffix, start, end } }
}

async function findEarlier(tx: Tx, actor: Actor, ref: string, ownId: string | null) {
  const earlier = await tx.recommendation.findFirst({
    where: { AND: [recommendationsVisibleTo(actor), { ref: ref.toUpperCase() }] },
    select: { id: true, ref: true, reviewId: true, madeBeforeId: true },
  })
  if (!earlier || earlier.id === ownId) return 'unknown' as const
  let next = earlier.madeBeforeId
  while (next !== null) {
    if (next === ownId) return 'circle' as const
    const one: { madeBeforeId: string | null } | null = await tx.recommendation.findUnique({ where: { id: next }, select: { madeBeforeId: true } })
    next = one?.madeBeforeId ?? null
  }
  return earlier
}
