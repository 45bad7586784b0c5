import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { aSite } from '#tests/support/site'

const site = aSite()
const FARTHEST = 150

describe('with a keyboard alone', () => {
  it('somebody signs in, finds an action and records progress', async () => {
    const lead = await site.visitor()
    const { page } = lead
    await lead.open('/sign-in')
    await tabTo(page, '[name="email"]')
    await page.keyboard.type('lead@westmere.example')
    await tabTo(page, '[name="password"]')
    await page.keyboard.type('learning-not-blame')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/')
    await lead.look()

    await page.goto(`/actions/${openAction()}`)
    await lead.look()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toContain('Skip to main content')
    await page.keyboard.press('Enter')
    await tabTo(page, 'a:has-text("Record progress")')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/progress$/)
    await lead.look()
    await tabTo(page, '[name="text"]')
    await page.keyboard.type('Recorded without touching a mouse.')
    await tabTo(page, 'main form button:has-text("Record progress")')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/actions\/ACT-\d+$/)
    await lead.look()
    expect(await lead.words()).toContain('Recorded without touching a mouse.')
    await lead.leave()
  })

  it('an error takes the focus, and leads to its field', async () => {
    const lead = await site.signedIn('lead')
    const { page } = lead
    await lead.open(`/actions/${openAction()}/progress`)
    await tabTo(page, 'main form button:has-text("Record progress")')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.govuk-error-summary')
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text')
    await lead.leave()
  })

  it('every place on the way shows where the focus is', async () => {
    const lead = await site.signedIn('lead')
    await lead.open('/actions')
    for (let step = 0; step < 25; step++) {
      await lead.page.keyboard.press('Tab')
      expect(await lead.page.evaluate(readFocusLook), `after ${step + 1} tabs`).toBe(true)
    }
    await lead.leave()
  })
})

function openAction(): string {
  const rows = site.stored<{ ref: string }>(
    `SELECT PlanAction.ref FROM PlanAction JOIN Agency ON Agency.id = PlanAction.leadAgencyId
     WHERE Agency.name = 'Westmere Probation Service' AND PlanAction.status IN ('agreed', 'in_progress') ORDER BY PlanAction.ref LIMIT 1`,
  )
  return rows[0]?.ref ?? ''
}

/** Presses Tab until what the selector names has the focus; fails when it never does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < FARTHEST; step++) {
    const isThere = await page.locator(selector).first().evaluate((element) => element === document.activeElement)
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to ${selector}`)
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

// Runs in the browser: whether what has the focus is drawn differently from what has not.
function readFocusLook(): boolean {
  const element = document.activeElement
  if (!element || element === document.body) return true
  const look = getComputedStyle(element)
  const hasOutline = look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) > 0
  return hasOutline || look.boxShadow !== 'none' || element.matches(':focus-visible') === false
}
