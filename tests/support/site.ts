import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '#app/domain/people/demonstration'
import { type RunningServer, startServer } from './app-server'
import { openBrowser } from './browser'
import { aVisitor, type Visitor } from './visitor'

interface SiteFacts {
  /** With the demonstration, or with nothing in its database. */
  isEmpty?: boolean
  environment?: () => Record<string, string>
  /** Messages of the server's log that the journeys of this file bring about on purpose. */
  expectedFaults?: readonly string[]
}

type VisitorFacts = Partial<Pick<Parameters<typeof aVisitor>[1], 'javaScriptEnabled' | 'viewport'>>

/**
 * The product, running with data of its own for the journeys of one file, and a browser to go there. When they are done,
 * the server's log must not hold an error, and the server must stop in order.
 */
export function aSite({ isEmpty = false, environment, expectedFaults = [] }: SiteFacts = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline-site-'))
  let server: RunningServer
  let browser: Browser

  beforeAll(async () => {
    if (!isEmpty) cpSync(inject('demonstration'), dataDir, { recursive: true })
    server = await startServer(dataDir, { DEMO: String(!isEmpty), ...environment?.() })
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    const code = await server?.stop()
    rmSync(dataDir, { recursive: true, force: true })
    const faults = server?.log.filter(({ level, msg }) => ['error', 'fatal'].includes(level) && !expectedFaults.includes(msg))
    expect(faults, "errors in the server's log").toEqual([])
    expect(code, 'the exit code of the server').toBe(0)
  })

  const visitor = (facts: VisitorFacts = {}): Promise<Visitor> => aVisitor(browser, { address: server.address, ...facts })

  return {
    /** Where it answers. */
    address: () => server.address,
    dataDir,
    log: () => server.log,
    visitor,

    /**
     * Somebody of the demonstration, signed in at a browser of their own: `secretariat`, `lead`, `lead.police`, ... The form is
     * sent without its page, which has journeys of its own.
     */
    async signedIn(mailbox: string, facts: VisitorFacts = {}): Promise<Visitor> {
      const person = await visitor(facts)
      const answer = await person.context.request.post('/sign-in', {
        form: { email: `${mailbox}@westmere.example`, password: DEMONSTRATION_PASSWORD },
        headers: { Origin: server.address },
        maxRedirects: 0,
      })
      expect(answer.headers()['set-cookie'], `${mailbox} is signed in`).toContain('throughline_session')
      return person
    },

    /** What the database holds, for finding things to go to and for checking what was kept. */
    stored<Row>(sql: string, ...values: unknown[]): Row[] {
      const database = new Database(join(dataDir, 'throughline.db'), { readonly: true })
      const rows = database.prepare(sql).all(...values)
      database.close()
      return rows as Row[]
    },
  }
}
