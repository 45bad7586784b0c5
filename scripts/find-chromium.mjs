import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']
const INSTALL = 'apt-get update && apt-get install -y chromium'

/**
 * The path of a Chromium for the browser journeys: CHROMIUM_PATH, one in the usual places, or Debian's, installed now
 * where that is allowed. Throws with the command that is needed when there is none.
 */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, which does not exist.`)
  }
  const found = usual.find((path) => existsSync(path))
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium ...')
    const { status } = spawnSync('sh', ['-c', INSTALL], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = usual.find((path) => existsSync(path))
    if (status === 0 && installed) return installed
  }
  throw new Error(
    `The browser journeys need Chromium. On Debian or Ubuntu: sudo sh -c '${INSTALL}'. Elsewhere set CHROMIUM_PATH to a Chromium or Chrome.`,
  )
}
