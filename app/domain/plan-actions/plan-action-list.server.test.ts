import { beforeAll, describe, expect, it } from 'vitest'
import { change, done } from '#app/db/change.server'
import { theSystem, type Viewer } from '#app/domain/people/actor'
import { PAGE_SIZE } from '#app/domain/shared/paging'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { anActor } from '#tests/factories/people'
import { aDeliveredAction, anAction, aPartnership, aRecommendationToAnswer, take, type Partnership } from '#tests/factories/plan-actions'
import { usualOrder, type PlanActionFilter, type PlanActionOrder } from './plan-action-filter'
import { listFilterChoices, listPlanActions, listPlanActionsToExport } from './plan-action-list.server'
import { findPlanAction, listActionChoices } from './plan-action-queries.server'

let partnership: Partnership
let other: Partnership
let refs: { early: string; late: string; elsewhere: string; hidden: string }
let hidden: Awaited<ReturnType<typeof aRecommendationToAnswer>>

const later = (days: number) => addDays(today(), days)
const found = async (viewer: Viewer, filter: PlanActionFilter = {}, order: Partial<PlanActionOrder> = {}) => {
  const list = await listPlanActions(viewer, { filter, order: { ...usualOrder, ...order } }, 1)
  return list.rows.map(({ ref }) => ref)
}

beforeAll(async () => {
  partnership = await aPartnership()
  other = await aPartnership()
  const open = await aRecommendationToAnswer()
  hidden = await aRecommendationToAnswer({ onlyFor: [partnership.owner.accountId] })
  await withThemes(open.id, ['sharing', 'recall'])
  const late = await anAction(partnership, { title: 'Agree who calls whom', dueOn: later(80), recommendationRefs: [open.ref] })
  const early = await anAction(partnership, { title: 'Test the numbers', dueOn: later(10) })
  const elsewhere = await anAction(other, { dueOn: later(40), groupId: null })
  const secret = await anAction(partnership, { title: 'Agree in secret', dueOn: later(5), recommendationRefs: [open.ref, hidden.ref] })
  await take(partnership.chair, late.ref, 'agree')
  refs = { early: early.ref, late: late.ref, elsewhere: elsewhere.ref, hidden: secret.ref }
})

async function withThemes(recommendationId: string, codes: string[]) {
  await change(theSystem, async (tx) => {
    for (const [position, code] of codes.entries()) {
      const theme = await tx.theme.create({ data: { code, name: `Theme of ${code}`, definition: code, position } })
      await tx.recommendationTheme.create({ data: { recommendationId, themeId: theme.id } })
    }
    return done(null, [{ event: 'theme.added', subject: { type: 'theme', id: 'x', ref: 'x' } }])
  })
}

describe('an action that answers a recommendation of a restricted review', () => {
  it('does not exist for who may not know of that review: in the list, the count, the page, the download, the choices', async () => {
    const viewer = partnership.secretary
    expect(await found(viewer)).toEqual([refs.early, refs.elsewhere, refs.late])
    expect((await listPlanActions(viewer, { filter: {}, order: usualOrder }, 1)).distinct).toBe(3)
    expect(await found(viewer, { q: 'secret' })).toEqual([])
    expect(await found(viewer, { review: hidden.review.ref })).toEqual([])
    expect(await findPlanAction(viewer, refs.hidden)).toBeNull()
    const rows = await listPlanActionsToExport(viewer, { filter: {}, order: usualOrder })
    expect(rows.map(({ ref }) => ref)).not.toContain(refs.hidden)
    expect((await listFilterChoices(viewer)).reviews.map(({ ref }) => ref)).not.toContain(hidden.review.ref)
    expect((await listActionChoices(viewer, [hidden.ref])).recommendations.map(({ ref }) => ref)).not.toContain(hidden.ref)
  })

  it('is there for who is on its list', async () => {
    expect(await found(partnership.owner)).toEqual([refs.hidden, refs.early, refs.elsewhere, refs.late])
    expect(await found(partnership.owner, { review: hidden.review.ref })).toEqual([refs.hidden])
    expect((await findPlanAction(partnership.owner, refs.hidden))?.ref).toBe(refs.hidden)
  })
})

