import { describe, expect, it } from 'vitest'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { checked } from '#tests/support/checked-intake'
import { aSite } from '#tests/support/site'

// One chain from the report to the sign-off, each step by whom it belongs to. The steps build on each other.
const site = aSite()

const REPORT = `Review of the response to Adult Linnet

1. What happened

The prison released Adult Linnet on a Friday afternoon. The release plan was sent to the wrong team, and nobody opened it until Tuesday.

2. What we recommend

Recommendation 4b: Stonebrook and the probation service should agree who confirms, before release, that a plan has been received.`

const PASSAGE = 'The release plan was sent to the wrong team, and nobody opened it until Tuesday.'
const WORDS = 'Stonebrook and the probation service should agree who confirms, before release, that a plan has been received.'

let review = ''
let recommendation = ''
let action = ''

describe('from a report to the sign-off', () => {
  it('the secretariat captures a review', async () => {
    const secretary = await site.signedIn('secretariat')
    await secretary.open('/reviews')
    await secretary.follow('Capture a review')
    await secretary.press('Capture the review')
    expect(await secretary.problems()).toContain('Enter a title for the review')
    await secretary.fill({
      incident: 'A new one',
      incidentTitle: 'Stabbing outside a hostel',
      title: 'Release of Adult Linnet',
      kindCode: 'sfo',
      subject: 'Adult Linnet',
      agencyIds: ['Westmere Probation Service', 'HMP Stonebrook'],
      marking: 'official_sensitive',
      handling: 'Do not share outside the group.',
      narrative: 'Two services each thought that the other had the plan.',
    })
    await secretary.press('Capture the review')
    expect(await secretary.heading()).toContain('Release of Adult Linnet')
    expect(await secretary.words()).toContain('Two services each thought')
    review = secretary.path().split('/')[2] ?? ''
    expect(review).toMatch(/^SCR-\d{4}-\d{3}$/)
    await secretary.leave()
  })

  it('adds its report and codes a passage by selecting it', async () => {
    const secretary = await site.signedIn('secretariat')
    await secretary.open(`/reviews/${review}/documents/new`)
    await secretary.fill({ source: 'paste', text: REPORT })
    await secretary.press('Read the document')
    await checked(secretary)
    await secretary.fill({ title: 'Report on Adult Linnet' })
    await secretary.press('Add to the review')
    await secretary.follow('Code passages')
    await select(secretary.page, PASSAGE)
    await secretary.page.getByText('Code the selected words').click()
    await secretary.page.waitForSelector('[role="dialog"]')
    await secretary.page.keyboard.type('transitions')
    await secretary.page.keyboard.press('Enter')
    await secretary.page.keyboard.press('Control+Enter')
    const coded = () => site.stored('SELECT ref FROM Finding WHERE ref LIKE ?', `${review}-F%`).length
    await expect.poll(coded, { timeout: 15_000 }).toBe(1)
    const [finding] = site.stored<{ quote: string; prefix: string }>('SELECT quote, prefix FROM Finding WHERE ref LIKE ?', `${review}-F%`)
    expect(finding?.quote).toBe(PASSAGE)
    expect(finding?.prefix).toContain('Friday afternoon.')
    await secretary.leave()
  })

  it('adds the recommendation word for word and records that it was sent', async () => {
    const secretary = await site.signedIn('secretariat')
    await secretary.open(`/reviews/${review}/recommendations/new`)
    await secretary.fill({
      number: '4b',
      text: WORDS,
      documentId: 'Report on Adult Linnet',
      scope: 'local',
      agencyIds: ['Westmere Probation Service', 'HMP Stonebrook'],
    })
    await secretary.page.locator('[name="findingIds"]').first().check()
    await secretary.press('Add the recommendation')
    recommendation = `${review}-R01`
    await secretary.open(`/recommendations/${recommendation}/send`)
    await secretary.press('Record as sent')
    expect(await secretary.words()).toContain(WORDS)
    await secretary.leave()
  })

  it('the lead of an addressed agency answers in part, and must say which part and why', async () => {
    const lead = await site.signedIn('lead')
    await lead.open(`/recommendations/${recommendation}`)
    await lead.follow('Answer')
    await lead.fill({ answer: 'accepted_in_part' })
    await lead.press('Record the answer')
    expect((await lead.problems()).length).toBeGreaterThanOrEqual(2)
    await lead.fill({
      willDoInPart: 'The duty officer confirms every plan by noon of the day before release.',
      partNotAccepted: 'Confirmation for releases that a court orders on the day.',
      whyInPart: 'There is no time between the order and the release.',
    })
    await lead.press('Record the answer')
    const words = await lead.words()
    expect(words).toContain('Accepted in part')
    expect(words).toContain('Confirmation for releases that a court orders on the day.')
    await lead.leave()
  })

  it('proposes an action, which the chair of the group agrees', async () => {
    const lead = await site.signedIn('lead')
    await lead.open(`/recommendations/${recommendation}`)
    await lead.follow('Propose an action')
    await lead.fill({
      title: 'Give one duty officer the task of confirming release plans',
      difference: 'Every prison knows by noon that its plan has arrived.',
      howKnown: 'Ten releases a month are checked for a confirmation.',
      leadAgencyId: 'Westmere Probation Service',
      ownerId: 'Ruth Adeyemi',
      groupId: 'Release and Recall',
      dueOn: addDays(today(), 40),
      strength: 'process',
    })
    await lead.press('Propose the action')
    action = lead.path().split('/')[2] ?? ''
    expect(action).toMatch(/^ACT-\d+$/)
    await lead.leave()

    const chair = await site.signedIn('chair')
    await chair.open(`/actions/${action}/step/agree`)
    await chair.press('Agree this action')
    expect(await chair.words()).toContain('Agreed')
    await chair.leave()
  })

  it('records progress with evidence and says that it is delivered', async () => {
    const lead = await site.signedIn('lead')
    await lead.open(`/actions/${action}/progress`)
    await lead.fill({
      text: 'The duty rota has a named officer since Monday.',
      status: 'In progress',
      evidence1Title: 'Duty rota',
      evidence1SpeaksOf: addDays(today(), -1),
      evidence1Url: 'https://westmere.example/rota',
    })
    await lead.press('Record progress')
    expect(await lead.words()).toContain('The duty rota has a named officer since Monday.')
    await lead.open(`/actions/${action}/step/deliver`)
    await lead.fill({ outcome: 'Nine of ten releases in the first month had a confirmation.' })
    await lead.press('Say it is delivered')
    expect(await lead.words()).toContain('Delivered')
    await lead.leave()
  })

  it('cannot sign off their own action', async () => {
    const lead = await site.signedIn('lead')
    await lead.open(`/actions/${action}`)
    expect(await lead.page.getByRole('link', { name: 'Sign off' }).count()).toBe(0)
    await lead.open(`/actions/${action}/step/sign-off`, { status: 403 })
    await lead.leave()
  })

  it('the chair of the group signs it off', async () => {
    const chair = await site.signedIn('chair')
    await chair.open(`/actions/${action}`)
    await chair.follow('Sign off')
    await chair.press('Sign off')
    expect(await chair.words()).toContain('Signed off')
    await chair.leave()
  })

  it('a board member reads the whole line, which says that one agency has still not answered', async () => {
    const secretary = await site.signedIn('secretariat')
    await secretary.open(`/recommendations/${recommendation}/line`)
    const words = await secretary.words()
    for (const said of [PASSAGE, WORDS, 'Confirmation for releases that a court orders on the day.', 'Nine of ten releases', 'Duty rota', 'HMP Stonebrook']) {
      expect(words).toContain(said)
    }
    await secretary.follow('Report on Adult Linnet')
    const place = await secretary.page.evaluate(() => document.getElementById(location.hash.slice(1))?.textContent)
    expect(place).toContain(PASSAGE)
    await secretary.leave()
  })
})

/** Selects words in the document with the mouse's means: a range over them. */
async function select(page: import('playwright-core').Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1
      if (start < 0) continue
      window.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
      return
    }
    throw new Error(`The page does not say: ${wanted}`)
  }, words)
}
