import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BrowserContext, Page } from 'playwright-core'
import { DEMONSTRATION_PASSWORD } from '#app/domain/people/demonstration'
import { startServer } from '#tests/support/app-server'
import { openBrowser } from '#tests/support/browser'

/* How the coding workspace bears a report of 300 pages, in a real browser. It measures what was built last. */

const PAGES = 300
const PARAGRAPHS = 7
const KEYS = 50
const SHOWN_FROM_PERCENT = 30

const said = [
  'The referral waited in a shared mailbox and nobody was asked to look at it before the panel met again.',
  'Each service held a part of the history, and no meeting brought the parts together while there was time.',
  'The officer had more cases than the plan allowed, and supervision spoke of targets rather than of people.',
  'His sister told the duty line that she was afraid, and the note of it was opened nine days later.',
  'The risk assessment was copied forward and signed on the same afternoon without a word of the earlier harm.',
]

function report(): string {
  const page = (number: number) => {
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => {
      const words = [1, 3, 7, 2, 4].map((step, place) => said[(number * step + at + place) % said.length])
      return `${number}.${at + 1} ${words.join(' ')}`
    })
    const recommendation = `Recommendation ${number}: Westmere Police should review how it answers within ${1 + (number % 9)} months.`
    return [`${number} What was known in week ${number}`, ...paragraphs, recommendation].join('\n\n')
  }
  return Array.from({ length: PAGES }, (_, index) => page(index + 1)).join('\n\n')
}

/** Prints the time that the service, the line and the browser take for a part of the report, and for each key. */
export async function benchmark(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-workspace-'))
  const server = await startServer(folder, { DEMO: 'true' })
  const browser = await openBrowser()
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1300, height: 900 } })
  const stored = <Row>(sql: string): Row[] => {
    const database = new Database(join(folder, 'throughline.db'), { readonly: true })
    const rows = database.prepare(sql).all()
    database.close()
    return rows as Row[]
  }
  await post(context, server.address, '/sign-in', { email: 'secretariat@westmere.example', password: DEMONSTRATION_PASSWORD })
  const ref = await addReport(context, server.address, stored)
  for (const part of [1, 25]) await measure(await context.newPage(), ref, part)
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

const post = (context: BrowserContext, origin: string, path: string, form: Record<string, string>) =>
  context.request.post(path, { form, headers: { Origin: origin }, maxRedirects: 0 })

async function addReport(context: BrowserContext, origin: string, stored: <Row>(sql: string) => Row[]): Promise<string> {
  const started = performance.now()
  const review = stored<{ ref: string }>('SELECT ref FROM Review WHERE isRestricted = 0 ORDER BY ref LIMIT 1')[0]?.ref ?? ''
  await post(context, origin, `/reviews/${review}/documents/new`, { source: 'paste', text: report() })
  const intake = () => stored<{ id: string; status: string }>('SELECT id, status FROM DocumentIntake ORDER BY startedAt DESC LIMIT 1')[0]
  await until('reading', () => intake()?.status === 'to_check')
  await post(context, origin, `/reviews/${review}/documents/intake/${intake()?.id ?? ''}`, { title: 'Report of 300 pages', kind: 'review_report' })
  const document = () =>
    stored<{ ref: string; suggesting: string; characters: number; suggestions: number }>(
      `SELECT ref, suggesting, characters, (SELECT count(*) FROM Suggestion WHERE documentId = SourceDocument.id) AS suggestions FROM SourceDocument ORDER BY addedAt DESC LIMIT 1`,
    )[0]
  await until('suggesting', () => document()?.suggesting === 'ready')
  const { ref = '', characters = 0, suggestions = 0 } = document() ?? {}
  console.log(`Read and looked at in ${inMs(performance.now() - started)}: ${characters.toLocaleString('en-GB')} characters, ${suggestions.toLocaleString('en-GB')} suggestions`)
  return ref
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 1_000) throw new Error(`The ${what} takes too long`)
    await new Promise((resume) => setTimeout(resume, 200))
  }
}

interface Observed extends Window {
  longTasks: number[]
}

async function measure(page: Page, ref: string, part: number): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = []
    ;(window as unknown as Observed).longTasks = tasks
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(`/documents/${ref}/code?part=${part}&sure=${SHOWN_FROM_PERCENT}`)
  await page.waitForSelector('.tl-toolbar__acts')
  const loaded = await page.evaluate(() => {
    const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming
    const { responseStart, requestStart, transferSize, decodedBodySize } = navigation
    const { longTasks } = window as unknown as Observed
    const longest = Math.max(0, ...longTasks.splice(0))
    return { server: responseStart - requestStart, line: transferSize, html: decodedBodySize, ready: performance.now(), longest, cards: document.querySelectorAll('.tl-suggestion').length }
  })
  console.log(
    `Part ${part}, ${loaded.cards} cards: the service ${inMs(loaded.server)}, ${Math.round(loaded.line / 1000)} kB over the line (${Math.round(loaded.html / 1000)} kB of HTML), ready for keys after ${inMs(loaded.ready)}, longest task ${inMs(loaded.longest)}`,
  )
  const times: number[] = []
  for (let press = 0; press < KEYS; press += 1) {
    const started = performance.now()
    await page.keyboard.press(press % 5 === 4 ? 'd' : press % 2 === 0 ? 'n' : 'p')
    await page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))))
    times.push(performance.now() - started)
  }
  const tasks = await page.evaluate(() => (window as unknown as Observed).longTasks)
  times.sort((one, other) => one - other)
  console.log(
    `  ${KEYS} keys: ${inMs(times[KEYS / 2] ?? 0)} (median) and at most ${inMs(times.at(-1) ?? 0)} from the key to the picture; ${tasks.length} tasks of more than 50 ms, the longest ${inMs(Math.max(0, ...tasks))}`,
  )
  await page.close()
}

const inMs = (milliseconds: number) => `${Math.round(milliseconds)} ms`
