import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readDocument } from './read-document.server'

/**
 * The worker in which one file is read, so that a hostile one can only end the worker. It is given the file
 * as its data, sends the `Reading` as its one message, and ends.
 */
const Task = z.object({ bytes: z.instanceof(Uint8Array), fileName: z.string() })

const port = parentPort
if (port !== null) {
  const { bytes, fileName } = Task.parse(workerData)
  void readDocument(bytes, fileName).then((reading) => port.postMessage(reading))
}
