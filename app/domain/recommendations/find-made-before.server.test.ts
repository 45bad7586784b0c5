import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { anActor, anAgency } from '#tests/factories/people'
import { aRecommendation, aReport, sent } from '#tests/factories/recommendations'
import { findMadeBefore } from './find-made-before.server'

const TEXT = 'Probation should decide on recall within a day of learning that a licence was breached.'
const SAME = 'The probation service must make recall decisions within a day of a breach of licence.'

let secretary: Actor
beforeEach(async () => {
  secretary = await anActor('secretariat')
})

describe('findMadeBefore', () => {
  it('finds what another review recommended in like words, and what became of it', async () => {
    const agency = await anAgency({ shortName: 'Larch Probation' })
    const earlier = await aRecommendation({ review: await aReport({ publishedOn: '2023-05-01' }), text: SAME, agencyIds: [agency.id] })
    await sent(earlier.ref, [agency.id])
    const being = await aReport({ publishedOn: '2024-05-01' })
    const found = await findMadeBefore(secretary, { text: TEXT, reviewId: being.id })
    expect(found.map(({ ref }) => ref)).toContain(earlier.ref)
    const offer = found.find(({ ref }) => ref === earlier.ref)
    expect(offer?.because).toEqual(expect.arrayContaining(['recall', 'licence']))
    expect(offer?.addressees).toMatchObject([{ agency: { shortName: 'Larch Probation' }, answer: null }])
  })

  it('passes over the same review, later reviews, other words and no words', async () => {
    const being = await aReport({ publishedOn: '2020-05-01' })
    const own = await aRecommendation({ review: being, text: SAME })
    const later = await aRecommendation({ review: await aReport({ publishedOn: '2021-01-01' }), text: SAME })
    const found = await findMadeBefore(secretary, { text: TEXT, reviewId: being.id })
    expect(found.map(({ ref }) => ref)).not.toEqual(expect.arrayContaining([own.ref]))
    expect(found.map(({ ref }) => ref)).not.toEqual(expect.arrayContaining([later.ref]))
    expect(await findMadeBefore(secretary, { text: 'Publish the rota of the night kitchen.', reviewId: being.id })).toEqual([])
    expect(await findMadeBefore(secretary, { text: '  ', reviewId: being.id })).toEqual([])
  })

  it('shows nothing of a review that the viewer may not see', async () => {
    const restricted = await aReport({ onlyFor: [], publishedOn: '2019-01-01' })
    const hidden = await aRecommendation({ review: restricted, text: 'Install quorvex lamps beside each ferry landing.' })
    const being = await aReport()
    expect(await findMadeBefore(secretary, { text: hidden.text, reviewId: being.id })).toEqual([])
    const named = await anActor('secretariat')
    const open = await aReport({ onlyFor: [named.accountId], publishedOn: '2019-01-01' })
    const shown = await aRecommendation({ review: open, text: 'Install quorvex lamps beside each ferry landing.' })
    expect((await findMadeBefore(named, { text: shown.text, reviewId: being.id })).map(({ ref }) => ref)).toEqual([shown.ref])
  })
})
