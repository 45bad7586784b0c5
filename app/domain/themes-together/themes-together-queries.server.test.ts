import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { findingsMatching } from '#app/domain/findings/finding-queries.server'
import type { Actor } from '#app/domain/people/actor'
import { reviewsMatching } from '#app/domain/reviews/review-list-queries.server'
import { anActor } from '#tests/factories/people'
import { aPassage, aReport, aReportText, aTheme } from '#tests/factories/recommendations'
import { findThemesTogether } from './themes-together-queries.server'

let insider: Actor & { accountId: string }
let outsider: Actor

beforeAll(async () => {
  insider = await anActor('secretariat')
  outsider = await anActor('secretariat')
  const recall = await aTheme('Recall')
  const arrest = await aTheme('Arrest', { parentId: recall.id })
  const [training, sharing] = [await aTheme('Training'), await aTheme('Sharing')]
  const [open, other, hidden] = [await aReport({ kindCode: 'open' }), await aReport({ kindCode: 'other' }), await aReport({ onlyFor: [insider.accountId] })]
  const code = async (review: { id: string }, themes: { id: string }[], isWithdrawn = false) =>
    aPassage(await aReportText(review.id, 'Words'), { themeIds: themes.map(({ id }) => id), isWithdrawn })
  await code(open, [recall, training])
  await code(open, [arrest, training])
  await code(open, [recall, arrest])
  await code(open, [sharing])
  await code(open, [sharing, training], true)
  await code(open, [])
  await code(other, [arrest])
  await code(other, [training])
  await code(hidden, [recall, sharing])
}, 60_000)

const inShort = ({ pairs }: Awaited<ReturnType<typeof findThemesTogether>>) =>
  pairs.map(({ one, other, ofOne, ofOther, together }) => [`${one.name} and ${other.name}`, ofOne, ofOther, together])

describe('themes that occur together', () => {
  it('on the same passage count each passage once, with the themes below, and no theme with one above it', async () => {
    const found = await findThemesTogether(outsider, 'passage', {})
    expect(inShort(found)).toEqual([['Recall and Training', 4, 3, 2], ['Arrest and Training', 3, 3, 1]])
    expect(found.all).toBe(6)
    expect(found.pairs[0]).toMatchObject({ expected: 2, lift: 1, isFew: true })
  })

  it('in the same review count each review once', async () => {
    const found = await findThemesTogether(outsider, 'review', {})
    expect(found.all).toBe(2)
    expect(inShort(found)).toEqual([
      ['Arrest and Training', 2, 2, 2], ['Recall and Training', 2, 2, 2],
      ['Arrest and Sharing', 2, 1, 1], ['Recall and Sharing', 2, 1, 1], ['Training and Sharing', 2, 1, 1],
    ])
  })

  it('count what a restricted review holds only for those on its list', async () => {
    expect(inShort(await findThemesTogether(insider, 'passage', {}))).toContainEqual(['Recall and Sharing', 5, 2, 1])
  })

  it.each([['passage', {}], ['passage', { kind: 'other' }], ['review', {}], ['review', { year: '2025' }]] as const)(
    'by %s under %o agree with the lists to which the counts lead',
    async (unit, filter) => {
      const { kind, year } = { kind: undefined, year: undefined, ...filter }
      const listed = async (theme: string, alsoTheme?: string) =>
        unit === 'passage'
          ? db.finding.count({ where: await findingsMatching(outsider, { theme, alsoTheme, reviewKind: kind, year }) })
          : db.review.count({ where: reviewsMatching(outsider, { kindCode: kind, year, themes: alsoTheme ? [theme, alsoTheme] : [theme] }) })
      for (const { one, other, ofOne, ofOther, together } of (await findThemesTogether(outsider, unit, filter)).pairs) {
        expect([ofOne, ofOther, together]).toEqual([await listed(one.code), await listed(other.code), await listed(one.code, other.code)])
      }
    },
  )
})
