import type { Browser, BrowserContextOptions, Locator, Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { hasNewBlocks, pathOf, problemsOf } from './page-checks'
import { fillIn, type Entries } from './visitor-forms'

export type Visitor = Awaited<ReturnType<typeof aVisitor>>

interface Facts extends Pick<BrowserContextOptions, 'javaScriptEnabled' | 'viewport'> {
  address: string
}

/**
 * Somebody at a browser of their own. Every page that they come to is checked; a message in the browser's console, a
 * failed request or an error of the server fails the step at which it came.
 */
export async function aVisitor(browser: Browser, { address, javaScriptEnabled: hasScripts = true, viewport }: Facts) {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    javaScriptEnabled: hasScripts,
    viewport: viewport ?? { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const faults = watchForFaults(page, hasScripts)

  /** Fails with everything that is wrong with the page on which the visitor is. */
  async function look(): Promise<void> {
    await untilSettled(page, hasScripts)
    const problems = [...(await problemsOf(page, { withAxe: hasScripts })), ...faults.take()]
    expect(problems, `${pathOf(page)} has problems`).toEqual([])
  }

  /** Types an address; gives what it answered and what is wrong with the page. With `blocksSeen`, axe leaves out pages that have only those parts. */
  async function visit(path: string, { blocksSeen = new Set<string>() } = {}) {
    const response = await page.goto(path)
    await untilSettled(page, hasScripts)
    const isNew = await hasNewBlocks(page, blocksSeen)
    const problems = [...(await problemsOf(page, { withAxe: hasScripts && isNew })), ...faults.take()]
    return { status: response?.status() ?? 0, problems: [...new Set(problems)], isNew }
  }

  async function whileLoading(act: () => Promise<void>): Promise<void> {
    await Promise.all([page.waitForEvent('load'), act()])
    await look()
  }

  return {
    page,
    context,
    look,
    visit,

    /** Types an address. */
    async open(path: string, { status = 200 } = {}): Promise<void> {
      const visited = await visit(path)
      expect(`${path}: ${visited.status}`).toBe(`${path}: ${status}`)
      expect(visited.problems, `${path} has problems`).toEqual([])
    },

    /** Clicks a link in the main part by its words (the first of several), also one that looks like a button. */
    follow: (words: string | RegExp) => whileLoading(() => linkNamed(page, words).click()),

    /** Fills fields of the form, by their names. */
    fill: (entries: Entries) => fillIn(page, entries),

    /** Presses a button and waits for the answer. */
    async press(words: string | RegExp): Promise<void> {
      const button = page.locator('main').getByRole('button', { name: words }).and(page.locator('button')).first()
      if (!hasScripts) return whileLoading(() => button.click())
      const arrival = page.waitForEvent('load').catch(() => null)
      const [answer] = await Promise.all([page.waitForResponse(isOfForm), button.click()])
      if (answer.request().isNavigationRequest()) await arrival
      await look()
    },

    /** The page's one heading. */
    heading: async () => (await page.locator('h1').innerText()).replace(/\s+/g, ' ').trim(),

    /** Everything that the main part of the page says. */
    words: () => page.locator('main').innerText(),

    /** What the error summary says, line by line. */
    problems: () => page.locator('.govuk-error-summary__list li').allInnerTexts(),

    /** What the last act has brought about, in the words of the banner. */
    notice: async () => (await page.locator('.govuk-notification-banner__content').innerText()).trim(),

    path: () => pathOf(page),

    /** Forgets the faults until now: the test brought them about itself. */
    forgive: () => void faults.take(),

    leave: () => context.close(),
  }
}

function linkNamed(page: Page, name: string | RegExp): Locator {
  const main = page.locator('main')
  return main.getByRole('link', { name }).or(main.getByRole('button', { name }).and(page.locator('a'))).first()
}

const isOfForm = (response: Response) => response.request().method() === 'POST'

/** Statuses with which a form comes back to whoever sent it. */
const REFUSALS = [409, 422]

function watchForFaults(page: Page, hasScripts: boolean) {
  let faults: string[] = []
  page.on('console', (message) => {
    // Which answer it was is known better from the response itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`the console says: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`a script failed: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // With scripts switched off Chromium also refuses to fetch them ahead.
    const isUnwanted = !hasScripts && reason === 'csp' && request.url().endsWith('.js')
    if (reason !== 'net::ERR_ABORTED' && !isUnwanted) faults.push(`the request for ${request.url()} failed: ${reason}`)
  })
  page.on('response', (response) => {
    const isRefusal = isOfForm(response) && REFUSALS.includes(response.status())
    // What was typed as an address is judged where it was typed.
    const isTyped = response.request().isNavigationRequest() && response.status() < 500
    if (response.status() >= 400 && !isRefusal && !isTyped) faults.push(`${response.url()} answered ${response.status()}`)
  })
  return {
    take() {
      const taken = faults
      faults = []
      return taken
    },
  }
}

interface RemixWindow extends Window {
  __remixRouter?: { state: { navigation: { state: string }; revalidation: string } }
}

/** Waits until the page has loaded and, where scripts run, has been taken over by them with nothing under way. */
async function untilSettled(page: Page, hasScripts: boolean): Promise<void> {
  await page.waitForLoadState('load')
  if (!hasScripts) return
  // A navigation in between takes the page away: then look again.
  for (let isSettled = false; !isSettled; ) {
    isSettled = await page.waitForFunction(isIdle, undefined, { polling: 20 }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && /context was destroyed|navigat/i.test(error.message)) return false
        throw error
      },
    )
  }
}

// Runs in the browser. The plain pages of the server itself have no scripts.
function isIdle(): boolean {
  const main = document.querySelector('main')
  const isPlain = document.querySelector('script') === null
  const isTakenOver = main !== null && Object.keys(main).some((key) => key.startsWith('__reactFiber'))
  const router = (window as RemixWindow).__remixRouter?.state
  const isWaiting = router?.navigation.state !== 'idle' || router.revalidation !== 'idle'
  return document.readyState === 'complete' && (isPlain || (isTakenOver && !isWaiting))
}
