import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksFromText } from '#app/domain/documents/blocks-from-text'
import { extractDocumentSafely } from './extract-document-safely.server'

const input = { document: blocksFromText('Recommendation 1: Larch Council should publish its plan.'), codebook: [], bodies: [], model: null }
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workers-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function worker(name: string, words: string): string {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads'\n${words}`)
  return file
}

describe('extractDocumentSafely', () => {
  it('reads from the sources in this process', async () => {
    const result = await extractDocumentSafely(input)
    expect(result.ok && result.extraction.items).toMatchObject([{ kind: 'recommendation', number: '1' }])
  })

  it('hands the input to a worker and takes what it sends', async () => {
    const workerFile = worker('echo', 'parentPort.postMessage({ items: [workerData.document.text] })')
    expect(await extractDocumentSafely(input, { workerFile })).toEqual({ ok: true, extraction: { items: [input.document.text] } })
  })

  it.each([
    ['throws', 'throw new Error("no")', 'failed'],
    ['ends without a word', '', 'failed'],
    ['never ends', 'setInterval(() => {}, 1000)', 'too_slow'],
    ['takes all memory', 'const held = []; for (;;) held.push(new Array(1e5).fill({}).map(() => ({})))', 'failed'],
  ])('says so when a worker %s', async (name, words, code) => {
    const result = await extractDocumentSafely(input, { workerFile: worker(name.replace(/ /g, '-'), words), milliseconds: code === 'failed' ? 20_000 : 300, megabytes: 16 })
    expect(result).toMatchObject({ ok: false, problem: { code } })
  })

  it('stops when it is told to', async () => {
    const signal = AbortSignal.timeout(200)
    await expect(extractDocumentSafely(input, { workerFile: worker('idle', 'setInterval(() => {}, 1000)'), signal })).rejects.toThrow()
    await expect(extractDocumentSafely(input, { signal })).rejects.toThrow()
  })

  it('runs two at once and no more', async () => {
    const workerFile = worker('slow', 'setTimeout(() => parentPort.postMessage(Date.now()), 250)')
    const done = await Promise.all(Array.from({ length: 4 }, async () => (await extractDocumentSafely(input, { workerFile })) as unknown as { extraction: number }))
    const times = done.map(({ extraction }) => extraction).sort((a, b) => a - b)
    expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThan(150)
  })
})
