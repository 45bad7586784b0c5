import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from './app-server'
import type { Look } from './page-checks'

declare module 'vitest' {
  interface ProvidedContext {
    demonstration: string
  }
}

/**
 * Loads the demonstration once; every site copies it. DEMONSTRATION_DIR names a data folder in which it is loaded already,
 * for those who run one journey again and again. At the end says what axe found, page by page.
 */
export default async function loadOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-demonstration-'))
  const looks = join(folder, 'looks.jsonl')
  const data = process.env.DEMONSTRATION_DIR ?? join(folder, 'data')
  // Inherited by the processes that run the journeys.
  process.env.PAGES_LOOKED_AT = looks
  if (!process.env.DEMONSTRATION_DIR) {
    const server = await startServer(data, { DEMO: 'true' })
    await server.stop()
  }
  project.provide('demonstration', data)
  return () => {
    if (existsSync(looks)) console.log(summaryOf(readFileSync(looks, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Look)))
    rmSync(folder, { recursive: true, force: true })
  }
}

function summaryOf(looks: Look[]): string {
  const byPage = new Map<string, Look[]>()
  for (const look of looks) byPage.set(pageOf(look.path), [...(byPage.get(pageOf(look.path)) ?? []), look])
  const rows = [...byPage].sort(([one], [other]) => one.localeCompare(other)).map(([page, seen]) => {
    const violations = seen.flatMap((look) => look.violations)
    return `  ${page.padEnd(58)} ${String(seen.length).padStart(4)} looks  ${violations.length === 0 ? 'no violations' : [...new Set(violations)].join(', ')}`
  })
  const total = looks.reduce((sum, { violations }) => sum + violations.length, 0)
  return ['', `axe, WCAG 2.2 AA: ${looks.length} looks at ${byPage.size} pages, ${total} violations`, ...rows, ''].join('\n')
}

// A page of the service, whatever it is about: /reviews/SCR-2026-004/edit and /reviews/SCR-2025-001/edit are one.
function pageOf(path: string): string {
  return (path.split('?')[0] ?? path)
    .split('/')
    .map((part) => (/[A-Z0-9]{2,}-\d|^[\w-]{20,}$/.test(part) ? '…' : part))
    .join('/')
}
