import { describe, expect, it } from 'vitest'
import { aSite } from '#tests/support/site'

const site = aSite()
const TABLET = { width: 768, height: 1024 }

describe('an audit of casework', () => {
  it('an auditor marks a case on a tablet, stops, goes on and submits it', async () => {
    const auditor = await site.signedIn('auditor', { viewport: TABLET })
    await auditor.open('/audits')
    const reference = await auditor.page.locator('section[aria-labelledby="cases-to-mark"] tbody a').first().innerText()
    await auditor.follow(reference)
    const questions = auditor.page.locator('fieldset:has(input[type="radio"])')
    const count = await questions.count()
    expect(count).toBeGreaterThan(2)

    await questions.nth(0).getByRole('radio', { name: 'Yes' }).check()
    await auditor.page.locator('textarea').first().fill('The plan was confirmed two days before.')
    await auditor.press(/^Save$/)
    expect(await auditor.notice()).toContain('Your marks are saved')
    expect(await auditor.words()).toContain(`of ${count} questions answered and saved`)

    // The same words said again are news again; and they do not stand above what is wrong afterwards.
    await auditor.press(/^Save$/)
    const banner = auditor.page.locator('.govuk-notification-banner--success')
    expect(await banner.evaluate((element) => element === document.activeElement)).toBe(true)
    await auditor.press('Save and submit')
    expect((await auditor.problems()).length).toBeGreaterThan(0)
    expect(await banner.count()).toBe(0)

    const address = auditor.path()
    await auditor.leave()
    const later = await site.signedIn('auditor', { viewport: TABLET })
    await later.open(address)
    const again = later.page.locator('fieldset:has(input[type="radio"])')
    expect(await again.nth(0).getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true)
    for (let index = 1; index < count; index++) await again.nth(index).getByRole('radio', { name: index % 2 ? 'Partly' : 'No' }).first().check()
    await later.press('Save and submit')
    await later.open(address)
    expect(await later.words()).toContain('This case is submitted and locked.')
    const [stored] = site.stored<{ status: string }>('SELECT status FROM AuditCase WHERE caseReference = ?', reference)
    expect(stored?.status).toBe('submitted')
    await later.leave()
  })

  it('the round shows each question’s share with the number of cases behind it', async () => {
    const chair = await site.signedIn('chair')
    const [round] = site.stored<{ ref: string }>("SELECT ref FROM AuditRound WHERE status = 'closed' ORDER BY ref LIMIT 1")
    await chair.open(`/audits/${round?.ref}`)
    expect(await chair.words()).toMatch(/\d+%/)
    expect(await chair.words()).toMatch(/\bn\b|of \d+/)
    await chair.leave()
  })
})
