import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { loader as home } from '#app/routes/_index/route'
import { loader as actionLine } from '#app/routes/actions.$actionRef.line/route'
import { loader as passagesDownload } from '#app/routes/findings[.]csv/route'
import { loader as passages } from '#app/routes/findings._index/route'
import { loader as recommendationLine } from '#app/routes/recommendations.$recommendationRef.line/route'
import { loader as reviews } from '#app/routes/reviews._index/route'
import { loader as themeByYear } from '#app/routes/theme-by-year._index/route'
import { loader as themeByYearDownload } from '#app/routes/theme-by-year[.]csv/route'
import { loader as theme } from '#app/routes/themes.$themeCode._index/route'
import { loader as themeFiguresDownload } from '#app/routes/themes.$themeCode.figures[.]csv/route'
import { loader as foundAgain } from '#app/routes/themes-found-again._index/route'
import { loader as foundAgainDownload } from '#app/routes/themes-found-again[.]csv/route'
import { loader as foundAgainExcel } from '#app/routes/themes-found-again[.]xlsx/route'
import { loader as together } from '#app/routes/themes-together._index/route'
import { loader as togetherDownload } from '#app/routes/themes-together[.]csv/route'
import { anActionSignedOff, aReviewOf } from '#tests/factories/found-again'
import { anActor } from '#tests/factories/people'
import { aPartnership, type Partnership } from '#tests/factories/plan-actions'
import { aPassage, aRecommendation, aReportText, aTheme } from '#tests/factories/recommendations'
import { answerOf, args, requestAs } from '#tests/support/request-as'

type Handler = (of: ReturnType<typeof args>) => Promise<unknown>

let partnership: Partnership
let insider: Actor & { accountId: string }
let outsider: Actor & { accountId: string }
let of: { themeCode: string; actionRef: string; recommendationRef: string }
let later: { open: string; hidden: string }

beforeAll(async () => {
  partnership = await aPartnership()
  insider = await anActor('secretariat')
  outsider = await anActor('secretariat')
  const [recall, training] = [await aTheme('Recall'), await aTheme('Training')]
  const early = await aReviewOf({ occurredOn: '2024-01-05', publishedOn: '2025-01-10' })
  const { ref } = await aRecommendation({ review: early, themeIds: [recall.id] })
  of = { themeCode: recall.code, actionRef: await anActionSignedOff(partnership, '2025-06-02', [ref]), recommendationRef: ref }
  const open = await aReviewOf({ occurredOn: '2025-09-01', publishedOn: '2026-02-02' })
  const hidden = await aReviewOf({ occurredOn: '2025-09-02', publishedOn: '2026-02-03', onlyFor: [insider.accountId] })
  for (const { id } of [open, hidden]) await aPassage(await aReportText(id, 'Words'), { themeIds: [recall.id, training.id] })
  later = { open: open.ref, hidden: hidden.ref }
}, 60_000)

async function pageFor(loader: Handler, viewer: Actor, path = '/') {
  return JSON.stringify((await answerOf(loader(args(await requestAs(viewer, path), of)))).data)
}

async function fileFor(loader: Handler, viewer: Actor, path = '/') {
  const response = await loader(args(await requestAs(viewer, path), of))
  if (!(response instanceof Response)) throw new Error('This is no file')
  return response.text()
}

