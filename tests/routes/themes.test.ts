import { beforeAll, describe, expect, it } from 'vitest'
import { loader as themePage } from '#app/routes/themes.$themeCode._index/route'
import { action as editTheme } from '#app/routes/themes.$themeCode.edit/route'
import { loader as themeHistory } from '#app/routes/themes.$themeCode.history/route'
import { loader as themeList } from '#app/routes/themes._index/route'
import * as bringBack from '#app/routes/themes.$themeCode.bring-back/route'
import * as merge from '#app/routes/themes.$themeCode.merge/route'
import * as move from '#app/routes/themes.$themeCode.move/route'
import * as rename from '#app/routes/themes.$themeCode.rename/route'
import * as retire from '#app/routes/themes.$themeCode.retire/route'
import * as split from '#app/routes/themes.$themeCode.split._index/route'
import * as sort from '#app/routes/themes.$themeCode.split.sort/route'
import { loader as codebookHistory } from '#app/routes/themes.history/route'
import { action as newTheme, loader as newThemePage } from '#app/routes/themes.new/route'
import { db } from '#app/db/client.server'
import { roleCodes, type Role } from '#app/domain/people/role'
import { loadStarterCodebook } from '#app/domain/themes/starter-codebook.server'
import { aFinding } from '#tests/factories/findings'
import { anActor, anAgency } from '#tests/factories/people'
import { aDocument, aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { anAddedTheme } from '#tests/factories/themes'
import { answerOf, args, requestAs } from '#tests/support/request-as'

beforeAll(loadStarterCodebook)

describe('the codebook', () => {
  it('is open to everybody, and a form to add to it only to the secretariat', async () => {
    const reader = await anActor('reader')
    const list = await answerOf(themeList(args(await requestAs(reader, '/themes'))))
    expect(list).toMatchObject({ status: 200, data: { can: { change: false } } })
    expect((await answerOf(newThemePage(args(await requestAs(reader, '/themes/new'))))).status).toBe(403)
  })

  it('takes a theme once, however often the form is sent', async () => {
    const secretary = await anActor('secretariat')
    const fields = { name: 'Housing', definition: 'A safe place to live.', once: 'the-key' }
    const send = async () => answerOf(newTheme(args(await requestAs(secretary, '/themes/new', fields))))
    const [first, second] = [await send(), await send()]
    expect([first.location, second.location]).toEqual(['/themes/housing', '/themes/housing'])
    expect(await db.theme.count({ where: { name: 'Housing' } })).toBe(1)
  })

  it('keeps what was typed when a field is wrong', async () => {
    const fields = { name: '', definition: '', position: 'first', example: 'Kept' }
    const answer = await answerOf(newTheme(args(await requestAs(await anActor('secretariat'), '/themes/new', fields))))
    expect(answer).toMatchObject({
      status: 422,
      data: {
        submitted: {
          values: { example: ['Kept'] },
          problems: [
            { field: 'name', words: 'Enter the name of the theme' },
            { field: 'definition', words: 'Enter what the theme means' },
            { field: 'position', words: 'Place must be a whole number between 1 and 999' },
          ],
        },
      },
    })
  })
})

describe('a theme', () => {
  it('shows its passages across the reviews that the viewer sees, under filters', async () => {
    const agency = await anAgency()
    const theme = await anAddedTheme()
    const below = await anAddedTheme({ parentId: theme.id })
    const reviews = [
      await aReviewIn('published', { agencyIds: [agency.id] }),
      await aReviewIn('published', { kindCode: 'pfd' }),
      await aReviewIn('published'),
    ] as const
    await aFinding((await aDocument(reviews[0].ref)).ref, { themeIds: [theme.id] })
    await aFinding((await aDocument(reviews[1].ref)).ref, { themeIds: [below.id], kind: 'good_practice' })
    await aFinding((await aDocument(reviews[2].ref)).ref, { themeIds: [theme.id] })
    await restrictedTo(reviews[2].ref, (await anActor('secretariat')).accountId)
    const viewer = await anActor('agency_lead')
    const passages = async (query: string) => {
      const request = await requestAs(viewer, `/themes/${theme.code}${query}`)
      const { data } = await answerOf(themePage(args(request, { themeCode: theme.code })))
      return (data as { passages: { rows: { review: { ref: string } }[] } }).passages.rows.map(({ review }) => review.ref)
    }
    expect((await passages('')).sort()).toEqual([reviews[0].ref, reviews[1].ref].sort())
    expect(await passages('?kind=good_practice')).toEqual([reviews[1].ref])
    expect(await passages('?reviewKind=pfd')).toEqual([reviews[1].ref])
    expect(await passages(`?agency=${agency.code}`)).toEqual([reviews[0].ref])
    expect(await passages('?year=2025')).toHaveLength(2)
    expect(await passages('?q=nothing+like+it')).toEqual([])
  })

  it('shows both texts when somebody else saved first, and its history', async () => {
    const theme = await anAddedTheme()
    const secretary = await anActor('secretariat')
    const send = async (definition: string, version: string) => {
      const fields = { definition, cues: 'hous*\n\nHous*', version }
      return answerOf(editTheme(args(await requestAs(secretary, `/themes/${theme.code}/edit`, fields), { themeCode: theme.code })))
    }
    expect((await send('Their words', '0')).status).toBe(302)
    expect(await send('My words', '0')).toMatchObject({ status: 409, data: { submitted: { theirs: { definition: 'Their words' }, values: { definition: ['My words'] } } } })
    const history = await requestAs(secretary, `/themes/${theme.code}/history`)
    expect((await answerOf(themeHistory(args(history, { themeCode: theme.code })))).data).toMatchObject({ trail: { rows: expect.arrayContaining([expect.objectContaining({ field: 'Cues added', to: 'hous*' })]) } })
  })

  it('that is unknown is not found', async () => {
    const request = await requestAs(await anActor('reader'), '/themes/nothing')
    expect((await answerOf(themePage(args(request, { themeCode: 'nothing' })))).status).toBe(404)
  })
})

describe('the pages that change a theme', () => {
  const pages = { rename, move, merge, split, retire, 'bring-back': bringBack }

  it('are open to the secretariat, and to nobody else', async () => {
    const { code } = await anAddedTheme()
    const open = async (role: Role) => {
      const actor = await anActor(role)
      const statuses = []
      for (const [name, page] of Object.entries(pages)) {
        const path = `/themes/${code}/${name}`
        statuses.push((await answerOf(page.loader(args(await requestAs(actor, path), { themeCode: code })))).status)
        statuses.push((await answerOf(page.action(args(await requestAs(actor, path, {}), { themeCode: code })))).status)
      }
      return [...new Set(statuses)].join(' ')
    }
    expect(await open('secretariat')).toBe('200 422')
    for (const role of roleCodes.filter((each) => each !== 'secretariat')) expect(`${role} ${await open(role)}`).toBe(`${role} 403`)
  })

  it('do what they say and lead back to the theme', async () => {
    const [theme, into] = [await anAddedTheme({ name: 'Hostels' }), await anAddedTheme()]
    const secretary = await anActor('secretariat')
    const send = async (name: keyof typeof pages, fields: Record<string, string>) => {
      const request = await requestAs(secretary, `/themes/${theme.code}/${name}`, fields)
      return (await answerOf(pages[name].action(args(request, { themeCode: theme.code })))).location
    }
    const home = `/themes/${theme.code}`
    expect(await send('rename', { name: 'Hostels and shelters', version: '0' })).toBe(home)
    expect(await send('move', { parentId: into.id, version: '1' })).toBe(`${home}/move`)
    expect(await send('retire', { because: 'Not used.', version: '2' })).toBe(home)
    expect(await send('bring-back', { version: '3' })).toBe(home)
    expect(await send('merge', { intoId: into.id, below: 'with it', because: 'The same.', version: '4' })).toBe(`/themes/${into.code}`)
    const history = await answerOf(codebookHistory(args(await requestAs(await anActor('reader'), '/themes/history'))))
    const { trail } = history.data as { trail: { rows: { event: string; subjectRef: string }[] } }
    expect(trail.rows.slice(0, 6).map(({ event }) => event)).toEqual([
      'theme.took_over', 'theme.merged', 'theme.brought_back', 'theme.retired', 'theme.moved', 'theme.renamed',
    ])
  })

  it('split it page by page, from the passages to the recommendations', async () => {
    const [theme, part] = [await anAddedTheme(), await anAddedTheme()]
    const finding = await aFinding((await aDocument((await aReviewIn('published')).ref)).ref, { themeIds: [theme.id] })
    const secretary = await anActor('secretariat')
    const of = { themeCode: theme.code }
    const begun = await requestAs(secretary, `/themes/${theme.code}/split`, { intoIds: [part.id], name: 'Weekends', definition: 'Cover at weekends.' })
    const { location } = await answerOf(split.action(args(begun, of)))
    expect(location).toBe(`/themes/${theme.code}/split/sort?into=${part.code}+weekends`)
    const here = location ?? ''
    const shown = await answerOf(sort.loader(args(await requestAs(secretary, here), of)))
    expect(shown.data).toMatchObject({ list: { total: 1, rows: [{ ref: finding.ref, version: 0 }] }, parts: [{ code: part.code }, { code: 'weekends' }] })
    const save = async (fields: Record<string, string>) => answerOf(sort.action(args(await requestAs(secretary, here, fields), of)))
    const nothing = await save({ [`version-${finding.ref}`]: '0' })
    expect(nothing).toMatchObject({ status: 422, data: { submitted: { problems: [{ field: `carries-${finding.ref}` }] } } })
    const saved = await save({ [`version-${finding.ref}`]: '0', [`carries-${finding.ref}`]: part.id })
    expect(saved.location).toBe(`/themes/${theme.code}/split/sort?into=${part.code}+weekends&of=recommendations`)
    const outsider = await requestAs(await anActor('agency_lead'), here, { [`version-${finding.ref}`]: '1' })
    expect((await answerOf(sort.action(args(outsider, of)))).status).toBe(403)
    const unchosen = await answerOf(sort.loader(args(await requestAs(secretary, `/themes/${theme.code}/split/sort`), of)))
    expect(unchosen.location).toBe(`/themes/${theme.code}/split`)
  })
})
