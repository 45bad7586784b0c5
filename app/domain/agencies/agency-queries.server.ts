import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { readPage, type Page } from '#app/domain/shared/paging'
import { plainName, type AgencyKind } from './agency'

/** An agency as a row of the list. */
export interface AgencyRow {
  id: string
  code: string
  name: string
  shortName: string
  kind: AgencyKind
  isActive: boolean
  people: number
}

export interface AgencyFilter {
  q?: string | undefined
  kind?: AgencyKind | undefined
  /** Only agencies in use, or only those that are not. */
  isActive?: boolean | undefined
}

/** An agency as it is named in a choice, a filter or a link. */
export interface AgencyName {
  id: string
  code: string
  name: string
  shortName: string
}

const names = { id: true, code: true, name: true, shortName: true } as const

/** One page of the agencies, by name. Agencies are no secret: every viewer sees the same ones. */
export function listAgencies(_viewer: Viewer, { q, kind, isActive }: AgencyFilter, page: number): Promise<Page<AgencyRow>> {
  const where: Prisma.AgencyWhereInput = {
    ...(kind && { kind }),
    ...(isActive !== undefined && { isActive }),
    ...(q && {
      OR: [{ name: { contains: q } }, { shortName: { contains: q } }, { aliases: { some: { alias: { contains: q } } } }],
    }),
  }
  return readPage(
    page,
    () => db.agency.count({ where }),
    async (window) => {
      const select = { ...names, kind: true, isActive: true, _count: { select: { people: true } } } as const
      const rows = await db.agency.findMany({ where, select, orderBy: { name: 'asc' }, ...window })
      return rows.map(({ _count, ...row }) => ({ ...row, people: _count.people }))
    },
  )
}

/** The agencies to choose from, by name: those in use, and those named in `including` though they no longer are. */
export function listAgencyChoices(_viewer: Viewer, including: readonly string[] = []): Promise<AgencyName[]> {
  return db.agency.findMany({
    where: { OR: [{ isActive: true }, { id: { in: [...including] } }] },
    select: names,
    orderBy: { name: 'asc' },
  })
}

/** An agency with its aliases, or null. */
export async function findAgency(_viewer: Viewer, code: string) {
  const agency = await db.agency.findUnique({
    where: { code },
    select: {
      ...names,
      kind: true,
      isActive: true,
      version: true,
      aliases: { select: { alias: true }, orderBy: { alias: 'asc' } },
    },
  })
  if (!agency) return null
  const { aliases, ...facts } = agency
  return { ...facts, aliases: aliases.map(({ alias }) => alias) }
}

/**
 * The agency that a text names as reports print it: by name, short name or alias, whatever the case, the punctuation or a
 * leading "the". Null where none does, or where the text could mean several (a short name that two share).
 */
export async function findAgencyNamed(text: string): Promise<AgencyName | null> {
  return (await findAgenciesNamed([text])).get(text) ?? null
}

/** As `findAgencyNamed` for many texts at once; those that name no agency, or could mean several, are left out. */
export async function findAgenciesNamed(texts: readonly string[]): Promise<Map<string, AgencyName>> {
  const agencies = await db.agency.findMany({
    select: { ...names, isActive: true, aliases: { select: { alias: true } } },
    orderBy: { name: 'asc' },
  })
  const namedBy = (wanted: string): AgencyName | null => {
    const byName = agencies.filter(({ name, aliases }) => [name, ...aliases.map(({ alias }) => alias)].some((known) => plainName(known) === wanted))
    const candidates = byName.length > 0 ? byName : agencies.filter(({ shortName }) => plainName(shortName) === wanted)
    const [agency, another] = candidates
    return agency && !another ? { id: agency.id, code: agency.code, name: agency.name, shortName: agency.shortName } : null
  }
  return new Map(
    [...new Set(texts)].flatMap((text) => {
      const wanted = plainName(text)
      const agency = wanted === '' ? null : namedBy(wanted)
      return agency ? [[text, agency] as const] : []
    }),
  )
}
