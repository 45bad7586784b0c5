import { beforeAll, describe, expect, it } from 'vitest'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { changeFinding } from '#app/domain/findings/change-finding.server'
import { withdrawFinding } from '#app/domain/findings/withdraw-finding.server'
import { theSystem } from '#app/domain/people/actor'
import { roleCodes } from '#app/domain/people/role'
import { aFinding } from '#tests/factories/findings'
import { anActor } from '#tests/factories/people'
import { aRecommendation } from '#tests/factories/recommendations'
import { aDocument, aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { anAddedTheme, newThemeForm, retired, themeForm, themeNow } from '#tests/factories/themes'
import { addTheme } from './add-theme.server'
import { changeTheme } from './change-theme.server'
import { cuesIn, cuesProblem } from './cues'
import { renameTheme } from './rename-theme.server'
import { loadStarterCodebook } from './starter-codebook.server'
import { branchOf, inTreeOrder } from './theme'
import { findTheme, listRecommendationsOfTheme, listThemesInUse, listThemesToChoose, listThemeTree } from './theme-queries.server'

beforeAll(loadStarterCodebook)

const trailOfTheme = (id: string) =>
  db.trailEntry.findMany({ where: { subjectType: 'theme', subjectId: id }, orderBy: { id: 'asc' }, select: { event: true, field: true, from: true, to: true } })

describe('the starter codebook', () => {
  it('is loaded once, as a tree, with one trail entry for each theme', async () => {
    await loadStarterCodebook()
    expect(await db.theme.count()).toBe(16)
    expect(await db.trailEntry.count({ where: { event: 'theme.added' } })).toBe(16)
    const domesticAbuse = await findTheme('domestic-abuse')
    expect(domesticAbuse?.above.map(({ code }) => code)).toEqual(['violence-reduction'])
  })

  it('leaves alone what the partnership has made of it', async () => {
    await renameTheme(theSystem, 'equality', { name: 'Fair treatment', because: null, version: 0 })
    await retired('equality')
    await loadStarterCodebook()
    expect(await themeNow('equality')).toMatchObject({ name: 'Fair treatment', isActive: false })
  })
})

describe('the cues of the starter codebook', () => {
  it('come to themes that were loaded without and that nobody has changed, and to no others', async () => {
    const [untouched, edited] = [await themeNow('health-needs'), await themeNow('physical-safety')]
    expect(untouched.cues.split('\n').length).toBeGreaterThan(10)
    await changeTheme(theSystem, 'physical-safety', await themeForm('physical-safety', { cues: '' }))
    await change(theSystem, async (tx) => {
      await tx.theme.update({ where: { id: untouched.id }, data: { cues: '' } })
      return done(null, [{ event: 'theme.changed', subject: { type: 'theme', id: untouched.id, ref: untouched.code } }])
    })
    await loadStarterCodebook()
    expect(await themeNow('health-needs')).toMatchObject({ cues: untouched.cues, version: 1 })
    expect(await themeNow('physical-safety')).toMatchObject({ cues: '', version: edited.version + 1 })
    expect((await trailOfTheme(untouched.id)).at(-1)).toEqual({ event: 'theme.changed', field: 'Cues added', from: null, to: untouched.cues.replaceAll('\n', '; ') })
  })

  it('are cues that the form takes too', async () => {
    const themes = await db.theme.findMany({ select: { code: true, cues: true } })
    expect(themes.filter(({ cues }) => cuesProblem(cues) !== null || cuesIn(cues).join('\n') !== cues).map(({ code }) => code)).toEqual([])
  })
})

describe('adding a theme', () => {
  it('is for the secretariat alone', async () => {
    for (const role of roleCodes) {
      const outcome = await addTheme(await anActor(role), newThemeForm())
      expect(`${role}: ${outcome.ok}`).toBe(`${role}: ${role === 'secretariat'}`)
    }
  })

  it('makes a code that is free, and puts it last among its neighbours', async () => {
    const parent = await anAddedTheme({ name: 'New' })
    expect(parent.code).toBe('new-2')
    const first = await anAddedTheme({ name: 'Moves of home', parentId: parent.id })
    const second = await anAddedTheme({ name: 'Moves of Home!', parentId: parent.id })
    expect([first.code, second.code]).toEqual(['moves-of-home', 'moves-of-home-2'])
    expect([first.position, second.position]).toEqual([1, 2])
  })

  it('refuses a name that is taken, in whatever case, and a parent that is not there', async () => {
    const outcome = await addTheme(theSystem, newThemeForm({ name: 'information SHARING', parentId: 'nowhere' }))
    expect(outcome).toMatchObject({
      problems: [
        { field: 'name', words: 'There is a theme of this name already' },
        { field: 'parentId', words: 'Select a theme from the list' },
      ],
    })
  })
})

describe('changing a theme', () => {
  it('writes one trail entry for each fact that differs', async () => {
    const theme = await anAddedTheme({ cues: 'hous*' })
    await changeTheme(theSystem, theme.code, await themeForm(theme.code, { definition: 'Where people live.', include: 'Hostels.', cues: 'hous*\ntenan*' }))
    expect(await themeNow(theme.code)).toMatchObject({ definition: 'Where people live.', include: 'Hostels.', cues: 'hous*\ntenan*', version: 1 })
    const [, ...changes] = await trailOfTheme(theme.id)
    expect(changes).toEqual([
      { event: 'theme.changed', field: 'Definition', from: theme.definition, to: 'Where people live.' },
      { event: 'theme.changed', field: 'Include', from: null, to: 'Hostels.' },
      { event: 'theme.changed', field: 'Cues added', from: null, to: 'tenan*' },
    ])
  })

  it('writes nothing when nothing differs', async () => {
    const theme = await anAddedTheme()
    expect(await changeTheme(theSystem, theme.code, await themeForm(theme.code))).toEqual({ ok: true, value: { code: theme.code } })
    expect(await trailOfTheme(theme.id)).toHaveLength(1)
  })

  it('refuses an older version with what is stored now', async () => {
    const theme = await anAddedTheme()
    const stale = await themeForm(theme.code, { definition: 'My words for it' })
    await changeTheme(theSystem, theme.code, await themeForm(theme.code, { definition: 'Their words for it' }))
    expect(await changeTheme(theSystem, theme.code, stale)).toMatchObject({ ok: false, theirs: { definition: 'Their words for it' }, currentVersion: 1 })
  })

  it('is for the secretariat alone', async () => {
    const { code } = await anAddedTheme()
    const outcome = await changeTheme(await anActor('administrator'), code, await themeForm(code, { definition: 'Mine' }))
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: '', words: 'This needs the role secretariat.' }] })
  })
})

