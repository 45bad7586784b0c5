import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { MOST_BYTES, refuseFile, type Reading } from './read-document-problem'

export interface ReadingLimits {
  /** The built worker; found beside the server's own bundle, or in build/server of the folder the program runs in. */
  workerFile?: string
  /** Most time that one file may take, in milliseconds. */
  milliseconds?: number
  /** Most memory for the worker's objects, in megabytes. */
  megabytes?: number
}

const WORKER = 'read-document-worker.js'
const MOST_WORKERS = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * Reads a file as `readDocument` does, in a worker of its own with limited time (60 s) and memory, two at
 * once. A file that is too slow or breaks the worker is a problem in words like any other; it never throws
 * for a file's sake. Throws only when the program was not built (there is no worker to run).
 */
export async function readDocumentSafely(bytes: Uint8Array, fileName: string, limits: ReadingLimits = {}): Promise<Reading> {
  if (bytes.length === 0) return refuseFile('empty')
  if (bytes.length > MOST_BYTES) return refuseFile('too_large')
  const workerFile = limits.workerFile ?? findWorker()
  await turn()
  try {
    return await readInWorker(bytes, fileName, { milliseconds: 60_000, megabytes: 1024, ...limits, workerFile })
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

async function turn(): Promise<void> {
  while (running >= MOST_WORKERS) await new Promise<void>((resume) => waiting.push(resume))
  running += 1
}

function findWorker(): string {
  const beside = fileURLToPath(new URL(WORKER, import.meta.url))
  const besideChunks = fileURLToPath(new URL(`../${WORKER}`, import.meta.url))
  const built = resolve('build/server', WORKER)
  const found = [beside, besideChunks, built].find((file) => existsSync(file))
  if (found === undefined) throw new Error('The program is not built: run npm run build, then try again')
  return found
}

function readInWorker(bytes: Uint8Array, fileName: string, limits: Required<ReadingLimits>): Promise<Reading> {
  return new Promise((settle) => {
    const worker = new Worker(limits.workerFile, {
      workerData: { bytes: new Uint8Array(bytes), fileName },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      env: {},
      execArgv: [],
      // Libraries warn about odd files; those words may quote the document and stay out of the log.
      stdout: true,
      stderr: true,
    })
    const end = (reading: Reading) => {
      clearTimeout(timer)
      settle(reading)
      void worker.terminate()
    }
    const timer = setTimeout(() => end(refuseFile('too_slow')), limits.milliseconds)
    worker.once('message', (reading: Reading) => end(reading))
    worker.once('error', () => end(refuseFile('corrupt')))
    worker.once('exit', () => end(refuseFile('corrupt')))
  })
}
