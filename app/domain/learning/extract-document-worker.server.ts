import { parentPort, workerData } from 'node:worker_threads'
import { extract } from './extract'
import type { ExtractionInput } from './extraction'

/** The worker in which one document is read for its learning. It is given the input as its data, sends the `Extraction`, and ends. */
const port = parentPort
if (port !== null) port.postMessage(extract(workerData as ExtractionInput))
