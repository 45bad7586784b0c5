import type { Page } from 'playwright-core'
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
    const secretary = await site.signedIn('secretariat')
    const list = await firstLoad(secretary.page, '/reviews')
    const form = await firstLoad(secretary.page, '/reviews/new')
    expect(form.hasEditor).toBe(true)
    console.log(`Scripts and styles, compressed: a list ${inKb(list.bytes)}, a page with the editor ${inKb(form.bytes)}`)
    await secretary.leave()
  })
})

/** Opens a page with an empty cache and counts the bytes of scripts and styles as they come over the line. */
async function firstLoad(page: Page, path: string): Promise<{ bytes: number; hasEditor: boolean }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const names = new Map<string, string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (['Script', 'Stylesheet'].includes(type) || response.url.endsWith('.js')) names.set(requestId, response.url)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (names.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await session.detach()
  const texts = await Promise.all([...names.values()].filter((url) => url.endsWith('.js')).map(async (url) => (await page.request.get(url)).text()))
  return { bytes, hasEditor: texts.some((text) => text.includes('ProseMirror')) }
}

const inKb = (bytes: number) => `${(bytes / KB).toFixed(0)} kB`
