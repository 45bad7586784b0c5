import { parentPort, workerData } from 'node:worker_threads'
import { carryOut, type ExtractionTask } from './extraction-task'

/** The worker in which one document is read for its learning. It is given the task as its data, sends the `Extraction`, and ends. */
const port = parentPort
if (port !== null) port.postMessage(carryOut(workerData as ExtractionTask))
