// npm run screenshots: takes docs/images/*.png of the demonstration, loaded anew.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findChromium } from './find-chromium.mjs'
import { prepare, root } from './prepare.mjs'

const PASSWORD = 'learning-not-blame'
const desktop = { width: 1280, height: 860 }
const phone = { width: 375, height: 780 }

/** The records with the most to show, by what an address needs of them. */
const wanted = {
  document: `SELECT SourceDocument.ref FROM SourceDocument JOIN Review ON Review.id = reviewId WHERE isRestricted = 0
    ORDER BY (SELECT count(*) FROM Finding WHERE documentId = SourceDocument.id) DESC LIMIT 1`,
  recommendation: `SELECT Recommendation.ref FROM Recommendation JOIN Review ON Review.id = reviewId
    JOIN PlanActionRecommendation AS link ON link.recommendationId = Recommendation.id JOIN PlanAction ON PlanAction.id = planActionId
    WHERE isRestricted = 0 GROUP BY Recommendation.id ORDER BY max(PlanAction.status = 'embedded') DESC, count(*) DESC LIMIT 1`,
  action: `SELECT ref FROM PlanAction WHERE status = 'in_progress'
    ORDER BY dueOn <> firstDueOn DESC, (SELECT count(*) FROM Evidence WHERE planActionId = PlanAction.id) DESC LIMIT 1`,
  group: `SELECT ref FROM "Group" ORDER BY (SELECT count(*) FROM PlanAction WHERE groupId = "Group".id) DESC LIMIT 1`,
}

/** @typedef {Record<keyof typeof wanted, string>} Refs */
/** @type {{ name: string, who: string, path: (refs: Refs) => string, viewport?: typeof desktop, scrollTo?: string, follow?: string }[]} */
const pictures = [
  { name: 'home', who: 'chair', path: () => '/' },
  { name: 'home-375', who: 'chair', path: () => '/', viewport: phone },
  { name: 'theme-by-agency', who: 'chair', path: () => '/theme-by-agency' },
  { name: 'coded-document', who: 'secretariat', path: ({ document }) => `/documents/${document}/code`, scrollTo: 'mark' },
  { name: 'line', who: 'chair', path: ({ recommendation }) => `/recommendations/${recommendation}/line` },
  { name: 'action-plan', who: 'chair', path: () => '/actions' },
  { name: 'action-375', who: 'lead', path: ({ action }) => `/actions/${action}`, viewport: phone },
  { name: 'group', who: 'chair', path: ({ group }) => `/groups/${group}` },
  { name: 'audit-case', who: 'auditor', path: () => '/', follow: '[aria-labelledby="cases-to-mark"] tbody a' },
  { name: 'audit-case-375', who: 'auditor', path: () => '/', viewport: phone, follow: '[aria-labelledby="cases-to-mark"] tbody a', scrollTo: 'main form fieldset' },
]

prepare({ build: true })
// Only now are they sure to be installed.
const { chromium } = await import('playwright-core')
const { default: Database } = await import('better-sqlite3')

const dataDir = mkdtempSync(join(tmpdir(), 'throughline-screenshots-'))
const server = spawn(process.execPath, [join(root, 'bin', 'throughline.js'), 'serve'], {
  cwd: dataDir,
  env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, DEMO: 'true' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  await takePictures(await addressOf(server.stdout))
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(dataDir, { recursive: true, force: true })
}

/** @param {string} address */
async function takePictures(address) {
  const folder = join(root, 'docs', 'images')
  mkdirSync(folder, { recursive: true })
  const refs = readRefs()
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--hide-scrollbars'],
  })
  for (const { name, who, path, viewport = desktop, scrollTo, follow } of pictures) {
    const context = await browser.newContext({ baseURL: address, viewport, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.locator('#email').fill(`${who}@westmere.example`)
    await page.locator('#password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto(path(refs), { waitUntil: 'networkidle' })
    if (follow) {
      await page.locator(follow).first().click()
      await page.waitForLoadState('networkidle')
    }
    if (scrollTo) await page.locator(scrollTo).first().evaluate((element) => element.ownerDocument.defaultView?.scrollTo(0, element.getBoundingClientRect().top - 120))
    const file = join(folder, `${name}.png`)
    await page.screenshot({ path: file })
    await context.close()
    console.log(`docs/images/${name}.png ${Math.round(statSync(file).size / 1000)} kB`)
  }
  await browser.close()
}

/** @returns {Refs} */
function readRefs() {
  const database = new Database(join(dataDir, 'throughline.db'), { readonly: true })
  const rows = Object.entries(wanted).map(([name, sql]) => [name, database.prepare(sql).pluck().get()])
  database.close()
  return Object.fromEntries(rows)
}

/**
 * Where the server answers, once it does.
 * @param {NodeJS.ReadableStream} output
 */
async function addressOf(output) {
  for await (const line of createInterface({ input: output })) {
    const { msg, port } = line.startsWith('{') ? JSON.parse(line) : {}
    if (msg !== 'serving') continue
    // Nobody reads on, and a full pipe would stop the server.
    output.resume()
    return `http://127.0.0.1:${port}`
  }
  throw new Error('The server did not start.')
}
