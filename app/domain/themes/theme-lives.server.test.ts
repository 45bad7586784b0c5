import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import { roleCodes } from '#app/domain/people/role'
import { anActor } from '#tests/factories/people'
import { anAddedTheme, merged, retired, themeNow } from '#tests/factories/themes'
import { bringBackTheme } from './bring-back-theme.server'
import { moveTheme } from './move-theme.server'
import { renameTheme } from './rename-theme.server'
import { retireTheme } from './retire-theme.server'
import { listThemesToStandUnder } from './theme-queries.server'

const last = async (code: string) => {
  const { id } = await themeNow(code)
  const entry = await db.trailEntry.findFirstOrThrow({ where: { subjectType: 'theme', subjectId: id }, orderBy: { id: 'desc' } })
  return { event: entry.event, field: entry.field, from: entry.from, to: entry.to, because: entry.because }
}

describe('renaming a theme', () => {
  it('keeps its address and says from what to what', async () => {
    const theme = await anAddedTheme({ name: 'Places to stay' })
    await renameTheme(theSystem, theme.code, { name: 'Somewhere to live', because: 'Plainer.', version: 0 })
    expect(await themeNow(theme.code)).toMatchObject({ name: 'Somewhere to live', version: 1 })
    expect(await last(theme.code)).toEqual({ event: 'theme.renamed', field: 'Name', from: 'Places to stay', to: 'Somewhere to live', because: 'Plainer.' })
  })

  it('refuses a name that another theme has, but takes other capitals of its own', async () => {
    const [theme, other] = [await anAddedTheme({ name: 'Night shelters' }), await anAddedTheme()]
    const taken = { ok: false, problems: [{ field: 'name', words: 'There is a theme of this name already' }] }
    expect(await renameTheme(theSystem, other.code, { name: 'NIGHT shelters', because: null, version: 0 })).toEqual(taken)
    expect(await renameTheme(theSystem, theme.code, { name: 'NIGHT shelters', because: null, version: 0 })).toMatchObject({ ok: true })
  })
})

describe('moving a theme', () => {
  it('puts it last under its new parent, with what stands under it', async () => {
    const [parent, theme] = [await anAddedTheme(), await anAddedTheme()]
    const [sibling, child] = [await anAddedTheme({ parentId: parent.id }), await anAddedTheme({ parentId: theme.id })]
    await moveTheme(theSystem, theme.code, { parentId: parent.id, step: null, version: 0 })
    expect(await themeNow(theme.code)).toMatchObject({ parentId: parent.id, position: sibling.position + 1 })
    expect(await themeNow(child.code)).toMatchObject({ parentId: theme.id })
    expect(await last(theme.code)).toMatchObject({ event: 'theme.moved', field: 'Under', from: null, to: parent.name })
  })

  it('refuses a circle, and offers no place that would make one', async () => {
    const parent = await anAddedTheme()
    const child = await anAddedTheme({ parentId: parent.id })
    const outcome = await moveTheme(theSystem, parent.code, { parentId: child.id, step: null, version: 0 })
    expect(outcome).toMatchObject({ problems: [{ field: 'parentId', words: 'A theme cannot stand under itself or under a theme below it' }] })
    const offered = (await listThemesToStandUnder(parent.id)).map(({ id }) => id)
    expect(offered).not.toContain(parent.id)
    expect(offered).not.toContain(child.id)
  })

  it('steps past a neighbour even where both had the same place, and stops at the end', async () => {
    const parent = await anAddedTheme()
    const [first, second] = [await anAddedTheme({ parentId: parent.id, position: 7 }), await anAddedTheme({ parentId: parent.id, position: 7 })]
    await moveTheme(theSystem, second.code, { parentId: parent.id, step: 'up', version: 0 })
    expect([(await themeNow(second.code)).position, (await themeNow(first.code)).position]).toEqual([1, 2])
    expect(await last(second.code)).toMatchObject({ event: 'theme.moved', field: 'Place among its neighbours', from: '2', to: '1' })
    expect(await moveTheme(theSystem, second.code, { parentId: parent.id, step: 'up', version: 1 })).toMatchObject({ ok: true })
    expect((await themeNow(second.code)).version).toBe(1)
  })

  it('does not go under a theme that was merged', async () => {
    const [gone, into, theme] = [await anAddedTheme(), await anAddedTheme(), await anAddedTheme()]
    await merged(gone.code, into.code)
    expect(await moveTheme(theSystem, theme.code, { parentId: gone.id, step: null, version: 0 })).toMatchObject({ problems: [{ field: 'parentId' }] })
  })
})

describe('taking a theme out of use and bringing it back', () => {
  it('says why, once', async () => {
    const theme = await anAddedTheme()
    await retired(theme.code)
    expect(await last(theme.code)).toMatchObject({ event: 'theme.retired', because: 'Nothing was coded with it.' })
    expect(await retireTheme(theSystem, theme.code, { because: 'Again.', version: 1 })).toMatchObject({ ok: true })
    expect((await themeNow(theme.code)).version).toBe(1)
    await bringBackTheme(theSystem, theme.code, { because: 'It is needed.', version: 1 })
    expect(await themeNow(theme.code)).toMatchObject({ isActive: true, version: 2 })
    expect(await last(theme.code)).toMatchObject({ event: 'theme.brought_back', because: 'It is needed.' })
  })
})

describe('every change of a theme', () => {
  it('is for the secretariat alone', async () => {
    const { code, id } = await anAddedTheme()
    const into = await anAddedTheme()
    const verbs = {
      rename: (actor: typeof theSystem) => renameTheme(actor, code, { name: 'Mine', because: null, version: 0 }),
      move: (actor: typeof theSystem) => moveTheme(actor, code, { parentId: into.id, step: null, version: 0 }),
      retire: (actor: typeof theSystem) => retireTheme(actor, code, { because: 'No.', version: 0 }),
      bringBack: (actor: typeof theSystem) => bringBackTheme(actor, code, { because: 'Yes.', version: 0 }),
      merge: (actor: typeof theSystem) => merged(code, into.code, {}, actor),
    }
    for (const role of roleCodes.filter((each) => each !== 'secretariat')) {
      const actor = await anActor(role)
      for (const [name, verb] of Object.entries(verbs)) {
        const outcome = await verb(actor)
        expect(`${name} by ${role}: ${outcome.ok ? '' : outcome.problems[0]?.words}`).toBe(`${name} by ${role}: This needs the role secretariat.`)
      }
    }
    expect(await db.theme.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: 0, isActive: true })
  })

  it('is refused on an older version', async () => {
    const theme = await anAddedTheme()
    await renameTheme(theSystem, theme.code, { name: 'Newer name', because: null, version: 0 })
    expect(await moveTheme(theSystem, theme.code, { parentId: null, step: 'up', version: 0 })).toMatchObject({ ok: false, currentVersion: 1, theirs: { name: 'Newer name' } })
  })
})