describe('a restricted review', () => {
  it.each<[string, Handler, string?]>([
    ['coded passages', passages], ['themes found again', foundAgain, '/themes-found-again?theme=*'], ['the line of the action', actionLine], ['the line of the recommendation', recommendationLine],
  ])('is not named to others on: %s', async (_, loader, path) => {
    expect(await pageFor(loader, insider, path)).toContain(later.hidden)
    const shown = await pageFor(loader, outsider, path)
    expect(shown).not.toContain(later.hidden)
    expect(shown).toContain(later.open)
  })

  it.each<[string, Handler, RegExp, string, string]>([
    ['the figures of a theme', theme, /"total":\{"passages":(\d+)/, '2', '1'],
    ['what was found again of a theme', theme, /"again":\{"found_again":\{"reviews":(\d+)/, '2', '1'],
    ['theme by year', themeByYear, /"greatest":(\d+)/, '2', '1'],
    ['themes that occur together', together, /"together":(\d+)/, '2', '1'],
    ['themes found again', foundAgain, /"total":\{"found_again":\{"reviews":(\d+)/, '2', '1'],
  ])('counts only for those on its list in: %s', async (_, loader, figure, inside, outside) => {
    expect(figure.exec(await pageFor(loader, insider))?.[1]).toBe(inside)
    expect(figure.exec(await pageFor(loader, outsider))?.[1]).toBe(outside)
  })

  it.each<[string, Handler]>([['themes found again', foundAgainDownload], ['coded passages', passagesDownload]])('is not in the download of others: %s', async (_, loader) => {
    expect(await fileFor(loader, insider)).toContain(later.hidden)
    expect(await fileFor(loader, outsider)).not.toContain(later.hidden)
  })

  it('is not counted on the home page of a chair who may not see it', async () => {
    expect(await pageFor(home, outsider)).toContain('"themesFoundAgain":1')
  })
})

describe('the downloads', () => {
  it.each<[string, Handler, string, string]>([
    ['Theme by year', themeByYearDownload, 'Recall,2026,1,0,0', 'Recall,2026,2,0,0'],
    ['Figures of a theme', themeFiguresDownload, 'Year of the review,2026,1,0,0', 'Year of the review,2026,2,0,0'],
    ['Themes that occur together', togetherDownload, 'Recall,Training,On the same passage,1,1,1', 'Recall,Training,On the same passage,2,2,2'],
    ['Themes found again', foundAgainDownload, '2025-06-02', '2025-09-02'],
  ])('hold the figures of their reader, and are written down: %s', async (list, loader, outside, inside) => {
    expect(await fileFor(loader, outsider)).toContain(outside)
    expect(await fileFor(loader, insider)).toContain(inside)
    expect(await db.trailEntry.count({ where: { event: 'list.exported', subjectRef: list, actorId: outsider.accountId } })).toBeGreaterThan(0)
  })
})

describe('the workbook of themes found again', () => {
  it('has the rows of its reader beside a sheet that says what they are', async () => {
    const sheetsFor = async (viewer: Actor) => {
      const response = await foundAgainExcel(args(await requestAs(viewer, '/themes-found-again.xlsx'), {}))
      return readXlsxFile(Buffer.from(await response.arrayBuffer()))
    }
    const rowsOf = async (viewer: Actor) => JSON.stringify((await sheetsFor(viewer)).find(({ sheet }) => sheet === 'Themes found again')?.data)
    expect(await rowsOf(outsider)).toContain(later.open)
    expect(await rowsOf(outsider)).not.toContain(later.hidden)
    expect(await rowsOf(insider)).toContain(later.hidden)
  })
})

describe('the lists to which figures lead', () => {
  it('take two themes at once, for passages and for reviews', async () => {
    const training = await db.theme.findFirstOrThrow({ where: { name: 'Training' } })
    const query = `theme=${of.themeCode}&alsoTheme=${training.code}`
    expect(await pageFor(passages, outsider, `/findings?${query}`)).toContain('"total":1')
    expect(await pageFor(reviews, outsider, `/reviews?${query}`)).toContain('"total":1')
    expect(await pageFor(reviews, insider, `/reviews?${query}`)).toContain('"total":2')
  })

  it('are not found for a theme that there is not', async () => {
    expect((await answerOf(foundAgain(args(await requestAs(outsider, '/themes-found-again?theme=nothing'), {})))).status).toBe(404)
  })

  it('say which page no longer exists instead of an empty one', async () => {
    expect(await pageFor(foundAgain, outsider, '/themes-found-again?theme=*&page=9')).toContain('"page":1')
  })
})
