import { parentPort, workerData } from 'node:worker_threads'
import { learnFromDecisions } from './adapt-themes'
import type { LearningTask } from './learn-safely.server'
import { startingModel } from './starting-model'

/** The worker that learns from people's decisions. It is given the task as its data, sends what was learned, and ends. */
const port = parentPort
const { decisions, codebook } = workerData as LearningTask
if (port !== null) port.postMessage(learnFromDecisions(startingModel(), decisions, codebook))
