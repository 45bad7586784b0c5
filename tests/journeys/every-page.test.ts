import { describe, expect, it } from 'vitest'
import { downloadAddresses, pageAddresses } from '#tests/support/page-addresses'
import { aSite } from '#tests/support/site'
import type { Visitor } from '#tests/support/visitor'

const site = aSite()
const PHONE = { width: 375, height: 812 }
const DESKTOP = { width: 1280, height: 900 }
const CRAWL_MS = 900_000

/** What an address may answer to somebody who is signed in: shown, not permitted, or not there for them. */
const ANSWERS = [200, 403, 404]

// Who sees and does the most goes first, and has every page looked at. With the others axe looks at what is new with them.
const first = 'secretariat'
const everybody = [first, 'administrator', 'chair', 'lead', 'contributor', 'auditor', 'reader']
const seenByNow = new Set<string>()

describe('every page', () => {
  it.each(everybody)(
    'for %s is accessible, in order, and no wider than a phone',
    async (mailbox) => {
      const visitor = await site.signedIn(mailbox)
      const problems: string[] = []
      let shown = 0
      for (const { path } of pageAddresses(site.stored)) {
        const blocksSeen = mailbox === first ? new Set<string>() : seenByNow
        const { status, problems: found, isNew } = await visitor.visit(path, { blocksSeen })
        for (const block of blocksSeen) seenByNow.add(block)
        if (status === 200) shown++
        if (!ANSWERS.includes(status)) problems.push(`${path} answers ${status}`)
        if (visitor.path().startsWith('/sign-in')) problems.push(`${path} leads to signing in`)
        problems.push(...found.map((words) => `${path}: ${words}`))
        if (isNew) problems.push(...(await tooWide(visitor, path)))
      }
      console.log(`${mailbox}: ${shown} addresses shown`)
      expect(problems).toEqual([])
      expect(shown).toBeGreaterThan(10)
      await visitor.leave()
    },
    CRAWL_MS,
  )

  it('for the secretariat is found, whatever the address needs', async () => {
    const secretary = await site.signedIn('secretariat')
    const routes = new Map(pageAddresses(site.stored).map(({ route, path }) => [route, path]))
    const missing: string[] = []
    for (const [route, path] of routes) {
      const answer = await secretary.page.request.get(path)
      if (answer.status() === 404) missing.push(`${route} at ${path}`)
    }
    expect(missing).toEqual([])
    await secretary.leave()
  })

  it('that anybody may see is in order', async () => {
    const stranger = await site.visitor()
    for (const path of ['/sign-in', '/glossary', '/accessibility']) {
      await stranger.open(path)
      expect(await tooWide(stranger, path)).toEqual([])
    }
    await stranger.open('/no-such-page', { status: 404 })
    expect(await stranger.heading()).toBe('Page not found')
    await stranger.open('/set-password/no-such-token', { status: 410 })
    await stranger.leave()
  })

  it('that is a download comes as a file', async () => {
    const secretary = await site.signedIn('secretariat')
    for (const { route, path } of downloadAddresses(site.stored)) {
      const answer = await secretary.page.request.get(path)
      expect(`${route} ${answer.status()} ${answer.headers()['content-disposition']}`).toMatch(/ 200 attachment/)
    }
    await secretary.leave()
  })
})

/** Says so when the page scrolls sideways on a phone. */
async function tooWide({ page }: Visitor, path: string): Promise<string[]> {
  await page.setViewportSize(PHONE)
  const { width, widest } = await page.evaluate(readWidth)
  await page.setViewportSize(DESKTOP)
  return width > PHONE.width ? [`${path} is ${width} px wide on a phone: ${widest}`] : []
}

// Runs in the browser.
function readWidth(): { width: number; widest: string } {
  const edge = document.documentElement.clientWidth
  const scrolls = (element: Element | null): boolean =>
    element !== null && element !== document.body && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement))
  const outside = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > edge + 1 && !scrolls(element.parentElement))
  return { width: document.scrollingElement?.scrollWidth ?? 0, widest: outside.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 120)).join(' | ') }
}
