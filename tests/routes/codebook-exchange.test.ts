import { beforeAll, describe, expect, it } from 'vitest'
import { action as confirm, loader as confirmPage } from '#app/routes/themes.import.confirm/route'
import { action as look, loader as importPage } from '#app/routes/themes.import._index/route'
import { loader as downloadCsv } from '#app/routes/themes.codebook[.]csv/route'
import { loader as downloadQdc } from '#app/routes/themes.codebook[.]qdc/route'
import { db } from '#app/db/client.server'
import { roleCodes } from '#app/domain/people/role'
import { loadStarterCodebook } from '#app/domain/themes/starter-codebook.server'
import { anActor } from '#tests/factories/people'
import { anAddedTheme, merged } from '#tests/factories/themes'
import { answerOf, args, requestAs } from '#tests/support/request-as'

beforeAll(loadStarterCodebook)

const csv = (words: string) => new File([words], 'codes.csv', { type: 'text/csv' })

interface Seen {
  text: string
  mark: string
  fileName: string
  once: string
  entries: { what: string }[]
}

describe('taking the codebook away', () => {
  it('is open to everybody who sees themes, and written down', async () => {
    const [gone, into] = [await anAddedTheme({ name: 'Taken over' }), await anAddedTheme()]
    await merged(gone.code, into.code)
    const reader = await anActor('reader')
    for (const [loader, name, type] of [[downloadQdc, 'codebook.qdc', 'application/xml'], [downloadCsv, 'codebook.csv', 'text/csv']] as const) {
      const response = await loader(args(await requestAs(reader, `/themes/${name}`)))
      expect(response.headers.get('Content-Disposition')).toContain(`filename="${name}"`)
      expect(response.headers.get('Content-Type')).toContain(type)
      const words = await response.text()
      expect(words).toContain('Information sharing')
      expect(words).not.toContain('Taken over')
    }
    expect(await db.trailEntry.count({ where: { event: 'list.exported', subjectRef: 'Codebook', actorId: reader.accountId } })).toBe(2)
  })
})

describe('bringing a codebook', () => {
  it('shows what it would do, then does it once, and leads to the history', async () => {
    const secretary = await anActor('secretariat')
    const shown = await answerOf(look(args(await requestAs(secretary, '/themes/import', { file: csv('Name,Definition\nFord,A way through the water\n') }))))
    const { seen } = shown.data as { seen: Seen }
    expect(seen).toMatchObject({ fileName: 'codes.csv', entries: [{ what: 'new', name: 'Ford' }] })
    expect(await db.theme.count({ where: { name: 'Ford' } })).toBe(0)
    const { text, mark, fileName, once } = seen
    const send = async () => answerOf(confirm(args(await requestAs(secretary, '/themes/import/confirm', { text, mark, fileName, once }))))
    expect([(await send()).location, (await send()).location]).toEqual(['/themes/history', '/themes/history'])
    expect(await db.theme.count({ where: { name: 'Ford' } })).toBe(1)
  })

  it('comes back with what it would do now when the codebook was changed meanwhile', async () => {
    const secretary = await anActor('secretariat')
    const fields = { text: 'Name\nWeir\n', mark: 'of another day', fileName: 'codes.csv' }
    const answer = await answerOf(confirm(args(await requestAs(secretary, '/themes/import/confirm', fields))))
    expect(answer.data).toMatchObject({ problems: [{ words: expect.stringContaining('meanwhile') }], seen: { entries: [{ what: 'new' }], text: fields.text } })
    expect((answer.data as { seen: Seen }).seen.mark).not.toBe(fields.mark)
  })

  it.each([
    ['nothing', {}, 'Select a codebook, as .qdc or .csv'],
    ['a file that is no codebook', { file: csv('Dear all') }, 'The file needs a first row of headings with at least “Name” in it'],
    ['a file that is too large', { file: csv('x'.repeat(2 * 1024 * 1024 + 1)) }, 'The selected file must be smaller than 2 MB'],
  ])('refuses %s in words', async (_, fields, words) => {
    const answer = await answerOf(look(args(await requestAs(await anActor('secretariat'), '/themes/import', fields))))
    expect(answer).toMatchObject({ status: 422, data: { submitted: { problems: expect.arrayContaining([{ field: 'file', words }]) } } })
  })

  it('is for the secretariat alone', async () => {
    for (const role of roleCodes.filter((each) => each !== 'secretariat')) {
      const actor = await anActor(role)
      const request = (path: string, fields?: Record<string, string>) => requestAs(actor, path, fields)
      const statuses = [
        await answerOf(importPage(args(await request('/themes/import')))),
        await answerOf(look(args(await request('/themes/import', {})))),
        await answerOf(confirmPage(args(await request('/themes/import/confirm')))),
        await answerOf(confirm(args(await request('/themes/import/confirm', { text: 'Name\nMine\n', mark: 'x', fileName: 'a' })))),
      ].map(({ status }) => status)
      expect(`${role}: ${statuses.join(' ')}`).toBe(`${role}: 403 403 403 403`)
    }
  })
})
