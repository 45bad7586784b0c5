import { describe, expect, it } from 'vitest'
import { aSite } from '#tests/support/site'
import type { Visitor } from '#tests/support/visitor'

const site = aSite()
const TITLE = 'Review of the Kestrel House incident'
const everybodyElse = ['chair', 'lead', 'contributor', 'auditor', 'reader', 'administrator', 'learning']

let review = ''

describe('a restricted review', () => {
  it('is captured by a secretary who restricts it from the start', async () => {
    const secretary = await site.signedIn('secretariat')
    await secretary.open('/reviews/new')
    await secretary.fill({
      incident: 'A new one',
      incidentTitle: 'Incident at Kestrel House',
      title: TITLE,
      kindCode: 'thematic',
      marking: 'official_sensitive',
      isRestricted: 'yes',
    })
    await secretary.press('Capture the review')
    review = secretary.path().split('/')[2] ?? ''
    expect(await secretary.words()).toContain('Only')
    await secretary.open(`/reviews/${review}/recommendations/new`)
    await secretary.fill({ number: '1', text: 'Kestrel House should review its visitors’ book.', scope: 'local', agencyIds: ['Westmere Probation Service'] })
    await secretary.press('Add the recommendation')
    await secretary.leave()
  })

  it.each(everybodyElse)('does not exist for %s: not in lists, searches, downloads or at its own address', async (mailbox) => {
    const other = await site.signedIn(mailbox)
    for (const path of ['/reviews?q=Kestrel', '/recommendations?q=Kestrel']) {
      await other.open(path)
      expect(await namesIt(other), `${path} says it`).toBe(false)
    }
    for (const path of [`/reviews/${review}`, `/reviews/${review}/history`, `/recommendations/${review}-R01`, `/recommendations/${review}-R01/line`]) {
      await other.open(path, { status: 404 })
      expect(await namesIt(other)).toBe(false)
    }
    for (const path of ['/reviews.csv', '/recommendations.csv', '/theme-by-agency.csv']) {
      const file = await other.page.request.get(path)
      expect(await file.text(), path).not.toMatch(/Kestrel/i)
      expect(await file.text(), path).not.toContain(review)
    }
    await other.leave()
  })

  it('leaves no words about itself in the trail that others read', async () => {
    const administrator = await site.signedIn('administrator')
    await administrator.open(`/trail?q=${review}`)
    expect(await administrator.page.locator('.moj-timeline__item').count()).toBe(0)
    await administrator.open('/trail')
    expect(await namesIt(administrator)).toBe(false)
    await administrator.leave()

    const secretary = await site.signedIn('secretariat')
    await secretary.open(`/trail?q=${review}`)
    expect(await secretary.page.locator('.moj-timeline__item').count()).toBeGreaterThan(1)
    await secretary.leave()
  })

  it('opens to somebody who is named, and each view is recorded', async () => {
    const secretary = await site.signedIn('secretariat')
    await secretary.open(`/reviews/${review}/access`)
    await secretary.fill({ accountIds: ['Ruth Adeyemi'] })
    await secretary.press('Save')
    await secretary.leave()

    const lead = await site.signedIn('lead')
    await lead.open(`/reviews/${review}`)
    expect(await lead.heading()).toContain(TITLE)
    await lead.leave()
    const views = site.stored<{ actorName: string }>("SELECT actorName FROM TrailEntry WHERE event = 'review.viewed' AND subjectRef = ?", review)
    expect(views.map(({ actorName }) => actorName)).toContain('Ruth Adeyemi')
  })
})

const namesIt = async (visitor: Visitor) => new RegExp(`Kestrel House|${review}`).test(await visitor.words())
