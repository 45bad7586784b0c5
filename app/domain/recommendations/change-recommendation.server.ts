import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { changedFacts } from '#app/domain/trail/trail-events'
import { recommendationKinds, recommendationScopes } from './recommendation'
import { readFacts } from './recommendation-facts.server'
import type { RecommendationForm } from './recommendation-forms'
import { canChangeRecommendation } from './recommendation-policy'
import { recommendationsVisibleTo } from './visible-recommendations.server'

const labels = {
  kind: 'Kind',
  number: 'Number as printed',
  text: 'Words',
  document: 'Document',
  scope: 'Scope',
  isAssuranceRequest: 'Asks for assurance',
  dueOn: 'To be done by',
  dueText: 'To be done by, as printed',
  themes: 'Themes',
  findings: 'Passages that it rests on',
  agencies: 'Addressees',
  madeBefore: 'Made before',
  place: 'Place in the document',
} as const

/**
 * Changes what is kept of a recommendation. An addressee who has been told cannot be taken off: the answer that is owed
 * would vanish. Refused on an older version, with what is stored now.
 */
export function changeRecommendation(actor: Actor, ref: string, { version, ...form }: RecommendationForm) {
  return change(actor, async (tx) => {
    const permission = canChangeRecommendation(actor)
    if (!permission.allowed) return refuse('', permission.because)
    const stored = await tx.recommendation.findFirst({
      where: { AND: [recommendationsVisibleTo(actor), { ref }] },
      include: {
        document: { select: { title: true } },
        madeBefore: { select: { ref: true, reviewId: true } },
        themes: { include: { theme: { select: { name: true } } }, orderBy: { theme: { position: 'asc' } } },
        findings: { include: { finding: { select: { ref: true } } }, orderBy: { finding: { ref: 'asc' } } },
        addressees: { include: { agency: { select: { shortName: true } } }, orderBy: { agency: { shortName: 'asc' } } },
      },
    })
    if (!stored) return refuse('', 'This recommendation does not exist')
    const earlierIsHidden =
      stored.madeBeforeId !== null &&
      (await tx.recommendation.count({ where: { AND: [recommendationsVisibleTo(actor), { id: stored.madeBeforeId }] } })) === 0
    const held = {
      agencyIds: stored.addressees.map(({ agencyId }) => agencyId),
      themeIds: stored.themes.map(({ themeId }) => themeId),
      findingIds: stored.findings.map(({ findingId }) => findingId),
    }
    if (stored.version !== version) {
      const { kind, number, text, documentId, scope, isAssuranceRequest, dueOn, dueText, madeBefore } = stored
      const theirs = {
        kind, number, text, scope, dueOn, dueText,
        documentId: documentId ?? '',
        isAssuranceRequest: isAssuranceRequest ? 'yes' : '',
        madeBefore: earlierIsHidden ? '' : (madeBefore?.ref ?? ''),
        themeIds: held.themeIds.join(','),
        findingIds: held.findingIds.join(','),
        agencyIds: held.agencyIds.join(','),
      }
      return refuseStale(theirs, stored.version)
    }
    const facts = await readFacts(tx, actor, stored.reviewId, form, { ...stored, ...held })
    if (!facts.ok) return refuse(facts.problems)
    // The form did not show an earlier one that is hidden from the actor: left empty, it stays.
    const keepsEarlier = earlierIsHidden && form.madeBefore === null
    const madeBefore = keepsEarlier ? stored.madeBefore : facts.earlier
    const leaving = stored.addressees.filter(({ agencyId }) => !form.agencyIds.includes(agencyId))
    const told = leaving.find(({ sentOn }) => sentOn !== null)
    if (told) return refuse('agencyIds', `It has been sent to ${told.agency.shortName}, who cannot be taken off now`)

    const before = shown({
      ...stored,
      themes: stored.themes.map(({ theme }) => theme.name),
      findings: stored.findings.map(({ finding }) => finding.ref),
      agencies: stored.addressees.map(({ agency }) => agency.shortName),
    })
    const after = shown({
      ...facts.row,
      document: facts.document,
      madeBefore,
      themes: facts.themes.map(({ name }) => name),
      findings: facts.findings.map((finding) => finding.ref),
      agencies: facts.agencies.map(({ shortName }) => shortName),
    })
    const subject = { type: 'recommendation' as const, id: stored.id, ref }
    const reviewIds = [stored.reviewId]
    // The entry that names the earlier one speaks of that one's review too.
    const ofBoth = [...reviewIds, ...[stored.madeBefore, madeBefore].flatMap((earlier) => earlier?.reviewId ?? [])]
    const entries = changedFacts({ event: 'recommendation.changed', subject, reviewIds }, before, after, labels)
    const [first, ...others] = entries.map((entry) => (entry.field === labels.madeBefore ? { ...entry, reviewIds: ofBoth } : entry))
    if (!first) return unchanged({ ref })

    const joining = form.agencyIds.filter((id) => !held.agencyIds.includes(id))
    await tx.recommendation.update({
      where: { id: stored.id },
      data: {
        ...facts.row,
        ...(keepsEarlier && { madeBeforeId: stored.madeBeforeId }),
        version: { increment: 1 },
        themes: { deleteMany: {}, create: facts.themes.map(({ id }) => ({ themeId: id })) },
        findings: { deleteMany: {}, create: facts.findings.map(({ id }) => ({ findingId: id })) },
        addressees: {
          deleteMany: { id: { in: leaving.map(({ id }) => id) } },
          create: joining.map((agencyId) => ({ agencyId })),
        },
      },
    })
    return done({ ref }, [first, ...others])
  })
}

interface Shown {
  kind: keyof typeof recommendationKinds
  dueOn: string | null
  dueText: string | null
  number: string
  text: string
  scope: keyof typeof recommendationScopes
  isAssuranceRequest: boolean
  start: number | null
  document: { title: string } | null
  madeBefore: { ref: string } | null
  themes: string[]
  findings: string[]
  agencies: string[]
}

/** The facts as the trail tells them. */
const shown = ({ kind, dueOn, dueText, number, text, scope, isAssuranceRequest, start, document, madeBefore, themes, findings, agencies }: Shown) => ({
  kind: recommendationKinds[kind].label,
  dueOn,
  dueText,
  number,
  text,
  document: document?.title ?? null,
  scope: recommendationScopes[scope].label,
  isAssuranceRequest: isAssuranceRequest ? 'Yes' : 'No',
  themes: themes.join(', '),
  findings: findings.join(', '),
  agencies: agencies.join(', '),
  madeBefore: madeBefore?.ref ?? null,
  place: start === null ? null : `From character ${start + 1}`,
})
