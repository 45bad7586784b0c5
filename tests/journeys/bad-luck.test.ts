import { randomUUID } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '#app/domain/people/demonstration'
import { startServer } from '#tests/support/app-server'
import { root } from '#tests/support/source-files'

const NOBODY = 65_534
const dataDirs: string[] = []

function aDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline-bad-luck-'))
  dataDirs.push(dataDir)
  cpSync(inject('demonstration'), dataDir, { recursive: true })
  return dataDir
}

afterEach(() => {
  for (const dataDir of dataDirs.splice(0)) rmSync(dataDir, { recursive: true, force: true })
})

/** Runs a command of the operator on a data folder; as nobody in particular where asked, since root may write everywhere. */
function run(dataDir: string, command: string, { asNobody = false } = {}) {
  const isRoot = process.getuid?.() === 0
  const done = spawnSync(process.execPath, [join(root, 'bin', 'throughline.js'), command], {
    cwd: '/',
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: dataDir, DEMO: 'true', HOST: '127.0.0.1', PORT: '0' },
    encoding: 'utf8',
    timeout: 60_000,
    ...(asNobody && isRoot && { uid: NOBODY, gid: NOBODY }),
  })
  return { code: done.status, words: `${done.stdout}${done.stderr}` }
}

/** Reads the database of a server that is not running. */
function stored<Row>(dataDir: string, sql: string): Row[] {
  const database = new Database(join(dataDir, 'throughline.db'))
  const rows = database.prepare(sql).all()
  database.close()
  return rows as Row[]
}

/** Somebody without a browser, so that nothing but the service decides what is sent when. */
async function aSecretary(address: string) {
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(address + path, { method: 'POST', redirect: 'manual', headers: { Origin: address, Cookie: cookie }, body: new URLSearchParams(fields) })
  const answer = await post('/sign-in', { email: 'secretariat@westmere.example', password: DEMONSTRATION_PASSWORD })
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('throughline_session='))?.split(';')[0] ?? ''
  return {
    open: (path: string) => fetch(address + path, { redirect: 'manual', headers: { Cookie: cookie } }),
    /** Records progress; true once the service has said that it is recorded. */
    async record(action: string, text: string): Promise<boolean> {
      const recorded = await post(`/actions/${action}/progress`, { text, version: '0', once: randomUUID() }, cookie).catch(() => null)
      return recorded?.status === 302
    },
  }
}

const openActions = (dataDir: string) =>
  stored<{ ref: string }>(dataDir, "SELECT ref FROM PlanAction WHERE status IN ('agreed', 'in_progress') LIMIT 4").map(({ ref }) => ref)
const updates = (dataDir: string) => stored<{ text: string }>(dataDir, 'SELECT text FROM ProgressUpdate').map(({ text }) => text)

describe('the service', () => {
  it('loses nothing that it has answered for, and no entry of the trail, when it is killed while it writes', async () => {
    const dataDir = aDataDir()
    const actions = openActions(dataDir)
    const kept: string[] = []
    for (const round of [1, 2, 3]) {
      const server = await startServer(dataDir, { DEMO: 'true' })
      const secretary = await aSecretary(server.address)
      let isOver = false
      const writers = actions.map(async (action) => {
        while (!isOver) {
          const words = `Round ${round}: ${randomUUID()}`
          if (await secretary.record(action, words)) kept.push(words)
          else isOver = true
        }
      })
      await vi.waitFor(() => expect(kept.length).toBeGreaterThanOrEqual(round * 10), { timeout: 60_000 })
      await server.kill()
      await Promise.all(writers)

      expect(run(dataDir, 'verify-trail')).toMatchObject({ code: 0, words: expect.stringContaining('The trail is whole') })
      expect(stored(dataDir, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
      expect(stored(dataDir, 'PRAGMA foreign_key_check')).toEqual([])
      const found = new Set(updates(dataDir))
      expect(kept.filter((words) => !found.has(words))).toEqual([])
    }
  })

  it('finishes what is in flight when it is told to stop, and stores nothing that it does not answer for', async () => {
    const dataDir = aDataDir()
    const [action = ''] = openActions(dataDir)
    const server = await startServer(dataDir, { DEMO: 'true' })
    const secretary = await aSecretary(server.address)
    const sent = Array.from({ length: 12 }, (_, index) => `In flight ${index}: ${randomUUID()}`)
    const answers = sent.map((words) => secretary.record(action, words))
    await Promise.any(answers)
    expect(await server.stop()).toBe(0)
    const answered = (await Promise.all(answers)).flatMap((isRecorded, index) => (isRecorded ? [sent[index]] : []))
    const found = updates(dataDir).filter((text) => text.startsWith('In flight'))
    expect(found.sort()).toEqual(answered.sort())
    expect(run(dataDir, 'verify-trail').code).toBe(0)
  })

  it('says in words that a file is no longer in its store, and goes on', async () => {
    const dataDir = aDataDir()
    const [document] = stored<{ ref: string }>(dataDir, 'SELECT ref FROM SourceDocument WHERE fileSha256 IS NOT NULL LIMIT 1')
    renameSync(join(dataDir, 'files'), join(dataDir, 'elsewhere'))
    const server = await startServer(dataDir, { DEMO: 'true' })
    const secretary = await aSecretary(server.address)
    const download = await secretary.open(`/documents/${document?.ref}/file`)
    expect(download.status).toBe(404)
    expect((await secretary.open(`/documents/${document?.ref}`)).status).toBe(200)
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([])
    expect(await server.stop()).toBe(0)
  })

  it('does not start on data that it cannot write, and says so', () => {
    const dataDir = aDataDir()
    for (const name of readdirSync(dataDir)) {
      if (process.getuid?.() === 0) chownSync(join(dataDir, name), NOBODY, NOBODY)
      chmodSync(join(dataDir, name), name === 'files' ? 0o500 : 0o400)
    }
    if (process.getuid?.() === 0) chownSync(dataDir, NOBODY, NOBODY)
    chmodSync(dataDir, 0o500)
    const outcome = run(dataDir, 'serve', { asNobody: true })
    chmodSync(dataDir, 0o700)
    expect(outcome).toMatchObject({ code: 1, words: expect.stringContaining('The database, or its folder, cannot be written') })
  })
})
