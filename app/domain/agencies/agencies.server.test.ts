import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { anActor } from '#tests/factories/people'
import { addAgency } from './add-agency.server'
import type { AgencyForm, NewAgencyForm } from './agency-forms'
import { findAgency, findAgencyNamed, listAgencies, listAgencyChoices } from './agency-queries.server'
import { changeAgency } from './change-agency.server'

const facts: NewAgencyForm = { name: 'Eastmoor Police', shortName: 'EMP', kind: 'police', aliases: ['the Force', 'Eastmoor Constabulary'] }

async function added(form: Partial<NewAgencyForm>) {
  const outcome = await addAgency(await anActor('secretariat'), { ...facts, aliases: [], ...form })
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return outcome.value
}

const trailOf = async (id: string) =>
  (await db.trailEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(({ event, field, from, to }) => ({ event, field, from, to }))

describe('adding an agency', () => {
  it('gives it a code from its short name, once for a form sent twice', async () => {
    const actor = await anActor('secretariat')
    const first = await addAgency(actor, facts, { once: 'agency-key' })
    const again = await addAgency(actor, facts, { once: 'agency-key' })
    expect(first).toMatchObject({ ok: true, value: { code: 'emp' } })
    expect(again).toEqual(first)
    expect(await findAgency(actor, 'emp')).toMatchObject({ name: 'Eastmoor Police', aliases: ['Eastmoor Constabulary', 'the Force'], isActive: true })
    if (first.ok) expect(await trailOf(first.value.id)).toEqual([{ event: 'agency.added', field: 'Name', from: null, to: 'Eastmoor Police' }])
  })

  it('numbers codes that would be the same', async () => {
    expect((await added({ name: 'North Vale Council', shortName: 'NVC' })).code).toBe('nvc')
    expect((await added({ name: 'North Vale College', shortName: 'N.V.C' })).code).toBe('n-v-c')
    expect((await added({ name: 'North Vale Charity', shortName: 'nvc' })).code).toBe('nvc-2')
  })

  it('is refused where a name or an alias means another agency, beside the field', async () => {
    await added({ name: 'Dunhaven Trust', aliases: ['Dunhaven NHS'] })
    const outcome = await addAgency(await anActor('secretariat'), { ...facts, name: 'the DUNHAVEN  nhs', aliases: ['Dunhaven trust', 'Something else'] })
    expect(outcome).toEqual({
      ok: false,
      problems: [
        { field: 'name', words: 'Dunhaven Trust is already known by this name' },
        { field: 'aliases', words: '“Dunhaven trust” already means Dunhaven Trust' },
      ],
    })
  })

  it('is refused to others, and leaves nothing behind', async () => {
    const outcome = await addAgency(await anActor('agency_lead'), { ...facts, name: 'Never Added', aliases: [] })
    expect(outcome).toMatchObject({ ok: false, problems: [{ words: 'This needs the role administrator or secretariat.' }] })
    expect(await db.agency.count({ where: { name: 'Never Added' } })).toBe(0)
  })
})

describe('changing an agency', () => {
  const form = (more: Partial<AgencyForm>): AgencyForm => ({ ...facts, aliases: [], isActive: true, version: 0, ...more })

  it('keeps its code, and says what changed from what', async () => {
    const { id, code } = await added({ name: 'Lowmarsh Probation', shortName: 'LP', aliases: ['Lowmarsh PDU'] })
    const actor = await anActor('administrator')
    const outcome = await changeAgency(actor, code, form({ name: 'Lowmarsh Probation', shortName: 'LPS', kind: 'prisons_and_probation', aliases: ['Lowmarsh PDU', 'Probation Lowmarsh'], isActive: false }))
    expect(outcome).toEqual({ ok: true, value: { code: 'lp' } })
    expect((await trailOf(id)).slice(1)).toEqual([
      { event: 'agency.changed', field: 'Short name', from: 'LP', to: 'LPS' },
      { event: 'agency.changed', field: 'Kind', from: 'Police', to: 'Prisons and probation' },
      { event: 'agency.changed', field: 'Aliases', from: 'Lowmarsh PDU', to: 'Lowmarsh PDU, Probation Lowmarsh' },
      { event: 'agency.changed', field: 'In use', from: 'Yes', to: 'No' },
    ])
    expect((await listAgencyChoices(actor)).some((agency) => agency.code === code)).toBe(false)
    expect((await listAgencyChoices(actor, [id])).some((agency) => agency.code === code)).toBe(true)
  })

  it('writes nothing where nothing differs', async () => {
    const { id, code } = await added({ name: 'Unchanged Agency', shortName: 'UA' })
    await changeAgency(await anActor('administrator'), code, form({ name: 'Unchanged Agency', shortName: 'UA' }))
    expect(await trailOf(id)).toHaveLength(1)
  })

  it('shows what is stored when somebody else saved first', async () => {
    const { code } = await added({ name: 'Contested', shortName: 'CT' })
    const actor = await anActor('administrator')
    await changeAgency(actor, code, form({ name: 'Contested first', shortName: 'CT' }))
    const late = await changeAgency(actor, code, form({ name: 'Contested second', shortName: 'CT' }))
    expect(late).toMatchObject({ ok: false, theirs: { name: 'Contested first' }, currentVersion: 1 })
  })

  it('is refused to others and for an unknown agency', async () => {
    const { code } = await added({ name: 'Guarded', shortName: 'GD' })
    expect(await changeAgency(await anActor('contributor'), code, form({ name: 'Taken over' }))).toMatchObject({ ok: false })
    expect(await changeAgency(await anActor('administrator'), 'nowhere', form({}))).toMatchObject({ ok: false, problems: [{ words: 'This agency no longer exists' }] })
  })
})

describe('finding agencies', () => {
  it('finds one by any name that a report may print', async () => {
    const { code } = await added({ name: 'Harrow Moor Ambulance Service', shortName: 'HMAS', aliases: ["Harrow Moor's Ambulance", 'The Ambulance'] })
    for (const text of ['Harrow Moor Ambulance Service', 'the harrow-moor ambulance service', 'HMAS', 'Harrow Moors Ambulance', 'ambulance']) {
      expect((await findAgencyNamed(text))?.code, text).toBe(code)
    }
    for (const text of ['', '  ', 'Harrow', 'Ambulance Service']) expect(await findAgencyNamed(text), text).toBeNull()
  })

  it('does not guess between two with the same short name, and prefers a whole name', async () => {
    await added({ name: 'Youth Team North', shortName: 'YT' })
    await added({ name: 'Youth Team South', shortName: 'YT' })
    expect(await findAgencyNamed('YT')).toBeNull()
    await added({ name: 'Youth Team East', shortName: 'YTE', aliases: ['YT'] })
    expect((await findAgencyNamed('YT'))?.name).toBe('Youth Team East')
  })

  it('lists by name, by kind, by use and by what an alias says, and ends on the last page', async () => {
    await added({ name: 'Zeal Inspectorate', shortName: 'ZI', kind: 'inspectorate', aliases: ['The Zealots'] })
    const actor = await anActor('contributor')
    expect((await listAgencies(actor, { q: 'zealot' }, 1)).rows.map(({ name }) => name)).toEqual(['Zeal Inspectorate'])
    expect((await listAgencies(actor, { kind: 'inspectorate', isActive: true }, 1)).total).toBe(1)
    expect((await listAgencies(actor, { kind: 'inspectorate', isActive: false }, 1)).total).toBe(0)
    expect(await listAgencies(actor, { q: 'zeal' }, 9)).toMatchObject({ page: 1, pages: 1, asked: 9 })
  })
})
