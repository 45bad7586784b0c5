import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { log } from '#app/log.server'
import type { CodebookTheme } from './extraction'
import { learnFromDecisions, type LearnedThemes, type ThemeDecision } from './adapt-themes'
import { startingModel } from './starting-model'

/** What is to be learned from. */
export interface LearningTask {
  decisions: ThemeDecision[]
  codebook: CodebookTheme[]
}

const WORKER = 'learn-themes-worker.js'
const LONGEST_MS = 120_000
const MOST_MEGABYTES = 1024

/**
 * Learns in a worker of its own with limited time (2 minutes) and memory (1 GB); null, and a line in the log, where
 * that came to nothing. Where the program runs from its sources there is no built worker, and it learns in this process.
 */
export function learnSafely(task: LearningTask): Promise<LearnedThemes | null> {
  const places = [WORKER, `../${WORKER}`].map((place) => fileURLToPath(new URL(place, import.meta.url)))
  const built = places.find((file) => existsSync(file))
  return built === undefined ? Promise.resolve(carryOutLearning(task)) : inWorker(built, task)
}

/** Learns in this thread. */
export function carryOutLearning({ decisions, codebook }: LearningTask): LearnedThemes {
  return learnFromDecisions(startingModel(), decisions, codebook)
}

function inWorker(file: string, task: LearningTask): Promise<LearnedThemes | null> {
  return new Promise((resolve) => {
    // Its own output may quote passages and stays out of the log.
    const limits = { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES }, env: {}, execArgv: [], stdout: true, stderr: true }
    const worker = new Worker(file, { workerData: task, ...limits })
    const end = (learned: LearnedThemes | null) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(learned)
    }
    const giveUp = () => {
      log().error('Nothing was learned from decisions: the work failed or took too long')
      end(null)
    }
    const timer = setTimeout(giveUp, LONGEST_MS)
    worker.once('message', end)
    worker.once('error', giveUp)
    worker.once('exit', () => end(null))
  })
}
