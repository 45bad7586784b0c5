import { describe, expect, it } from 'vitest'
import { aSite } from '#tests/support/site'

// A document is worked through without a mouse. The steps build on each other.
const site = aSite()

interface Row {
  state: string
  findingId: string | null
}

const theDocument = () =>
  site.stored<{ ref: string }>(
    `SELECT ref FROM SourceDocument ORDER BY (SELECT count(*) FROM Suggestion WHERE documentId = SourceDocument.id AND state = 'open' AND Suggestion.kind = 'passage') DESC, ref LIMIT 1`,
  )[0]?.ref ?? ''
const open = (ref: string) =>
  site.stored<Row>(
    `SELECT Suggestion.state, findingId FROM Suggestion JOIN SourceDocument ON SourceDocument.id = documentId WHERE SourceDocument.ref = ? AND state = 'open' AND Suggestion.kind = 'passage'`,
    ref,
  ).length
const findings = (ref: string) =>
  site.stored<{ ref: string }>(
    `SELECT Finding.ref FROM Finding JOIN SourceDocument ON SourceDocument.id = documentId WHERE SourceDocument.ref = ? AND withdrawnAt IS NULL`,
    ref,
  ).length

/** A save and the page's answer to it, on a machine that is busy. */
const soon = { timeout: 15_000 }

describe('with the keyboard alone', () => {
  it('suggestions are gone through, accepted, dismissed and undone', async () => {
    const secretary = await site.signedIn('secretariat')
    const { page } = secretary
    const ref = theDocument()
    await secretary.open(`/documents/${ref}/code?sure=20&type=passage&state=open`)
    const [before, coded] = [open(ref), findings(ref)]
    expect(before).toBeGreaterThan(1)
    await page.keyboard.press('a')
    await expect.poll(() => findings(ref), soon).toBe(coded + 1)
    await expect.poll(() => page.locator('.tl-toolbar__message').innerText(), soon).toContain('Accepted')
    await secretary.look()
    const looked = () => page.evaluate(() => document.activeElement?.id)
    const dismissed = await looked()
    await page.keyboard.press('d')
    await expect.poll(() => open(ref), soon).toBe(before - 2)
    await page.keyboard.press('u')
    await expect.poll(() => open(ref), soon).toBe(before - 1)
    await expect.poll(looked, soon).toBe(dismissed)
    await page.keyboard.press('u')
    await expect.poll(() => findings(ref), soon).toBe(coded)
    expect(open(ref)).toBe(before)
    await secretary.leave()
  })

  it('a suggestion is changed, with themes that are searched for', async () => {
    const secretary = await site.signedIn('secretariat')
    const { page } = secretary
    const ref = theDocument()
    const coded = findings(ref)
    await secretary.open(`/documents/${ref}/code?sure=20&type=passage&state=open`)
    await page.keyboard.press('c')
    await page.waitForSelector('[role="dialog"]')
    await page.keyboard.type('equality')
    await page.keyboard.press('Enter')
    await secretary.look()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => findings(ref), soon).toBe(coded + 1)
    await secretary.leave()
  })

  it('a passage is marked by sentences and coded by hand', async () => {
    const secretary = await site.signedIn('secretariat')
    const { page } = secretary
    const ref = theDocument()
    const coded = findings(ref)
    await secretary.open(`/documents/${ref}/code?sure=20`)
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.waitForSelector('text=Code the selected words')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[role="dialog"]')
    await page.keyboard.type('records')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => findings(ref), soon).toBe(coded + 1)
    await secretary.leave()
  })

  it('the keys can be switched off', async () => {
    const secretary = await site.signedIn('secretariat')
    const { page } = secretary
    const ref = theDocument()
    await secretary.open(`/documents/${ref}/code?sure=20&type=passage&state=open`)
    const coded = findings(ref)
    await page.keyboard.press('?')
    await page.locator('#keys-on').uncheck()
    await page.locator('h1').focus()
    await page.keyboard.press('a')
    await page.waitForTimeout(300)
    expect(findings(ref)).toBe(coded)
    await secretary.leave()
  })
})

describe('two people at once', () => {
  it('see what the other did, and the slower one loses nothing', async () => {
    const [one, other] = [await site.signedIn('secretariat'), await site.signedIn('learning')]
    const ref = theDocument()
    const address = `/documents/${ref}/code?sure=20&type=passage&state=open`
    await one.open(address)
    await other.open(address)
    await one.page.keyboard.press('d')
    await expect.poll(() => one.page.locator('.tl-toolbar__message').innerText(), soon).toContain('Dismissed')
    await expect.poll(() => other.page.locator('.tl-toolbar__news').innerText(), soon).toContain('dismissed a suggestion')
    await one.leave()
    await other.leave()
  })
})
