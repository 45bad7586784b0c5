import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { aliases } from '../../../vite.aliases'
import { zipBomb } from '#tests/factories/files/word-files'
import { readDocumentSafely } from './read-document-safely.server'

const folder = mkdtempSync(join(tmpdir(), 'throughline-worker-'))
const worker = (code: string) => {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.mjs`)
  writeFileSync(path, code)
  return path
}
let workerFile = ''

beforeAll(async () => {
  // The worker as it is now, not as it was when the program was last built; inside the project, so that it finds its libraries.
  const outDir = resolve('.cache/read-document-worker')
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: aliases },
    build: {
      ssr: 'app/domain/documents/read-document-worker.server.ts',
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: 'read-document-worker.js' } },
    },
  })
  workerFile = join(outDir, 'read-document-worker.js')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('readDocumentSafely', () => {
  it('reads in a worker what is read without one, and leaves the bytes to the caller', async () => {
    const bytes = new Uint8Array(readFileSync('tests/factories/files/report.pdf'))
    const reading = await readDocumentSafely(bytes, 'report.pdf', { workerFile })
    expect(reading).toMatchObject({ ok: true, format: 'pdf', mediaType: 'application/pdf' })
    expect(bytes.byteLength).toBeGreaterThan(0)
    const html = new Uint8Array(readFileSync('tests/factories/files/report.html'))
    expect(await readDocumentSafely(html, 'report.html', { workerFile })).toMatchObject({ ok: true, format: 'html' })
    expect(await readDocumentSafely(zipBomb(1000, 210_000_000), 'a.docx', { workerFile })).toMatchObject({
      ok: false,
      problem: { code: 'zip_bomb' },
    })
  })

  it('refuses an empty and a too large file without starting a worker', async () => {
    const nowhere = { workerFile: '/nowhere.js' }
    expect(await readDocumentSafely(new Uint8Array(0), 'a.txt', nowhere)).toMatchObject({ problem: { code: 'empty' } })
    expect(await readDocumentSafely(new Uint8Array(40_000_001), 'a.txt', nowhere)).toMatchObject({ problem: { code: 'too_large' } })
  })

  const bytes = new Uint8Array([65])

  it('ends a worker that takes too long', async () => {
    const stuck = { workerFile: worker('for (;;) {}'), milliseconds: 200 }
    expect(await readDocumentSafely(bytes, 'a.txt', stuck)).toMatchObject({ ok: false, problem: { code: 'too_slow' } })
  })

  it('survives a worker that runs out of memory, throws, or ends without a word', async () => {
    const greedy = worker('const all = []; for (;;) all.push(new Array(10000).fill({}).map(() => ({})))')
    const broken = { ok: false, problem: { code: 'corrupt' } }
    expect(await readDocumentSafely(bytes, 'a.txt', { workerFile: greedy, megabytes: 24 })).toMatchObject(broken)
    expect(await readDocumentSafely(bytes, 'a.txt', { workerFile: worker('throw new Error("x")') })).toMatchObject(broken)
    expect(await readDocumentSafely(bytes, 'a.txt', { workerFile: worker('process.exit(0)') })).toMatchObject(broken)
  })

  it('runs at most two workers at once and comes to every file', async () => {
    const counting = worker(`
      import { parentPort, workerData } from 'node:worker_threads'
      import { mkdirSync, readdirSync, rmdirSync } from 'node:fs'
      const running = ${JSON.stringify(join(folder, 'running'))}
      mkdirSync(running, { recursive: true })
      const own = running + '/' + workerData.fileName
      mkdirSync(own)
      await new Promise((wake) => setTimeout(wake, 40))
      const together = readdirSync(running).length
      rmdirSync(own)
      parentPort.postMessage({ ok: true, together })
    `)
    const readings = await Promise.all(
      Array.from({ length: 6 }, (_, index) => readDocumentSafely(bytes, `file-${index}`, { workerFile: counting })),
    )
    const together = readings.map((reading) => ('together' in reading ? Number(reading.together) : 99))
    expect(together).toHaveLength(6)
    expect(Math.max(...together)).toBeLessThanOrEqual(2)
  })
})
