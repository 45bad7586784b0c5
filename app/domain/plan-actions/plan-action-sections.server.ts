import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import { pageWindow, type Page } from '#app/domain/shared/paging'
import { planActionStatusCodes } from './plan-action'
import type { PlanActionOrder } from './plan-action-filter'
import { completeStatuses, openStatuses } from './plan-action-transitions'
import { ofTheme } from './plan-action-where.server'

type Where = Prisma.PlanActionWhereInput

/** One stretch of a list: the rows of `where`, under a heading. */
export interface Section {
  heading: string | null
  where: Where
}

/** The stretches of which a list consists, in their order: one for each heading, and within it for each status when that is the order. */
export async function sectionsOf({ by, sort, direction }: PlanActionOrder): Promise<Section[]> {
  if (!by && sort === 'due') return byWorkLeft
  const headed = await headedSections(by)
  if (sort !== 'status') return headed
  const statuses = direction === 'asc' ? planActionStatusCodes : [...planActionStatusCodes].reverse()
  return headed.flatMap(({ heading, where }) => statuses.map((status) => ({ heading, where: { AND: [where, { status }] } })))
}

// Who asks what is due does not ask about what was done three years ago: it comes after what is still to do.
const byWorkLeft: Section[] = [
  { heading: 'Still to do', where: { status: { in: [...openStatuses] } } },
  { heading: 'Delivered, waiting for sign-off', where: { status: 'delivered' } },
  { heading: 'Signed off or embedded', where: { status: { in: [...completeStatuses] } } },
  { heading: 'Withdrawn', where: { status: 'withdrawn' } },
]

async function headedSections(by: PlanActionOrder['by']): Promise<Section[]> {
  switch (by) {
    case undefined:
      return [{ heading: null, where: {} }]
    case 'agency': {
      const agencies = await db.agency.findMany({ where: { leads: { some: {} } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
      return agencies.map(({ id, name }) => ({ heading: name, where: { leadAgencyId: id } }))
    }
    case 'group': {
      const groups = await db.group.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } })
      const headed = groups.map(({ id, name }) => ({ heading: name, where: { groupId: id } }))
      return [...headed, { heading: 'In no group', where: { groupId: null } }]
    }
    case 'theme': {
      const themes = await db.theme.findMany({
        where: { parentId: null },
        orderBy: [{ isMission: 'desc' }, { position: 'asc' }],
        select: { code: true, name: true },
      })
      const headed = themes.map(({ code, name }) => ({ heading: name, where: ofTheme(code) }))
      return [...headed, { heading: 'No theme', where: { recommendations: { every: { recommendation: { themes: { none: {} } } } } } }]
    }
  }
}

/** A section's rows that fall on the page, with how many it has in all. */
export interface SectionOnPage<Row> {
  heading: string | null
  total: number
  rows: Row[]
}

/** Reads one page of a list made of stretches: counts each, then reads only those that the page touches. */
export async function readSections<Row>(
  sections: readonly Section[],
  asked: number,
  count: (where: Where) => Promise<number>,
  read: (where: Where, window: { skip: number; take: number }) => Promise<Row[]>,
): Promise<Page<Row> & { sections: SectionOnPage<Row>[] }> {
  const totals = await Promise.all(sections.map(({ where }) => count(where)))
  const { skip, take, ...where } = pageWindow(totals.reduce((sum, total) => sum + total, 0), asked)
  const onPage: SectionOnPage<Row>[] = []
  let before = 0
  for (const [index, section] of sections.entries()) {
    const total = totals[index] ?? 0
    const from = Math.max(0, skip - before)
    const to = Math.min(total, skip + take - before)
    if (to > from) {
      const rows = await read(section.where, { skip: from, take: to - from })
      addTo(onPage, section.heading, rows)
    }
    before += total
  }
  for (const shown of onPage) {
    shown.total = sections.reduce((sum, { heading }, index) => (heading === shown.heading ? sum + (totals[index] ?? 0) : sum), 0)
  }
  return { ...where, rows: onPage.flatMap(({ rows }) => rows), sections: onPage }
}

// The statuses of one heading are stretches of their own, and one section to the reader.
function addTo<Row>(onPage: SectionOnPage<Row>[], heading: string | null, rows: Row[]) {
  const last = onPage.at(-1)
  if (last && last.heading === heading) last.rows.push(...rows)
  else onPage.push({ heading, total: 0, rows: [...rows] })
}
