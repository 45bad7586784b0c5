import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { aliases } from '../../../vite.aliases'
import { zipBomb } from '#tests/factories/files/word-files'
import { readIntakeSafely } from './read-intake-safely.server'

const folder = mkdtempSync(join(tmpdir(), 'throughline-worker-'))
const worker = (code: string) => {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.mjs`)
  writeFileSync(path, code)
  return path
}
const problem = (code: string) => ({ reading: { ok: false, problem: { code } } })
let workerFile = ''

beforeAll(async () => {
  // The worker as it is now, not as it was when the program was last built; inside the project, so that it finds its libraries.
  const outDir = resolve('.cache/read-intake-worker')
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: aliases },
    build: {
      ssr: 'app/domain/documents/read-intake-worker.server.ts',
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: 'read-intake-worker.js' } },
    },
  })
  workerFile = join(outDir, 'read-intake-worker.js')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('readIntakeSafely', () => {
  it('reads in a worker what is read without one, and leaves the bytes to the caller', async () => {
    const bytes = new Uint8Array(readFileSync('tests/factories/files/report.pdf'))
    const told: number[][] = []
    const read = await readIntakeSafely({ bytes, fileName: 'report.pdf' }, { workerFile, tellPages: (...pages) => told.push(pages) })
    expect(read).toMatchObject({
      reading: { ok: true, format: 'pdf', mediaType: 'application/pdf' },
      recognised: { size: { pages: 2 } },
    })
    expect(told[0]).toEqual([1, 2])
    expect(bytes.byteLength).toBeGreaterThan(0)
    const html = new Uint8Array(readFileSync('tests/factories/files/report.html'))
    expect(await readIntakeSafely({ bytes: html, fileName: 'report.html' }, { workerFile })).toMatchObject({ reading: { ok: true, format: 'html' } })
    expect(await readIntakeSafely({ pasted: 'SUMMARY\n\nNobody rang.' }, { workerFile })).toMatchObject({
      reading: { ok: true, document: { text: 'SUMMARY\n\nNobody rang.' } },
      recognised: { size: { pages: null, words: 3 } },
    })
    expect(await readIntakeSafely({ bytes: zipBomb(1000, 210_000_000), fileName: 'a.docx' }, { workerFile })).toMatchObject(problem('zip_bomb'))
  })

  it('refuses an empty and a too large file without starting a worker', async () => {
    const nowhere = { workerFile: '/nowhere.js' }
    expect(await readIntakeSafely({ bytes: new Uint8Array(0), fileName: 'a.txt' }, nowhere)).toMatchObject(problem('empty'))
    expect(await readIntakeSafely({ bytes: new Uint8Array(40_000_001), fileName: 'a.txt' }, nowhere)).toMatchObject(problem('too_large'))
  })

  const letter = { bytes: new Uint8Array([65]), fileName: 'a.txt' }

  it('ends a worker that takes too long', async () => {
    const stuck = { workerFile: worker('for (;;) {}'), milliseconds: 200 }
    expect(await readIntakeSafely(letter, stuck)).toMatchObject(problem('too_slow'))
  })

  it('survives a worker that runs out of memory, throws, or ends without a word', async () => {
    const greedy = worker('const all = []; for (;;) all.push(new Array(10000).fill({}).map(() => ({})))')
    const broken = problem('corrupt')
    expect(await readIntakeSafely(letter, { workerFile: greedy, megabytes: 24 })).toMatchObject(broken)
    expect(await readIntakeSafely(letter, { workerFile: worker('throw new Error("x")') })).toMatchObject(broken)
    expect(await readIntakeSafely(letter, { workerFile: worker('process.exit(0)') })).toMatchObject(broken)
  })

  it('ends a worker when it is told to stop', async () => {
    const stop = new AbortController()
    const stuck = readIntakeSafely(letter, { workerFile: worker('for (;;) {}'), signal: stop.signal })
    stop.abort()
    await expect(stuck).rejects.toThrow('stopped')
    await expect(readIntakeSafely(letter, { workerFile: worker('for (;;) {}'), signal: stop.signal })).rejects.toThrow('stopped')
  })
})
