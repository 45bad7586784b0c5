import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { MOST_BYTES, refuseFile, type TellPages } from './read-document-problem'
import type { IntakeReading, IntakeSource } from './read-intake.server'
import type { WorkerMessage } from './read-intake-worker.server'

export interface SafeReadingOptions {
  tellPages?: TellPages
  /** Where it is aborted, the worker is ended and the reading throws. */
  signal?: AbortSignal
  /** The built worker; found beside the server's own bundle, or in build/server of the folder the program runs in. */
  workerFile?: string
  /** Most time that one document may take, in milliseconds. */
  milliseconds?: number
  /** Most memory for the worker's objects, in megabytes. */
  megabytes?: number
}

const WORKER = 'read-intake-worker.js'
const LONGEST_READING_MS = 60_000
const MOST_MEGABYTES = 1024

/**
 * Reads a document as `readIntake` does, in a worker of its own with limited time (60 s) and memory (1 GB). One that is too
 * slow or breaks the worker is a problem in words like any other; it never throws for a document's sake. Throws when it is
 * told to stop, and when the program was not built (there is no worker to run).
 */
export async function readIntakeSafely(source: IntakeSource, options: SafeReadingOptions = {}): Promise<IntakeReading> {
  if ('bytes' in source) {
    if (source.bytes.length === 0) return { reading: refuseFile('empty') }
    if (source.bytes.length > MOST_BYTES) return { reading: refuseFile('too_large') }
  }
  return readInWorker(options.workerFile ?? findWorker(), source, options)
}

function findWorker(): string {
  const beside = fileURLToPath(new URL(WORKER, import.meta.url))
  const besideChunks = fileURLToPath(new URL(`../${WORKER}`, import.meta.url))
  const built = resolve('build/server', WORKER)
  const found = [beside, besideChunks, built].find((file) => existsSync(file))
  if (found === undefined) throw new Error('The program is not built: run npm run build, then try again')
  return found
}

function readInWorker(workerFile: string, source: IntakeSource, options: SafeReadingOptions): Promise<IntakeReading> {
  const { tellPages, signal, milliseconds = LONGEST_READING_MS, megabytes = MOST_MEGABYTES } = options
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, {
      ...handedOver(source),
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      env: {},
      execArgv: [],
      // Libraries warn about odd files; those words may quote the document and stay out of the log.
      stdout: true,
      stderr: true,
    })
    const letGo = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      void worker.terminate()
    }
    const end = (reading: IntakeReading) => {
      letGo()
      resolve(reading)
    }
    const stop = () => {
      letGo()
      reject(new Error('The reading was stopped'))
    }
    const timer = setTimeout(() => end({ reading: refuseFile('too_slow') }), milliseconds)
    signal?.addEventListener('abort', stop)
    worker.on('message', (message: WorkerMessage) => {
      if ('pagesRead' in message) tellPages?.(message.pagesRead, message.pages)
      else end(message)
    })
    worker.once('error', () => end({ reading: refuseFile('corrupt') }))
    worker.once('exit', () => end({ reading: refuseFile('corrupt') }))
    if (signal?.aborted) stop()
  })
}

// A copy, so that the caller keeps its bytes, which the worker then takes over as they are.
function handedOver(source: IntakeSource) {
  if ('pasted' in source) return { workerData: source }
  const bytes = new Uint8Array(source.bytes)
  return { workerData: { bytes, fileName: source.fileName }, transferList: [bytes.buffer] }
}