describe('the list', () => {
  it('is narrowed by each filter', async () => {
    const viewer = partnership.secretary
    expect(await found(viewer, { q: 'numbers' })).toEqual([refs.early])
    expect(await found(viewer, { status: ['agreed', 'waiting'] })).toEqual([refs.late])
    expect(await found(viewer, { agency: other.agency.code })).toEqual([refs.elsewhere])
    expect(await found(viewer, { group: partnership.group.ref })).toEqual([refs.early, refs.late])
    expect(await found(viewer, { theme: 'recall' })).toEqual([refs.late])
    expect(await found(viewer, { rag: 'attention' })).toEqual([refs.early])
    expect(await found(viewer, { rag: 'on_track', late: 'due_soon' })).toEqual([])
    expect(await found(viewer, { owner: 'me' })).toEqual([])
    expect(await found(other.owner, { owner: 'me' })).toEqual([refs.elsewhere])
  })

  it('is sorted either way, statuses in the order of an action’s life', async () => {
    const viewer = partnership.secretary
    expect(await found(viewer, {}, { direction: 'desc' })).toEqual([refs.late, refs.elsewhere, refs.early])
    expect(await found(viewer, {}, { sort: 'ref' })).toEqual([refs.late, refs.early, refs.elsewhere])
    expect(await found(viewer, {}, { sort: 'status', direction: 'asc' })).toEqual([refs.early, refs.elsewhere, refs.late])
    expect(await found(viewer, {}, { sort: 'status', direction: 'desc' })).toEqual([refs.late, refs.early, refs.elsewhere])
    expect((await found(viewer, {}, { sort: 'agency' })).indexOf(refs.early)).toBeLessThan((await found(viewer, {}, { sort: 'agency' })).indexOf(refs.late))
  })

  it('shows an action under each of its themes, and counts it once', async () => {
    const list = await listPlanActions(partnership.secretary, { filter: {}, order: { ...usualOrder, by: 'theme' } }, 1)
    expect(list.sections.map(({ heading, total, rows }) => [heading, total, rows.map(({ ref }) => ref)])).toEqual([
      ['Theme of sharing', 1, [refs.late]],
      ['Theme of recall', 1, [refs.late]],
      ['No theme', 2, [refs.early, refs.elsewhere]],
    ])
    expect([list.total, list.distinct]).toEqual([4, 3])
  })

  it('is put under headings of agencies and of groups, also when sorted by status', async () => {
    const order = { ...usualOrder, sort: 'status' as const, by: 'group' as const }
    const list = await listPlanActions(partnership.secretary, { filter: {}, order }, 1)
    expect(list.sections.map(({ heading, total, rows }) => [heading, total, rows.map(({ ref }) => ref)])).toEqual([
      [partnership.group.name, 2, [refs.early, refs.late]],
      ['In no group', 1, [refs.elsewhere]],
    ])
    const byAgency = await listPlanActions(partnership.secretary, { filter: {}, order: { ...usualOrder, by: 'agency' } }, 1)
    expect(byAgency.sections.map(({ heading }) => heading).sort()).toEqual([partnership.agency.name, other.agency.name].sort())
  })

  it('shows what is still to do before what is done, when it is sorted by date', async () => {
    const own = await aPartnership()
    const [done, next] = [await aDeliveredAction(own, { dueOn: later(1) }), await anAction(own, { dueOn: later(9) })]
    for (const direction of ['asc', 'desc'] as const) {
      const asked = { filter: { agency: own.agency.code }, order: { ...usualOrder, direction } }
      const list = await listPlanActions(own.secretary, asked, 1)
      expect(list.sections.map(({ heading, rows }) => [heading, rows.map(({ ref }) => ref)])).toEqual([
        ['Still to do', [next.ref]],
        ['Delivered, waiting for sign-off', [done.ref]],
      ])
      expect((await listPlanActionsToExport(own.secretary, asked)).map(({ ref }) => ref)).toEqual([next.ref, done.ref])
    }
  })

  it('goes over its pages without losing or repeating a row, across headings', async () => {
    const many = await aPartnership()
    for (let number = 0; number < PAGE_SIZE + 3; number++) {
      await anAction(many, { dueOn: later(number), groupId: number % 2 ? many.group.id : null })
    }
    const read = (page: number, by?: 'group') =>
      listPlanActions(many.secretary, { filter: { agency: many.agency.code }, order: { ...usualOrder, by } }, page)
    for (const by of [undefined, 'group'] as const) {
      const pages = [await read(1, by), await read(2, by)]
      expect(pages.map(({ rows }) => rows.length)).toEqual([PAGE_SIZE, 3])
      expect(new Set(pages.flatMap(({ rows }) => rows.map(({ ref }) => ref))).size).toBe(PAGE_SIZE + 3)
    }
    expect(await read(99)).toMatchObject({ page: 2, asked: 99 })
  })
})

describe('what a form offers', () => {
  it('is no wider than what the proposer may do', async () => {
    const lead = await listActionChoices(partnership.lead)
    expect(lead.agencies.map(({ id }) => id)).toEqual([partnership.agency.id])
    expect(lead.groups.length).toBeGreaterThan(1)
    const chair = await listActionChoices(partnership.chair)
    expect(chair.groups.map(({ id }) => id)).toEqual([partnership.group.id])
    expect(chair.agencies.length).toBeGreaterThan(1)
  })
})

describe('what the page of an action offers', () => {
  it('is what the viewer may do now', async () => {
    const steps = async (viewer: Viewer) => (await findPlanAction(viewer, refs.late))?.can.steps.map(({ step }) => step)
    expect(await steps(partnership.chair)).toEqual(['withdraw'])
    expect(await steps(partnership.owner)).toEqual(['start', 'wait'])
    expect(await steps(await anActor('reader'))).toEqual([])
  })
})
