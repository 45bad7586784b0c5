import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#app/domain/shared/calendar'
import { figuresOf, signOffsOf, whatCameBack, type LaterReview, type SignedOffAction, type SignOff } from './found-again'

const D = '2024-05-10'
const signedOff = (on = D, reopenedOn: string | null = null): SignOff => ({ on, by: 'Chair', reopenedOn })
const action = (facts: Partial<SignedOffAction> = {}): SignedOffAction => ({
  id: 'action',
  signOffs: [signedOff()],
  answers: [{ recommendationId: 'rec', reviewId: 'early', incidentId: 'first', themeIds: ['recall'] }],
  ...facts,
})
const review = (facts: Partial<LaterReview> = {}): LaterReview => ({
  id: 'late', incidentId: 'second', occurredOn: '2024-08-01', publishedOn: '2025-02-01', themeIds: ['recall'], ...facts,
})
const ancestors = new Map([['recall', ['recall']], ['arrest', ['arrest', 'recall']], ['search', ['search', 'arrest', 'recall']], ['training', ['training']]])
const again = (one: SignedOffAction, later: LaterReview) => whatCameBack([one], [later], ancestors)

describe('a theme is found again', () => {
  it('when the incident happened after the action had been signed off', () => {
    expect(again(action(), review())).toEqual([
      { kind: 'found_again', themeId: 'recall', actionId: 'action', recommendationIds: ['rec'], reviewId: 'late', signOff: signedOff(), days: 83, wasReopenedBefore: false, isSameIncident: false },
    ])
  })

  it.each([
    ['the day after the sign-off', addDays(D, 1), 'found_again'],
    ['the day of the sign-off itself', D, 'reported_since'],
    ['the day before it', addDays(D, -1), 'reported_since'],
    ['a day that is not known', null, 'reported_since'],
  ])('by the day of the incident: %s', (_, occurredOn, kind) => {
    expect(again(action(), review({ occurredOn })).map((entry) => entry.kind)).toEqual([kind])
  })

  it('even where the review is not published yet', () => {
    expect(again(action(), review({ publishedOn: null }))).toMatchObject([{ kind: 'found_again' }])
  })
})

describe('it is only reported since', () => {
  it('with the days to its publication', () => {
    expect(again(action(), review({ occurredOn: null, publishedOn: '2024-05-20' }))).toMatchObject([{ kind: 'reported_since', days: 10 }])
  })

  it('where another review looks at the same incident, whatever its day', () => {
    expect(again(action(), review({ incidentId: 'first' }))).toMatchObject([{ kind: 'reported_since', isSameIncident: true }])
  })

  it.each([D, addDays(D, -300), null])('not at all where it was published on %s', (publishedOn) => {
    expect(again(action(), review({ occurredOn: '2020-01-01', publishedOn }))).toEqual([])
  })
})

describe('an action and a later review belong together', () => {
  it.each([
    ['the theme itself', 'recall', true],
    ['a theme below it', 'arrest', true],
    ['one two levels below', 'search', true],
    ['another theme', 'training', false],
  ])('by %s', (_, theme, expected) => {
    expect(again(action(), review({ themeIds: [theme] })).length > 0).toBe(expected)
  })

  it('but not by a wider theme than the one that was answered', () => {
    const narrow = action({ answers: [{ recommendationId: 'rec', reviewId: 'early', incidentId: 'first', themeIds: ['arrest'] }] })
    expect(again(narrow, review({ themeIds: ['recall'] }))).toEqual([])
  })

  it('never through recommendations of the later review itself', () => {
    const answers = [{ recommendationId: 'own', reviewId: 'late', incidentId: 'second', themeIds: ['recall'] }]
    expect(again(action({ answers }), review())).toEqual([])
    expect(again(action({ answers: [...answers, ...action().answers] }), review())).toMatchObject([{ recommendationIds: ['rec'] }])
  })

  it('once for each theme, however many recommendations carry it', () => {
    const answers = [...action().answers, { recommendationId: 'more', reviewId: 'early', incidentId: 'first', themeIds: ['recall', 'training'] }]
    const found = again(action({ answers }), review({ themeIds: ['training', 'arrest', 'search'] }))
    expect(found.map(({ themeId, recommendationIds }) => [themeId, recommendationIds])).toEqual([['recall', ['rec', 'more']], ['training', ['more']]])
    expect(figuresOf(found)).toEqual({ reviews: 1, actions: 1 })
  })
})

describe('an action that was reopened', () => {
  const twice = action({ signOffs: [signedOff('2023-01-10', '2023-06-01'), signedOff('2024-01-10')] })

  it('is held to the latest sign-off before the incident', () => {
    expect(again(twice, review({ occurredOn: '2024-08-01' }))).toMatchObject([{ signOff: { on: '2024-01-10' }, wasReopenedBefore: false }])
    expect(again(twice, review({ occurredOn: '2023-03-01' }))).toMatchObject([{ signOff: { on: '2023-01-10' }, wasReopenedBefore: false }])
  })

  it('is said to have been reopened, where that was before the incident', () => {
    expect(again(twice, review({ occurredOn: '2023-09-01' }))).toMatchObject([{ kind: 'found_again', signOff: { on: '2023-01-10' }, wasReopenedBefore: true }])
  })
})

describe('the sign-offs of an action', () => {
  const on = (event: 'signed_off' | 'reopened', day: string) => ({ event, on: day, by: 'Chair' })

  it('come from its trail, each with the day on which it was taken back', () => {
    const events = [on('signed_off', '2023-01-10'), on('reopened', '2023-06-01'), on('signed_off', '2024-01-10')]
    expect(signOffsOf(events, '2024-01-10')).toEqual([signedOff('2023-01-10', '2023-06-01'), signedOff('2024-01-10')])
  })

  it('include the day that is stored with it', () => {
    expect(signOffsOf([], '2024-01-10')).toEqual([{ on: '2024-01-10', by: null, reopenedOn: null }])
    expect(signOffsOf([on('reopened', '2024-01-10')], null)).toEqual([])
  })
})

describe('whatever the days are', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2024-01-01', days))
  const maybe = fc.option(day)

  it('found again means that the incident lies after a sign-off, and days are counted from the latest', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 4 }), maybe, maybe, (signOffDays, occurredOn, publishedOn) => {
        const signOffs = signOffDays.sort().map((on) => signedOff(on))
        const [found] = again(action({ signOffs }), review({ occurredOn, publishedOn }))
        const before = (limit: string | null) => signOffs.filter(({ on }) => limit !== null && on < limit)
        const kind = before(occurredOn).length > 0 ? 'found_again' : before(publishedOn).length > 0 ? 'reported_since' : undefined
        expect(found?.kind).toBe(kind)
        if (!found) return
        const until = kind === 'found_again' ? occurredOn : publishedOn
        expect(found.days).toBeGreaterThan(0)
        expect(addDays(found.signOff.on, found.days)).toBe(until)
        expect(signOffs.filter(({ on }) => on > found.signOff.on && until !== null && on < until)).toEqual([])
      }),
    )
  })
})
