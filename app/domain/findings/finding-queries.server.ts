import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import { findAnchor, findAnchors } from '#app/domain/documents/anchor'
import type { Viewer } from '#app/domain/people/actor'
import { reviewsMatching } from '#app/domain/reviews/review-list-queries.server'
import { readPage } from '#app/domain/shared/paging'
import { themeBranch } from '#app/domain/themes/theme-branch.server'
import type { FindingKind } from './finding'
import { findingsVisibleTo } from './visible-findings.server'

/** What a list of coded passages is narrowed to. */
export interface FindingFilter {
  /** Part of the passage, of the note or of the reference. */
  q?: string | undefined
  kind?: FindingKind | undefined
  /** Code of a theme; those below it count too. */
  theme?: string | undefined
  /** Code of a second theme that the passage carries as well. */
  alsoTheme?: string | undefined
  /** Reference of a review. */
  review?: string | undefined
  /** Of the review: code of its kind, code of an agency that is involved, year of its publication (or commissioning; NO_YEAR for neither). */
  reviewKind?: string | undefined
  agency?: string | undefined
  year?: string | undefined
  /** Reference of a group that has taken the review on. */
  group?: string | undefined
  /** The withdrawn ones instead of those that count. */
  isWithdrawn?: boolean | undefined
}

/** The passages under a filter, within what the viewer may see: for a list and its count alike. */
export async function findingsMatching(viewer: Viewer, filter: FindingFilter): Promise<Prisma.FindingWhereInput> {
  const { q, kind, theme, alsoTheme, review, reviewKind, agency, year, group, isWithdrawn } = filter
  return {
    AND: [
      { review: reviewsMatching(viewer, { kindCode: reviewKind, agencyCode: agency, year }) },
      { withdrawnAt: isWithdrawn ? { not: null } : null },
      review ? { review: { ref: review } } : {},
      kind ? { kind } : {},
      group ? { review: { groups: { some: { group: { ref: group } } } } } : {},
      theme ? { themes: { some: { themeId: { in: await themeBranch(theme) } } } } : {},
      alsoTheme ? { themes: { some: { themeId: { in: await themeBranch(alsoTheme) } } } } : {},
      q ? { OR: [{ quote: { contains: q } }, { note: { contains: q } }, { ref: { contains: q } }] } : {},
    ],
  }
}

const inCodebookOrder = [{ theme: { isMission: 'desc' } }, { theme: { position: 'asc' } }] satisfies Prisma.FindingThemeOrderByWithRelationInput[]

const rowShown = {
  ref: true, quote: true, kind: true, note: true,
  themes: { orderBy: inCodebookOrder, select: { theme: { select: { code: true, name: true } } } },
  document: { select: { ref: true, title: true } },
  review: { select: { ref: true, title: true } },
  _count: { select: { recommendations: true } },
} as const satisfies Prisma.FindingSelect

/** One page of the passages under a filter, in the order of the documents; the newest reviews first. */
export async function listFindings(viewer: Viewer, filter: FindingFilter, page: number) {
  const where = await findingsMatching(viewer, filter)
  return readPage(
    page,
    () => db.finding.count({ where }),
    async (window) => {
      const rows = await db.finding.findMany({
        where,
        orderBy: [{ review: { ref: 'desc' } }, { document: { ref: 'asc' } }, { start: 'asc' }, { ref: 'asc' }],
        select: rowShown,
        ...window,
      })
      return rows.map(({ _count, themes, ...row }) => ({ ...row, themes: themes.map(({ theme }) => theme), recommendations: _count.recommendations }))
    },
  )
}

const reviewHead = { id: true, ref: true, title: true, marking: true, handling: true, isRestricted: true } as const

/** One coded passage with all that its page shows, and where its words stand in the document now: null when they are gone. */
export async function findFinding(viewer: Viewer, ref: string) {
  const finding = await db.finding.findFirst({
    where: { AND: [findingsVisibleTo(viewer), { ref }] },
    include: {
      review: { select: reviewHead },
      document: { select: { ref: true, title: true, text: { select: { text: true } } } },
      codedBy: { select: { person: { select: { name: true } } } },
      themes: { orderBy: inCodebookOrder, select: { theme: { select: { id: true, code: true, name: true } } } },
      recommendations: {
        orderBy: { recommendation: { ref: 'asc' } },
        select: { recommendation: { select: { ref: true, number: true, text: true } } },
      },
    },
  })
  if (!finding) return null
  const { document: { text, ...document }, themes, codedBy, ...facts } = finding
  return {
    ...facts,
    document,
    codedBy: codedBy?.person.name ?? null,
    themes: themes.map(({ theme }) => theme),
    recommendations: finding.recommendations.map(({ recommendation }) => recommendation),
    place: text && findAnchor(text.text, facts),
  }
}

export type FindingFacts = NonNullable<Awaited<ReturnType<typeof findFinding>>>

/** The review of a finding, its reference and its own id, for its history. */
export function findFindingHead(viewer: Viewer, ref: string) {
  return db.finding.findFirst({
    where: { AND: [findingsVisibleTo(viewer), { ref }] },
    select: { id: true, ref: true, review: { select: reviewHead } },
  })
}

/**
 * The passages of a document that count, each at the place where its words stand now; `start` and `end` are null where
 * they can no longer be found.
 */
export async function listPassagesOf(viewer: Viewer, documentId: string) {
  const [source, findings] = await Promise.all([
    db.documentText.findUnique({ where: { documentId }, select: { text: true } }),
    db.finding.findMany({
      where: { AND: [findingsVisibleTo(viewer), { documentId, withdrawnAt: null }] },
      orderBy: [{ start: 'asc' }, { ref: 'asc' }],
      select: {
        ref: true, kind: true, note: true, quote: true, prefix: true, suffix: true, start: true, end: true, version: true, codedById: true,
        codedBy: { select: { person: { select: { name: true } } } },
        themes: { orderBy: inCodebookOrder, select: { theme: { select: { code: true, name: true } } } },
      },
    }),
  ])
  const places = source ? findAnchors(source.text, findings) : []
  return findings.map(({ ref, kind, note, quote, version, codedById, codedBy, themes }, index) => ({
    ref, kind, note, quote, version,
    codedBy: codedBy?.person.name ?? null,
    isMine: codedById !== null && codedById === viewer.accountId,
    themes: themes.map(({ theme }) => theme),
    start: places[index]?.start ?? null,
    end: places[index]?.end ?? null,
  }))
}

export type DocumentPassage = Awaited<ReturnType<typeof listPassagesOf>>[number]
