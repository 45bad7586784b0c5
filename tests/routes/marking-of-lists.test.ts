import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { takeOnReviews } from '#app/domain/groups/take-on-reviews.server'
import { theSystem } from '#app/domain/people/actor'
import { loader as home } from '#app/routes/_index/route'
import { loader as action } from '#app/routes/actions.$actionRef._index/route'
import { loader as actionLine } from '#app/routes/actions.$actionRef.line/route'
import { loader as actions } from '#app/routes/actions._index/route'
import { loader as group } from '#app/routes/groups.$groupRef._index/route'
import { loader as recommendation } from '#app/routes/recommendations.$recommendationRef._index/route'
import { loader as line } from '#app/routes/recommendations.$recommendationRef.line/route'
import { loader as recommendations } from '#app/routes/recommendations._index/route'
import { loader as reviews } from '#app/routes/reviews._index/route'
import { loader as themeByAgency } from '#app/routes/theme-by-agency._index/route'
import { loader as theme } from '#app/routes/themes.$themeCode._index/route'
import { loader as themeHistory } from '#app/routes/themes.$themeCode.history/route'
import { loader as themes } from '#app/routes/themes._index/route'
import { loader as codebookHistory } from '#app/routes/themes.history/route'
import { loader as trail } from '#app/routes/trail/route'
import { loadStarterCodebook } from '#app/domain/themes/starter-codebook.server'
import { anActionGivenInMinutes } from '#tests/factories/minutes'
import { anActor } from '#tests/factories/people'
import { aPartnership, anAction } from '#tests/factories/plan-actions'
import { aRecommendation, aTheme } from '#tests/factories/recommendations'
import { aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { answerOf, args, requestAs } from '#tests/support/request-as'

type Handler = (of: ReturnType<typeof args>) => Promise<unknown>

let insider: Actor & { accountId: string }
let outsider: Actor
let of: { groupRef: string; themeCode: string; again: string; open: string }

/** An open review, and a sensitive one that is restricted to the insider, each with a recommendation and an action. */
beforeAll(async () => {
  await loadStarterCodebook()
  insider = await anActor('secretariat')
  outsider = await anActor('secretariat')
  const partnership = await aPartnership()
  const { id: themeId, code } = await aTheme('Handovers')
  const captured = { themeIds: [themeId], agencyIds: [partnership.agency.id] }
  const open = await aReviewIn('published', { marking: 'official' })
  const secret = await aReviewIn('published', { marking: 'official_sensitive' })
  await restrictedTo(secret.ref, insider.accountId)
  const first = await aRecommendation({ review: open, ...captured })
  // In words of its own: one like the first would be offered beside it as made before.
  const second = await aRecommendation({ review: secret, ...captured, text: 'The hostel should keep its door book in ink.' })
  const again = await aRecommendation({ review: open, madeBefore: second.ref })
  for (const { ref } of [first, second]) await anAction(partnership, { recommendationRefs: [ref], ownerId: null, ownerFunction: 'Duty manager' })
  await takeOnReviews(theSystem, partnership.group.ref, { reviewIds: [open.id, secret.id], wereIds: [] })
  of = { groupRef: partnership.group.ref, themeCode: code, again: again.ref, open: first.ref }
})

async function markingOn(loader: Handler, viewer: Actor, params: Record<string, string> = {}, path = '/') {
  const { data } = await answerOf(loader(args(await requestAs(viewer, path), params)))
  return (data as { protectiveMarking: { marking: string; handling?: string } }).protectiveMarking
}

describe('a page that lists or counts from several reviews', () => {
  it.each<[string, Handler]>([
    ['home', home], ['reviews', reviews], ['recommendations', recommendations], ['actions', actions], ['theme by agency', themeByAgency],
    ['a theme', theme], ['the history of a theme', themeHistory], ['the themes', themes], ['the history of the codebook', codebookHistory], ['a group', group], ['the trail', trail],
  ])('carries the highest marking of those that its viewer sees: %s', async (_, loader) => {
    expect(await markingOn(loader, insider, of)).toEqual({
      marking: 'OFFICIAL-SENSITIVE', isSensitive: true, handling: 'Some of it is restricted to the people named.',
    })
    expect(await markingOn(loader, outsider, of)).toEqual({ marking: 'OFFICIAL', isSensitive: false })
  })

  it('is marked by what it lists, not by what could be listed', async () => {
    expect(await markingOn(reviews, insider, {}, '/reviews?marking=official')).toMatchObject({ marking: 'OFFICIAL' })
  })
})

describe('a recommendation that quotes one of another review', () => {
  it.each<[string, Handler]>([['its page', recommendation], ['its line', line]])('carries the marking of both: %s', async (_, loader) => {
    expect(await markingOn(loader, insider, { recommendationRef: of.again })).toMatchObject({ marking: 'OFFICIAL-SENSITIVE' })
    expect(await markingOn(loader, outsider, { recommendationRef: of.again })).toMatchObject({ marking: 'OFFICIAL' })
    expect(await markingOn(loader, insider, { recommendationRef: of.open })).toMatchObject({ marking: 'OFFICIAL' })
  })
})

describe('an action that was given in minutes of a sensitive review', () => {
  it.each<[string, Handler]>([['its page', action], ['its line', actionLine]])('carries the marking of those minutes: %s', async (_, loader) => {
    const { coder, ref } = await anActionGivenInMinutes({ marking: 'official_sensitive' })
    expect(await markingOn(loader, coder, { actionRef: ref })).toMatchObject({ marking: 'OFFICIAL-SENSITIVE' })
  })
})
