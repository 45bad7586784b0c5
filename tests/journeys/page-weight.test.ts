import type { Page, Request } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { aSite } from '#tests/support/site'

const site = aSite()
const KB = 1000
const MOST_OF_A_LIST = 150 * KB
const lists = ['/reviews', '/recommendations', '/actions', '/groups', '/themes', '/audits', '/theme-by-agency', '/trail']

describe('what a page makes the browser load', () => {
  it.each(lists)('%s: less than 150 kB of scripts and styles, and no editor', async (path) => {
    const secretary = await site.signedIn('secretariat')
    const loaded = await firstLoad(secretary.page, path)
    expect(loaded.bytes).toBeLessThan(MOST_OF_A_LIST)
    expect(loaded.hasEditor).toBe(false)
    await secretary.leave()
  })

  it('the editor comes only where one edits', async () => {
    const [reader, writer] = [await site.signedIn('secretariat'), await site.signedIn('secretariat')]
    const list = await firstLoad(reader.page, '/reviews')
    const form = await firstLoad(writer.page, '/reviews/new')
    expect(form.hasEditor).toBe(true)
    console.log(`Scripts and styles, compressed: a list ${inKb(list.bytes)}, a page with the editor ${inKb(form.bytes)}`)
    await reader.leave()
    await writer.leave()
  })
})

/** Opens a page in a fresh browser and counts the bytes of scripts and styles as they come over the line, compressed. */
async function firstLoad(page: Page, path: string): Promise<{ bytes: number; hasEditor: boolean }> {
  const requests: Request[] = []
  page.on('requestfinished', (request) => {
    if (/\.(js|css)$/.test(new URL(request.url()).pathname)) requests.push(request)
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  page.removeAllListeners('requestfinished')
  const sizes = await Promise.all(requests.map((request) => request.sizes()))
  const scripts = requests.filter((request) => request.url().endsWith('.js'))
  const texts = await Promise.all(scripts.map(async (request) => (await request.response())?.text()))
  return {
    bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0),
    hasEditor: texts.some((text) => text?.includes('ProseMirror')),
  }
}

const inKb = (bytes: number) => `${(bytes / KB).toFixed(0)} kB`
