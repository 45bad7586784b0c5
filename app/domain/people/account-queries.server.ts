import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import { IDLE_LIMIT_MS } from './session-limits'
import { now } from '#app/domain/shared/clock'
import { readPage } from '#app/domain/shared/paging'
import type { AccountStatus } from './account-status'
import type { Viewer } from './actor'
import { quietAccounts } from './quiet-accounts.server'
import type { Role } from './role'

export interface AccountFilter {
  /** Part of a name or an e-mail address. */
  q?: string | undefined
  role?: Role | undefined
  status?: AccountStatus | undefined
  agencyCode?: string | undefined
  /** True for active accounts that nobody has used for 90 days. */
  isQuiet?: boolean | undefined
}

const holder = { select: { id: true, name: true, jobTitle: true, agency: { select: { id: true, code: true, name: true, shortName: true } } } } as const

/** One page of the accounts, by name. Who may see accounts at all, the policy says. */
export function listAccounts(_viewer: Viewer, { q, role, status, agencyCode, isQuiet }: AccountFilter, page: number) {
  const where: Prisma.AccountWhereInput = {
    AND: [
      isQuiet ? quietAccounts() : {},
      {
        ...(status && { status }),
        ...(role && { roles: { some: { role } } }),
        ...(agencyCode && { person: { agency: { code: agencyCode } } }),
        ...(q && { OR: [{ email: { contains: q } }, { person: { name: { contains: q } } }] }),
      },
    ],
  }
  return readPage(
    page,
    () => db.account.count({ where }),
    async (window) => {
      const rows = await db.account.findMany({
        where,
        orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
        ...window,
        select: { id: true, email: true, status: true, lastSignedInAt: true, roles: { select: { role: true } }, person: holder },
      })
      return rows.map(({ roles, ...row }) => ({ ...row, roles: roles.map(({ role: held }) => held) }))
    },
  )
}

/** One account with its holder, its roles, and how many sessions are open; null where there is none. */
export async function findAccount(_viewer: Viewer, id: string) {
  const account = await db.account.findUnique({
    where: { id },
    select: {
      id: true,
      email: true,
      status: true,
      version: true,
      createdAt: true,
      lastSignedInAt: true,
      isDemonstration: true,
      roles: { select: { role: true } },
      person: holder,
      invitedBy: { select: { person: { select: { name: true } } } },
      links: { where: { purpose: 'invitation', usedAt: null }, select: { expiresAt: true }, orderBy: { expiresAt: 'desc' }, take: 1 },
      _count: { select: { sessions: { where: openSessions() } } },
    },
  })
  if (!account) return null
  const { roles, invitedBy, links, _count, ...facts } = account
  return {
    ...facts,
    roles: roles.map(({ role }) => role),
    invitedByName: invitedBy?.person.name ?? null,
    invitationExpiresAt: links[0]?.expiresAt ?? null,
    openSessions: _count.sessions,
  }
}

/** The viewer's own open sessions, latest first. */
export function listOwnSessions(viewer: Viewer) {
  return db.session.findMany({
    where: { accountId: viewer.accountId ?? '', ...openSessions() },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
  })
}

/** People without an account, who can be invited: those in groups, for instance. */
export function listPeopleWithoutAccount(_viewer: Viewer) {
  return db.person.findMany({
    where: { account: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, agency: { select: { shortName: true } } },
  })
}

/** The accounts of the demonstration, in the order of their making, for its sign-in page. */
export async function listDemonstrationAccounts() {
  const accounts = await db.account.findMany({
    where: { isDemonstration: true, status: 'active' },
    orderBy: { id: 'asc' },
    select: { email: true, roles: { select: { role: true } }, person: holder },
  })
  return accounts.map(({ email, roles, person }) => ({
    email,
    name: person.name,
    jobTitle: person.jobTitle,
    agencyName: person.agency.shortName,
    roles: roles.map(({ role }) => role),
  }))
}

/** Can anybody sign in yet? While nobody can, the first visit leads to setting up. */
export async function hasAnyAccount(): Promise<boolean> {
  return (await db.account.count()) > 0
}

function openSessions(): Prisma.SessionWhereInput {
  const at = now()
  return { endedAt: null, expiresAt: { gt: at }, lastSeenAt: { gte: new Date(at.getTime() - IDLE_LIMIT_MS) } }
}
