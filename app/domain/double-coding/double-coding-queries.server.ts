import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import { documentsVisibleTo } from '#app/domain/documents/visible-documents.server'
import type { Viewer } from '#app/domain/people/actor'
import { coderAccountsOf } from './coder-accounts.server'
import { blindPassagesVisibleTo, doubleCodingsVisibleTo } from './visible-double-codings.server'

const person = { select: { name: true, agency: { select: { shortName: true } } } } as const

const facts = {
  id: true, ref: true, status: true, statusReason: true, startedAt: true, reconciledAt: true, version: true,
  startedBy: { select: { person: { select: { name: true } } } },
  review: { select: { id: true, ref: true, title: true, marking: true, handling: true, isRestricted: true } },
  coders: { orderBy: { position: 'asc' }, select: { accountId: true, position: true, finishedAt: true, account: { select: { person } } } },
  documents: { orderBy: { document: { addedAt: 'asc' } }, select: { document: { select: { id: true, ref: true, title: true, characters: true } } } },
} as const satisfies Prisma.DoubleCodingSelect

type Stored = Prisma.DoubleCodingGetPayload<{ select: typeof facts }>

/** The double codings of a review, the newest first. */
export async function listDoubleCodingsOf(viewer: Viewer, reviewId: string) {
  const rows = await db.doubleCoding.findMany({ where: { AND: [doubleCodingsVisibleTo(viewer), { reviewId }] }, orderBy: { ref: 'desc' }, select: facts })
  return rows.map(asShown)
}

/** One double coding: where it stands, who codes and what; nothing of what was coded. */
export async function findDoubleCoding(viewer: Viewer, ref: string) {
  const row = await db.doubleCoding.findFirst({ where: { AND: [doubleCodingsVisibleTo(viewer), { ref }] }, select: facts })
  return row && asShown(row)
}

export type DoubleCodingFacts = NonNullable<Awaited<ReturnType<typeof findDoubleCoding>>>

function asShown({ startedBy, coders, documents, ...row }: Stored) {
  return {
    ...row,
    startedBy: startedBy?.person.name ?? null,
    coders: coders.map(({ account, ...coder }) => ({ ...coder, name: account.person.name, agency: account.person.agency.shortName })),
    documents: documents.map(({ document }) => document),
  }
}

/** How many passages the viewer has coded in each document of a double coding, by the documents' ids. Never the other's. */
export async function countOwnPassages(viewer: Viewer, doubleCodingId: string): Promise<Record<string, number>> {
  const rows = await db.blindPassage.groupBy({
    by: ['documentId'],
    where: { AND: [blindPassagesVisibleTo(viewer), { doubleCodingId, coderId: viewer.accountId ?? '', withdrawnAt: null }] },
    _count: true,
  })
  return Object.fromEntries(rows.map(({ documentId, _count }) => [documentId, _count]))
}

/** Whom a review can be coded by, and which of its documents. */
export async function listDoubleCodingOptions(viewer: Viewer, review: { id: string; isRestricted: boolean }) {
  const [accounts, documents] = await Promise.all([
    db.account.findMany({ where: coderAccountsOf(review), orderBy: { person: { name: 'asc' } }, select: { id: true, person } }),
    db.sourceDocument.findMany({
      where: { AND: [documentsVisibleTo(viewer), { reviewId: review.id }] },
      orderBy: { addedAt: 'asc' },
      select: { id: true, ref: true, title: true, _count: { select: { findings: { where: { withdrawnAt: null } } } } },
    }),
  ])
  return {
    coders: accounts.map(({ id, person: { name, agency } }) => ({ id, name, agency: agency.shortName })),
    documents: documents.map(({ _count, ...document }) => ({ ...document, findings: _count.findings })),
  }
}

/** How many double codings wait for the viewer to code or finish, each with its review. */
export async function listCodingsToDo(viewer: Viewer) {
  return db.doubleCoding.findMany({
    where: {
      AND: [doubleCodingsVisibleTo(viewer), { status: 'coding', coders: { some: { accountId: viewer.accountId ?? '', finishedAt: null } } }],
    },
    orderBy: { startedAt: 'asc' },
    select: { ref: true, startedAt: true, review: { select: { ref: true, title: true, marking: true, handling: true, isRestricted: true } } },
  })
}
