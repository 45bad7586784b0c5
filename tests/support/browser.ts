import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../../scripts/find-chromium.mjs'

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Debian's Chromium (or CHROMIUM_PATH's) without a window. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: quietly })
}
