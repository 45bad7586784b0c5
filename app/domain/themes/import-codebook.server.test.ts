import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { roleCodes } from '#app/domain/people/role'
import { anActor } from '#tests/factories/people'
import { anAddedTheme, merged, themeForm, themeNow } from '#tests/factories/themes'
import { changeTheme } from './change-theme.server'
import { previewCodebook } from './codebook-import.server'
import { listCodebook } from './codebook-queries.server'
import { importCodebook } from './import-codebook.server'
import { loadStarterCodebook } from './starter-codebook.server'
import { writeCodebookQdc } from './write-codebook-qdc'

beforeAll(loadStarterCodebook)

const preview = async (text: string, actor: Actor = theSystem) => {
  const outcome = await previewCodebook(actor, text)
  if (!outcome.ok) throw new Error(outcome.problems[0]?.words)
  return outcome.value
}
const take = async (text: string) => importCodebook(theSystem, { text, fileName: 'codes.csv', mark: (await preview(text)).mark })
const told = async (text: string) => (await preview(text)).entries.map(({ what, name, because }) => (because ? `${what} ${name}: ${because}` : `${what} ${name}`))
const trailOf = async (id: string) =>
  (await db.trailEntry.findMany({ where: { subjectType: 'theme', subjectId: id }, orderBy: { id: 'asc' } })).map(({ event, field, from, to, because }) => ({ event, field, from, to, because }))

describe('the preview', () => {
  it('says of each code what it would do, and writes nothing', async () => {
    const [one, two] = [await anAddedTheme({ name: 'Shelters' }), await anAddedTheme({ name: 'Hostels' })]
    const before = await db.trailEntry.count()
    const csv = `Code,Name,Parent code,Definition\n${one.code},Night shelters,,${one.definition}\n,hostels,,${two.definition}\n,Day centres,${one.code},Places by day.\n`
    const { entries, missing } = await preview(csv)
    expect(entries.map(({ what, changes }) => [what, changes])).toEqual([
      ['changed', [{ label: 'Name', from: 'Shelters', to: 'Night shelters' }]],
      ['changed', [{ label: 'Name', from: 'Hostels', to: 'hostels' }]],
      ['new', []],
    ])
    expect(missing.length).toBeGreaterThan(15)
    expect(await db.trailEntry.count()).toBe(before)
  })

  it('refuses what cannot be taken, with the reason', async () => {
    const [gone, into] = [await anAddedTheme(), await anAddedTheme()]
    await merged(gone.code, into.code)
    expect(await told(`Name,Parent code\nTwins,\nTWINS,\n,twins\n${'n'.repeat(121)},\nLost,nowhere\n${gone.name},\n`)).toEqual([
      'new Twins',
      'refused TWINS: Another code in the file has the name “TWINS” too. Give each a name of its own',
      'refused : It has no name',
      `refused ${'n'.repeat(121)}: Its name has 121 characters; at most 120 can be kept`,
      'refused Lost: Its parent is neither in the file nor in the codebook',
      `refused ${gone.name}: “${gone.name}” has been merged into another theme. Bring it back first, or leave it out of the file`,
    ])
    expect(await told('Code,Name,Parent code,Cues\na1,A one,b1,\nb1,B one,a1,\nc1,C one,,re*call\n')).toEqual([
      'refused A one: It would stand under itself',
      'refused B one: It would stand under itself',
      'refused C one: A * can only end a word, as in “recall*”: look at “re*call”',
    ])
    const outcome = await take('Name\nFine\nFINE\n')
    expect(outcome).toMatchObject({ ok: false, problems: [{ words: 'Some codes of the file cannot be taken. Nothing was imported' }] })
    expect(await db.theme.count({ where: { name: 'Fine' } })).toBe(0)
  })
})

describe('importing', () => {
  it('adds and changes in one go, each fact with its entry and the file it came from', async () => {
    const theme = await anAddedTheme({ name: 'Crossings' })
    const csv = `Code,Name,Parent code,Definition,Cues,In use,Position\n${theme.code},Crossings,,Roads to cross.,zebra*,No,\nbridges,Bridges,${theme.code},Over the river.,,Yes,2\n,Ferries,bridges,=Boats.,,Yes,1\n`
    expect(await take(csv)).toEqual({ ok: true, value: { notice: '2 themes added, 1 theme changed' } })
    expect(await themeNow(theme.code)).toMatchObject({ definition: 'Roads to cross.', cues: 'zebra*', isActive: false, version: 1 })
    const bridges = await themeNow('bridges')
    expect(bridges).toMatchObject({ parentId: theme.id, isMission: false })
    expect(await themeNow('ferries')).toMatchObject({ parentId: bridges.id })
    const because = 'Imported from codes.csv'
    expect((await trailOf(theme.id)).slice(1)).toEqual([
      { event: 'theme.changed', field: 'Definition', from: theme.definition, to: 'Roads to cross.', because },
      { event: 'theme.retired', field: 'In use', from: 'Yes', to: 'No', because },
      { event: 'theme.changed', field: 'Cues added', from: null, to: 'zebra*', because },
    ])
    expect((await told(csv)).map((each) => each.split(' ')[0])).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })

  it('of what was exported changes nothing, however the codebook was used', async () => {
    const before = await db.trailEntry.count()
    const outcome = await take(writeCodebookQdc(await listCodebook()))
    expect(outcome).toEqual({ ok: true, value: { notice: 'The codebook is as the file has it already' } })
    expect(await db.trailEntry.count()).toBe(before)
  })

  it('puts new neighbours where the file has them, and changes the order where the file does', async () => {
    const parent = await anAddedTheme({ name: 'Roads' })
    for (const name of ['Road A', 'Road B', 'Road C']) await anAddedTheme({ name, parentId: parent.id })
    const order = async () => (await db.theme.findMany({ where: { parentId: parent.id }, orderBy: [{ position: 'asc' }, { name: 'asc' }] })).map(({ name }) => name)
    const csv = (...names: string[]) => `Name,Parent code\n${names.map((name) => `${name},${parent.code}\n`).join('')}`
    await take(csv('Road A', 'Road AB', 'Road B'))
    expect(await order()).toEqual(['Road A', 'Road AB', 'Road B', 'Road C'])
    await take(csv('Road B', 'Road A'))
    expect(await order()).toEqual(['Road B', 'Road A', 'Road AB', 'Road C'])
    expect((await told(csv('Road B', 'Road A')))).toEqual(['unchanged Road B', 'unchanged Road A'])
  })

  it('is refused when the codebook is no longer what the preview showed', async () => {
    const csv = 'Name\nTramways\n'
    const { mark } = await preview(csv)
    const theme = await anAddedTheme()
    await changeTheme(theSystem, theme.code, await themeForm(theme.code, { definition: 'Changed.' }))
    expect(await importCodebook(theSystem, { text: csv, fileName: 'a.csv', mark })).toMatchObject({ ok: false, problems: [{ words: expect.stringContaining('meanwhile') }] })
    expect(await db.theme.count({ where: { name: 'Tramways' } })).toBe(0)
  })

  it('is for the secretariat alone, and so is the preview', async () => {
    const { mark } = await preview('Name\nCanals\n')
    for (const role of roleCodes.filter((each) => each !== 'secretariat')) {
      const actor = await anActor(role)
      expect(await importCodebook(actor, { text: 'Name\nCanals\n', fileName: 'a.csv', mark })).toMatchObject({ ok: false })
      expect(await previewCodebook(actor, 'Name\nCanals\n')).toEqual({ ok: false, problems: [{ field: 'file', words: 'This needs the role secretariat.' }] })
    }
  })
})
