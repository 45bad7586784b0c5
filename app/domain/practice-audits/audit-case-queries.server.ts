import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { auditCasesVisibleTo } from './visible-audits.server'

/** One case with its round's questions and the marks so far; null where there is none for this viewer. */
export function findAuditCase(viewer: Viewer, roundRef: string, caseReference: string) {
  return db.auditCase.findFirst({
    where: { AND: [auditCasesVisibleTo(viewer), { caseReference, round: { ref: roundRef } }] },
    select: {
      id: true, caseReference: true, status: true, submittedAt: true, version: true, auditorId: true, agencyId: true,
      agency: { select: { name: true, shortName: true } },
      auditor: { select: { person: { select: { name: true } } } },
      marks: { select: { questionId: true, answer: true, comment: true } },
      round: {
        select: {
          ref: true, title: true, status: true, closesOn: true,
          tool: {
            select: {
              title: true,
              questions: {
                orderBy: { position: 'asc' },
                select: { id: true, position: true, section: true, text: true, guidance: true, mayNotApply: true },
              },
            },
          },
        },
      },
    },
  })
}

const mineToMark = (viewer: Viewer): Prisma.AuditCaseWhereInput => ({
  AND: [auditCasesVisibleTo(viewer), { auditorId: viewer.accountId ?? '', status: 'to_mark', round: { status: 'open' } }],
})

/** The reference of the case of this round that the viewer marks next, the others coming first; null where none is left. */
export async function findNextCaseToMark(viewer: Viewer, roundRef: string, after: string): Promise<string | null> {
  const cases = await db.auditCase.findMany({
    where: { AND: [mineToMark(viewer), { round: { ref: roundRef }, caseReference: { not: after } }] },
    orderBy: { caseReference: 'asc' },
    select: { caseReference: true },
  })
  const references = cases.map(({ caseReference }) => caseReference)
  return references.find((reference) => reference > after) ?? references[0] ?? null
}

const SHOWN = 25

/** What the viewer is to mark in open rounds, the earliest closing date first, with how many questions are answered. */
export async function listMyCasesToMark(viewer: Viewer) {
  const where = mineToMark(viewer)
  const [total, rows] = await Promise.all([
    db.auditCase.count({ where }),
    db.auditCase.findMany({
      where,
      orderBy: [{ round: { closesOn: { sort: 'asc', nulls: 'last' } } }, { round: { ref: 'asc' } }, { caseReference: 'asc' }],
      take: SHOWN,
      select: {
        caseReference: true,
        agency: { select: { shortName: true } },
        round: { select: { ref: true, title: true, closesOn: true, tool: { select: { _count: { select: { questions: true } } } } } },
        _count: { select: { marks: true } },
      },
    }),
  ])
  return {
    total,
    rows: rows.map(({ caseReference, agency, round: { tool, ...round }, _count }) => ({
      caseReference,
      agency: agency.shortName,
      round,
      answered: _count.marks,
      questions: tool._count.questions,
    })),
  }
}
