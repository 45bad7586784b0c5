import readXlsxFile from 'read-excel-file/node'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { loader as reviewCsv } from '#app/routes/reviews.$reviewRef.findings[.]csv/route'
import { loader as reviewXlsx } from '#app/routes/reviews.$reviewRef.findings[.]xlsx/route'
import { loader as themeCsv } from '#app/routes/themes.$themeCode.passages[.]csv/route'
import { loader as themeXlsx } from '#app/routes/themes.$themeCode.passages[.]xlsx/route'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { aFinding } from '#tests/factories/findings'
import { anActor } from '#tests/factories/people'
import { aDocument, aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { anAddedTheme } from '#tests/factories/themes'
import { answerOf, args, requestAs } from '#tests/support/request-as'

type Named = Actor & { accountId: string }
let insider: Named
let outsider: Named
let theme: { code: string; name: string }
let refs: { open: string; good: string; secret: string; review: string; secretReview: string }

beforeAll(async () => {
  insider = await anActor('secretariat', { name: 'Ines Insider' })
  outsider = await anActor('agency_lead')
  theme = await anAddedTheme({ name: 'Mailboxes' })
  const below = await anAddedTheme({ parentId: (await db.theme.findUniqueOrThrow({ where: { code: theme.code } })).id, name: 'Shared mailboxes' })
  const [review, secretReview] = [await aReviewIn('published', { marking: 'official' }), await aReviewIn('published', { marking: 'official_sensitive' })]
  const themeIds = [below.id]
  const document = await aDocument(review.ref)
  const open = await aFinding(document.ref, { themeIds, note: '=not a formula' }, insider)
  const good = await aFinding(document.ref, { themeIds, quote: 'Nobody was asked to look.', kind: 'good_practice' }, insider)
  const secret = await aFinding((await aDocument(secretReview.ref)).ref, { themeIds }, insider)
  await restrictedTo(secretReview.ref, insider.accountId)
  refs = { open: open.ref, good: good.ref, secret: secret.ref, review: review.ref, secretReview: secretReview.ref }
})

async function csvRows(viewer: Actor, query = ''): Promise<Record<string, string>[]> {
  const response = await themeCsv(args(await requestAs(viewer, `/themes/${theme.code}/passages.csv${query}`), { themeCode: theme.code }))
  return parse(await response.text(), { columns: true, bom: true })
}
const sheetsOf = async (response: Response) => readXlsxFile(Buffer.from(await response.arrayBuffer()))

describe('the codings of a theme as a file', () => {
  it('are those that its viewer sees, under the filter of the page', async () => {
    expect((await csvRows(insider)).map(({ Reference }) => Reference).sort()).toEqual([refs.good, refs.open, refs.secret].sort())
    expect((await csvRows(outsider)).map(({ Reference }) => Reference).sort()).toEqual([refs.good, refs.open].sort())
    expect((await csvRows(outsider, '?kind=good_practice')).map(({ Reference }) => Reference)).toEqual([refs.good])
  })

  it('tell each passage with its words around, who coded it and how it is marked', async () => {
    const [row] = (await csvRows(insider)).filter(({ Reference }) => Reference === refs.open)
    expect(row).toMatchObject({
      Passage: 'The referral waited in a shared mailbox for nine days.', 'What it is': 'Finding', Themes: 'Shared mailboxes', 'Codes of the themes': 'shared-mailboxes',
      Note: "'=not a formula", 'Coded by': 'Ines Insider', Review: refs.review, Marking: 'OFFICIAL', Withdrawn: '',
    })
    expect(row?.['Words before']).toContain('What happened')
    expect(row?.['Words after']).toContain('Nobody was asked')
    expect(row?.['Themes given']).toMatch(/^Shared mailboxes: Ines Insider, \d+ \w+ \d{4}$/)
    const secret = (await csvRows(insider)).find(({ Reference }) => Reference === refs.secret)
    expect(secret).toMatchObject({ Marking: 'OFFICIAL-SENSITIVE', Handling: 'Restricted to the people named.' })
  })

  it('come as a workbook that says first what it is and how it is marked', async () => {
    const request = await requestAs(insider, `/themes/${theme.code}/passages.xlsx?kind=finding`)
    const response = await themeXlsx(args(request, { themeCode: theme.code }))
    expect(response.headers.get('Content-Disposition')).toContain('codings-mailboxes.xlsx')
    const [about, data] = await sheetsOf(response)
    const said = new Map(about?.data.map(([name, words]) => [name, words]))
    expect([said.get('Marking'), said.get('Handling')]).toEqual(['OFFICIAL-SENSITIVE', 'Some of it is restricted to the people named.'])
    expect(said.get('Narrowed to')).toBe('Theme: Mailboxes; What it is: Finding')
    expect(said.get('Taken by')).toMatch(/^Ines Insider, /)
    expect(said.get('Passages')).toBe('2')
    expect(data?.data.length).toBe(3)
    const note = data?.data[0]?.indexOf('Note') ?? -1
    expect(data?.data.map((row) => row[note])).toContain('=not a formula')
  })

  it('are written down, with the reviews that they speak of', async () => {
    await csvRows(insider, '?kind=finding')
    const entry = await db.trailEntry.findFirstOrThrow({ where: { event: 'list.exported', actorId: insider.accountId }, orderBy: { id: 'desc' }, include: { reviews: true } })
    expect(entry).toMatchObject({ subjectRef: 'Coded passages', to: '2 rows, narrowed to of “Mailboxes”, kind “finding”, as “csv”' })
    expect(entry.reviews).toHaveLength(2)
  })
})

describe('the codings of a review as a file', () => {
  it('are found only by who may see the review', async () => {
    const of = async (viewer: Actor, ref: string) =>
      answerOf(reviewCsv(args(await requestAs(viewer, `/reviews/${ref}/findings.csv`), { reviewRef: ref })))
    expect([(await of(outsider, refs.review)).status, (await of(outsider, refs.secretReview)).status, (await of(insider, refs.secretReview)).status]).toEqual([200, 404, 200])
  })

  it('hold what the page shows under its filter', async () => {
    const request = await requestAs(outsider, `/reviews/${refs.review}/findings.xlsx?theme=shared-mailboxes&kind=good_practice`)
    const [about, data] = await sheetsOf(await reviewXlsx(args(request, { reviewRef: refs.review })))
    expect(data?.data.slice(1).map(([ref]) => ref)).toEqual([refs.good])
    expect(about?.data.find(([name]) => name === 'Narrowed to')?.[1]).toContain('What it is: Good practice; Theme: Shared mailboxes')
  })
})
