import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readDocument } from './read-document.server'

/**
 * The worker in which one file is read, so that a hostile one can only end the worker. It is given the file
 * as its data, sends the `Reading` as its one message, and ends.
 */
const Task = z.object({ bytes: z.instanceof(Uint8Array), fileName: z.string() })

if (parentPort !== null) {
  const { bytes, fileName } = Task.parse(workerData)
  parentPort.postMessage(await readDocument(bytes, fileName))
}
