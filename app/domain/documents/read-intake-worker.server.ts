import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readIntake, type IntakeReading } from './read-intake.server'

/**
 * The worker in which one document is read and recognised, so that a hostile one can only end the worker. It is given its
 * source as its data, sends how many pages are read, then what it read as its last message, and ends.
 */
const Task = z.union([z.object({ bytes: z.instanceof(Uint8Array), fileName: z.string() }), z.object({ pasted: z.string() })])

/** What the worker says. */
export type WorkerMessage = { pagesRead: number; pages: number } | IntakeReading

const TELL_EVERY_MS = 250

const port = parentPort
if (port !== null) {
  let toldAt = 0
  const say = (message: WorkerMessage) => port.postMessage(message)
  const tellPages = (pagesRead: number, pages: number) => {
    if (Date.now() - toldAt < TELL_EVERY_MS) return
    toldAt = Date.now()
    say({ pagesRead, pages })
  }
  void readIntake(Task.parse(workerData), tellPages).then(say)
}
