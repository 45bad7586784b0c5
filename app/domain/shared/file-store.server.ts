import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Tx } from '#app/db/change.server'
import { env } from '#app/env.server'
import { now } from './clock'

/** A file that is safely in the store; `recordStoredFile` writes it down when something is to point at it. */
export interface KeptFile {
  sha256: string
  /** In bytes. */
  size: number
  mediaType: string
}

/** The file as it is kept, or why it could not be kept, in words for the person who sent it. */
export type Keeping = { ok: true; file: KeptFile } | { ok: false; words: string }

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'])
const FULL = new Set(['ENOSPC', 'EDQUOT'])

/**
 * Keeps a file under its SHA-256 in the data folder; the same bytes are kept once. When it answers `ok` the file is on
 * disk, so the row that points at it can be written. Call it before `change`: a change that is then refused leaves only a
 * file that nothing points at. Throws what is neither a full disk nor a folder that cannot be written.
 */
export async function storeFile(bytes: Uint8Array, mediaType: string): Promise<Keeping> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    await keep(bytes, placeOf(sha256))
  } catch (error) {
    const words = inWords(error)
    if (words === null) throw error
    return { ok: false, words }
  }
  return { ok: true, file: { sha256, size: bytes.length, mediaType } }
}

/** Writes down, inside a change, that a kept file exists, so that documents and evidence can point at it. */
export async function recordStoredFile(tx: Tx, { sha256, size, mediaType }: KeptFile): Promise<void> {
  await tx.storedFile.upsert({ where: { sha256 }, create: { sha256, size, mediaType, storedAt: now() }, update: {} })
}

/** The bytes of a kept file as a stream, with their number; null where the store has no such file. */
export async function readStoredFile(sha256: string): Promise<{ size: number; stream: ReadableStream<Uint8Array> } | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null
  const place = placeOf(sha256)
  const size = await sizeOf(place)
  if (size === null) return null
  return { size, stream: Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array> }
}

const placeOf = (sha256: string) => join(env().DATA_DIR, 'files', sha256.slice(0, 2), sha256)

async function keep(bytes: Uint8Array, place: string): Promise<void> {
  if ((await sizeOf(place)) === bytes.length) return
  const folder = dirname(place)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${place}.${randomUUID()}.part`
  try {
    await writeToDisk(draft, bytes)
    await rename(draft, place)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await flush(folder)
}

async function writeToDisk(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

// The name of a new file is on disk only when its folder is.
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function sizeOf(place: string): Promise<number | null> {
  try {
    return (await stat(place)).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw error
  }
}

function inWords(error: unknown): string | null {
  const code = codeOf(error)
  if (FULL.has(code)) return 'The file could not be kept because the disk of this service is full. Nothing was saved. Tell whoever looks after the service'
  if (UNWRITABLE.has(code)) return 'The file could not be kept because the folder for files cannot be written. Nothing was saved. Tell whoever looks after the service'
  return null
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')
