import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { readPage } from '#app/domain/shared/paging'
import type { AuditRoundStatus } from './audit-round'
import { auditCasesVisibleTo, auditRoundsVisibleTo, auditToolsVisibleTo } from './visible-audits.server'

export interface AuditRoundFilter {
  status?: AuditRoundStatus | undefined
  /** Reference of a checklist. */
  tool?: string | undefined
  /** Only rounds with a case that the viewer is to mark or has marked. */
  mine?: boolean | undefined
}

/** Rounds, open ones first and then the newest, each with how many of its cases are submitted. */
export function listAuditRounds(viewer: Viewer, { status, tool, mine }: AuditRoundFilter, page: number) {
  const where: Prisma.AuditRoundWhereInput = {
    AND: [
      auditRoundsVisibleTo(viewer),
      status ? { status } : {},
      tool ? { tool: { ref: tool } } : {},
      mine ? { cases: { some: { auditorId: viewer.accountId ?? '' } } } : {},
    ],
  }
  return readPage(
    page,
    () => db.auditRound.count({ where }),
    async (window) => {
      const rounds = await db.auditRound.findMany({
        where,
        // "closed" comes before "open" in the alphabet.
        orderBy: [{ status: 'desc' }, { opensOn: 'desc' }, { ref: 'desc' }],
        ...window,
        select: {
          id: true, ref: true, title: true, status: true, opensOn: true, closesOn: true,
          tool: { select: { ref: true, title: true } },
          group: { select: { name: true } },
        },
      })
      const progress = await progressOf(rounds.map(({ id }) => id))
      return rounds.map((round) => ({ ...round, ...progress(round.id) }))
    },
  )
}

/** One round with how far it has come; null where there is none for this viewer. */
export async function findAuditRound(viewer: Viewer, ref: string) {
  const round = await db.auditRound.findFirst({
    where: { AND: [auditRoundsVisibleTo(viewer), { ref }] },
    include: {
      tool: { select: { ref: true, title: true, _count: { select: { questions: true } } } },
      group: { select: { ref: true, name: true } },
      baseline: { select: { id: true, ref: true, title: true } },
      reaudits: { orderBy: { opensOn: 'asc' }, select: { ref: true, title: true } },
    },
  })
  if (!round) return null
  const progress = await progressOf([round.id])
  return { ...round, ...progress(round.id) }
}

/** The facts of a round, for its forms. */
export function findAuditRoundFacts(viewer: Viewer, ref: string) {
  return db.auditRound.findFirst({
    where: { AND: [auditRoundsVisibleTo(viewer), { ref }] },
    include: { tool: { select: { ref: true, title: true } } },
  })
}

async function progressOf(roundIds: readonly string[]) {
  const counts = await db.auditCase.groupBy({ by: ['roundId', 'status'], where: { roundId: { in: [...roundIds] } }, _count: true })
  return (id: string) => {
    const own = counts.filter(({ roundId }) => roundId === id)
    const submitted = own.find(({ status }) => status === 'submitted')?._count ?? 0
    return { submitted, cases: own.reduce((sum, { _count }) => sum + _count, 0) }
  }
}

/** The cases of a round that the viewer may see: those to mark first. */
export function listCasesOfRound(viewer: Viewer, roundId: string, page: number) {
  const where: Prisma.AuditCaseWhereInput = { AND: [auditCasesVisibleTo(viewer), { roundId }] }
  return readPage(
    page,
    () => db.auditCase.count({ where }),
    (window) =>
      db.auditCase.findMany({
        where,
        // "submitted" comes before "to_mark" in the alphabet.
        orderBy: [{ status: 'desc' }, { caseReference: 'asc' }],
        ...window,
        select: {
          caseReference: true, status: true,
          agency: { select: { shortName: true } },
          auditor: { select: { person: { select: { name: true } } } },
          _count: { select: { marks: true } },
        },
      }),
  )
}

/** What a round's form can choose from: checklists in use, groups, and earlier rounds as baselines. */
export async function listRoundOptions(viewer: Viewer) {
  const [tools, groups, rounds] = await Promise.all([
    db.auditTool.findMany({
      where: { AND: [auditToolsVisibleTo(viewer), { status: 'in_use' }] },
      orderBy: { ref: 'asc' },
      select: { id: true, ref: true, title: true },
    }),
    db.group.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    db.auditRound.findMany({
      where: auditRoundsVisibleTo(viewer),
      orderBy: { ref: 'desc' },
      select: { id: true, ref: true, title: true, toolId: true, tool: { select: { ref: true } } },
    }),
  ])
  return { tools, groups, rounds }
}

/** Checklists that some round was marked with, for the filter of rounds. */
export function listToolsOfRounds(viewer: Viewer) {
  return db.auditTool.findMany({
    where: { AND: [auditToolsVisibleTo(viewer), { rounds: { some: {} } }] },
    orderBy: { ref: 'asc' },
    select: { ref: true, title: true },
  })
}

/** Whose practice can be audited, and who can mark. */
export async function listCaseOptions() {
  const [agencies, auditors] = await Promise.all([
    db.agency.findMany({ where: { isActive: true }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    db.account.findMany({
      where: { status: { not: 'suspended' }, roles: { some: { role: 'auditor' } } },
      orderBy: { person: { name: 'asc' } },
      select: { id: true, person: { select: { name: true, agency: { select: { shortName: true } } } } },
    }),
  ])
  return { agencies, auditors }
}