describe('a theme that is retired', () => {
  it('is no longer offered, but to what carries it', async () => {
    const theme = await anAddedTheme()
    await retired(theme.code)
    const offered = async (held: string[]) => inTreeOrder(await listThemesToChoose(held)).some(({ id }) => id === theme.id)
    expect(await offered([])).toBe(false)
    expect(await offered([theme.id])).toBe(true)
  })
})

describe('the figures of the codebook', () => {
  it('count what the viewer may see, a branch once, and nothing withdrawn', async () => {
    const above = await anAddedTheme()
    const below = await anAddedTheme({ parentId: above.id })
    const named = await anActor('secretariat')
    const [open, restricted] = [await aReviewIn('published'), await aReviewIn('published')]
    const [openDocument, restrictedDocument] = [await aDocument(open.ref), await aDocument(restricted.ref)]
    await aFinding(openDocument.ref, { themeIds: [above.id, below.id] })
    await aFinding(restrictedDocument.ref, { themeIds: [below.id] })
    const mistaken = await aFinding(openDocument.ref, { themeIds: [below.id] })
    await withdrawFinding(theSystem, mistaken.ref, { because: 'Coded by mistake', version: 0 })
    await aRecommendation({ review: open, themeIds: [below.id] })
    await aRecommendation({ review: restricted, themeIds: [above.id] })
    await restrictedTo(restricted.ref, named.accountId)

    const countsFor = async (viewer: Parameters<typeof listThemeTree>[0]) => {
      const tree = inTreeOrder(await listThemeTree(viewer))
      return [above, below].map(({ id }) => tree.find((theme) => theme.id === id)?.counts)
    }
    expect(await countsFor(named)).toEqual([{ findings: 2, recommendations: 2 }, { findings: 2, recommendations: 1 }])
    expect(await countsFor(await anActor('secretariat'))).toEqual([{ findings: 1, recommendations: 1 }, { findings: 1, recommendations: 1 }])
    expect((await listRecommendationsOfTheme(await anActor('reader'), above.code)).total).toBe(1)
    expect(branchOf(await db.theme.findMany(), above.id)).toEqual([above.id, below.id])
  })

  it('offer as a filter only what a review carries, with what stands above', async () => {
    const review = await aReviewIn('published')
    const document = await aDocument(review.ref)
    const { ref } = await aFinding(document.ref)
    const abuse = await themeNow('domestic-abuse')
    await changeFinding(theSystem, ref, { themeIds: [abuse.id], kind: 'finding', note: null, version: 0 })
    const viewer = await anActor('reader')
    const offered = async () => inTreeOrder(await listThemesInUse(viewer, review.id)).map(({ code }) => code)
    expect(await offered()).toEqual(['violence-reduction', 'domestic-abuse'])
    await restrictedTo(review.ref, (await anActor('secretariat')).accountId)
    expect(await offered()).toEqual([])
  })
})
