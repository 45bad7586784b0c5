import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { env } from '#app/env.server'
import { readStoredFile, storeFile } from './file-store.server'

const bytes = (text: string) => new TextEncoder().encode(text)
const files = () => join(env().DATA_DIR, 'files')
const readBack = async (sha256: string) => {
  const file = await readStoredFile(sha256)
  return file && { size: file.size, text: await new Response(file.stream).text() }
}

// SHA-256 of "abc": FIPS 180-2, appendix B.1.
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

afterEach(() => rmSync(files(), { recursive: true, force: true }))

test('a file is kept under its SHA-256, though the folder was missing, and comes back whole', async () => {
  const keeping = await storeFile(bytes('abc'), 'text/plain')
  expect(keeping).toEqual({ ok: true, file: { sha256: ABC, size: 3, mediaType: 'text/plain' } })
  expect(existsSync(join(files(), 'ba', ABC))).toBe(true)
  expect(await readBack(ABC)).toEqual({ size: 3, text: 'abc' })
})

test('the same bytes are kept once, and no draft stays behind', async () => {
  await Promise.all([storeFile(bytes('abc'), 'text/plain'), storeFile(bytes('abc'), 'text/html')])
  await storeFile(bytes('abc'), 'text/plain')
  expect(readdirSync(join(files(), 'ba'))).toEqual([ABC])
})

test('a copy that a crash or a full disk cut short is replaced by the whole file', async () => {
  mkdirSync(join(files(), 'ba'), { recursive: true })
  writeFileSync(join(files(), 'ba', ABC), 'a')
  await storeFile(bytes('abc'), 'text/plain')
  expect(await readBack(ABC)).toEqual({ size: 3, text: 'abc' })
})

test('a folder that cannot be made is a problem in words', async () => {
  writeFileSync(files(), 'a file where the folder should be')
  const keeping = await storeFile(bytes('abc'), 'text/plain')
  expect(keeping).toEqual({ ok: false, words: expect.stringContaining('cannot be written') as string })
})

test('what is not in the store, and what is no hash, is not found', async () => {
  expect(await readStoredFile(ABC)).toBeNull()
  expect(await readStoredFile('../../session-secret')).toBeNull()
})
