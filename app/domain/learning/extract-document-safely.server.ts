import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { carryOut, type ExtractionTask } from './extraction-task'
import type { Extraction } from './extraction'

/** What a document gave, or why nothing came of it, in words for the person who waits. */
export type SafeExtraction = { ok: true; extraction: Extraction } | { ok: false; problem: { code: 'too_slow' | 'failed'; words: string } }

export interface SafeExtractionOptions {
  /** Where it is aborted, the worker is ended and the extraction throws. */
  signal?: AbortSignal
  /** The built worker; found beside the server's own bundle. */
  workerFile?: string
  /** Most time that one document may take, in milliseconds. */
  milliseconds?: number
  /** Most memory for the worker's objects, in megabytes. */
  megabytes?: number
}

const WORKER = 'extract-document-worker.js'
const LONGEST_MS = 60_000
const MOST_MEGABYTES = 1024
const MOST_WORKERS = 2
const TOO_SLOW: SafeExtraction = { ok: false, problem: { code: 'too_slow', words: 'Reading this document for its learning took too long. Code it by hand' } }
const FAILED: SafeExtraction = { ok: false, problem: { code: 'failed', words: 'This document could not be read for its learning. Code it by hand' } }

let running = 0
const waiting: (() => void)[] = []

/**
 * Reads a document for its learning as `extract` does, in a worker of its own with limited time (60 s) and
 * memory (1 GB), two at once, so that nobody waits for another's report. Never throws for a document's sake;
 * throws when it is told to stop. Where the program runs from its sources there is no built worker, and it
 * reads in this process.
 */
export async function extractDocumentSafely(task: ExtractionTask, options: SafeExtractionOptions = {}): Promise<SafeExtraction> {
  const workerFile = options.workerFile ?? builtWorker()
  await turn()
  try {
    options.signal?.throwIfAborted()
    return workerFile === null ? inThisProcess(task) : await inWorker(workerFile, task, options)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

async function turn(): Promise<void> {
  while (running >= MOST_WORKERS) await new Promise<void>((resume) => waiting.push(resume))
  running += 1
}

function builtWorker(): string | null {
  const places = [WORKER, `../${WORKER}`].map((place) => fileURLToPath(new URL(place, import.meta.url)))
  return places.find((file) => existsSync(file)) ?? null
}

function inThisProcess(task: ExtractionTask): SafeExtraction {
  try {
    return { ok: true, extraction: carryOut(task) }
  } catch {
    return FAILED
  }
}

function inWorker(workerFile: string, task: ExtractionTask, options: SafeExtractionOptions): Promise<SafeExtraction> {
  const { signal, milliseconds = LONGEST_MS, megabytes = MOST_MEGABYTES } = options
  return new Promise((resolve, reject) => {
    // Its own output may quote the document and stays out of the log.
    const limits = { resourceLimits: { maxOldGenerationSizeMb: megabytes }, env: {}, execArgv: [], stdout: true, stderr: true }
    const worker = new Worker(workerFile, { workerData: task, ...limits })
    const letGo = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      void worker.terminate()
    }
    const end = (result: SafeExtraction) => {
      letGo()
      resolve(result)
    }
    const stop = () => {
      letGo()
      reject(new Error('The reading was stopped'))
    }
    const timer = setTimeout(() => end(TOO_SLOW), milliseconds)
    signal?.addEventListener('abort', stop)
    worker.once('message', (extraction: Extraction) => end({ ok: true, extraction }))
    worker.once('error', () => end(FAILED))
    worker.once('exit', () => end(FAILED))
  })
}
