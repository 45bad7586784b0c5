import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { checked } from '#tests/support/checked-intake'
import { aSite } from '#tests/support/site'

// The core of the work with scripts switched off in the browser. The steps build on each other.
const site = aSite()
const noScripts = { javaScriptEnabled: false }
const files = mkdtempSync(join(tmpdir(), 'throughline-files-'))
afterAll(() => rmSync(files, { recursive: true, force: true }))

const PASSAGE = 'The two teams kept separate lists, and neither list was complete.'
let review = ''
let recommendation = ''
let action = ''

describe('without JavaScript', () => {
  it('a wrong password is refused in words, and the right one signs in', async () => {
    const secretary = await site.visitor(noScripts)
    await secretary.open('/sign-in')
    await secretary.fill({ email: 'secretariat@westmere.example', password: 'not the password' })
    await secretary.press(/^Sign in$/)
    expect(await secretary.problems()).toHaveLength(1)
    expect(await secretary.page.locator('[name="email"]').first().inputValue()).toBe('secretariat@westmere.example')
    await secretary.leave()
  })

  it('a review is captured, with its narrative as plain text', async () => {
    const secretary = await site.signedIn('secretariat', noScripts)
    await secretary.open('/reviews/new')
    await secretary.fill({
      incident: 'A new one',
      incidentTitle: 'Fire at a supported flat',
      title: 'Review of a fire at a supported flat',
      kindCode: 'thematic',
      marking: 'official_sensitive',
      narrative: '## What happened\n\n- Two teams\n- Two lists',
    })
    await secretary.press('Capture the review')
    review = secretary.path().split('/')[2] ?? ''
    expect(await secretary.page.locator('main li', { hasText: 'Two lists' }).count()).toBe(1)
    await secretary.leave()
  })

  it('a document is uploaded and a passage coded by pasting it', async () => {
    const report = join(files, 'report.txt')
    writeFileSync(report, `Report\n\nThe flat was known to both teams. ${PASSAGE} Nobody compared them.\n`)
    const secretary = await site.signedIn('secretariat', noScripts)
    await secretary.open(`/reviews/${review}/documents/new`)
    await secretary.fill({ source: 'In a file', file: report })
    await secretary.press('Read the document')
    await checked(secretary)
    await secretary.fill({ title: 'Report on the fire', attendee3Name: 'Ann Lee' })
    await secretary.press('Add more rows')
    await secretary.fill({ attendee4Name: 'Bo Ray', attendee4Attendance: 'apologies' })
    await secretary.press('Add to the review')
    expect(await secretary.words()).toContain('Ann Lee, Bo Ray (apologies)')
    await secretary.follow('Code passages')
    await secretary.fill({ quote: 'Words that are not in it.' })
    await secretary.page.locator('input[type="checkbox"][name="themeIds"]').first().check()
    await secretary.press('Save the coding')
    expect(await secretary.problems()).toHaveLength(1)
    await secretary.fill({ quote: PASSAGE })
    await secretary.press('Save the coding')
    expect(await secretary.words()).toContain(`Coded: ${review}-F01`)
    await secretary.leave()
  })

  it('suggestions are accepted, changed, dismissed and undone by forms, in the document and in the list', async () => {
    const secretary = await site.signedIn('secretariat', noScripts)
    const { page } = secretary
    const document = site.stored<{ ref: string }>(
      `SELECT ref FROM SourceDocument ORDER BY (SELECT count(*) FROM Suggestion WHERE documentId = SourceDocument.id AND state = 'open' AND kind = 'passage') DESC, ref LIMIT 1`,
    )[0]?.ref
    const open = 'article.tl-suggestion--open'
    await secretary.open(`/documents/${document}/code`)
    const before = await page.locator(open).count()
    await page.locator(`${open} button[value="accept"]`).first().click()
    await secretary.look()
    expect(await page.locator(open).count()).toBe(before - 1)

    await secretary.open(`/documents/${document}/suggestions?state=open`)
    await page.locator(`${open} button[value="dismiss"]`).first().click()
    await secretary.look()
    expect(await page.locator(open).count()).toBe(before - 2)
    await page.locator(`${open} a:has-text("Change")`).first().click()
    await secretary.look()
    await secretary.fill({ kind: 'System issue', note: 'Seen in two other reviews.' })
    await secretary.press('Code it so')
    expect(secretary.path()).toContain('/suggestions?state=open')

    await secretary.open(`/documents/${document}/suggestions`)
    expect(await secretary.words()).toContain('Accepted with changes by you')
    await page.locator('button[value="reopen"]').first().click()
    await secretary.look()
    expect(await page.locator(open).count()).toBe(before - 2)
    await secretary.leave()
  })

  it('a recommendation is added and sent, and an agency answers it', async () => {
    const secretary = await site.signedIn('secretariat', noScripts)
    await secretary.open(`/reviews/${review}/recommendations/new`)
    await secretary.fill({ number: '1', text: 'The two teams should keep one list.', scope: 'local', agencyIds: ['Westmere Probation Service'] })
    await secretary.press('Add the recommendation')
    recommendation = `${review}-R01`
    await secretary.open(`/recommendations/${recommendation}/send`)
    await secretary.press('Record as sent')
    await secretary.leave()

    const lead = await site.signedIn('lead', noScripts)
    await lead.open(`/recommendations/${recommendation}`)
    await lead.follow('Answer')
    await lead.fill({ answer: 'accepted', willDo: 'The lists become one by the end of the quarter.' })
    await lead.press('Record the answer')
    expect(await lead.words()).toContain('The lists become one by the end of the quarter.')
    await lead.leave()
  })

  it('an action is proposed, agreed, updated with a file and delivered, and signed off by the chair', async () => {
    const lead = await site.signedIn('lead', noScripts)
    await lead.open(`/actions/new?recommendation=${recommendation}`)
    await lead.fill({
      title: 'Merge the two lists',
      difference: 'Everybody looks at the same list.',
      howKnown: 'One list, checked monthly.',
      leadAgencyId: 'Westmere Probation Service',
      ownerId: 'Ruth Adeyemi',
      groupId: 'Release and Recall',
      dueOn: addDays(today(), 30),
      strength: 'system_change',
    })
    await lead.press('Propose the action')
    action = lead.path().split('/')[2] ?? ''
    const chair = await site.signedIn('chair', noScripts)
    await chair.open(`/actions/${action}/step/agree`)
    await chair.press('Agree this action')

    const minutes = join(files, 'minutes.txt')
    writeFileSync(minutes, 'The lists were merged on Monday.\n')
    await lead.open(`/actions/${action}/progress`)
    await lead.fill({
      text: 'The lists are one.',
      status: 'In progress',
      evidence1Title: 'Minutes',
      evidence1SpeaksOf: addDays(today(), -1),
      evidence1File: minutes,
    })
    await lead.press('Record progress')
    expect(await lead.words()).toContain('Minutes')
    await lead.open(`/actions/${action}/step/deliver`)
    await lead.fill({ outcome: 'Both teams use the one list.' })
    await lead.press('Say it is delivered')
    await lead.leave()

    await chair.open(`/actions/${action}/step/sign-off`)
    await chair.press('Sign off')
    expect(await chair.words()).toContain('Signed off')
    await chair.leave()
  })

  it('a case is marked and submitted', async () => {
    const auditor = await site.signedIn('auditor', noScripts)
    await auditor.open('/audits')
    await auditor.follow(await auditor.page.locator('section[aria-labelledby="cases-to-mark"] tbody a').first().innerText())
    const questions = auditor.page.locator('fieldset:has(input[type="radio"])')
    for (const question of await questions.all()) await question.getByRole('radio', { name: 'Yes' }).check()
    await auditor.press('Save and submit')
    const address = auditor.path()
    await auditor.open(address)
    expect(await auditor.problems()).toEqual([])
    await auditor.leave()
  })
})
