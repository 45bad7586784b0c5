import { bookkeep } from '#app/db/bookkeeping.server'
import { db } from '#app/db/client.server'
import type { BackgroundWork } from '#app/domain/shared/background.server'
import { now } from '#app/domain/shared/clock'
import { readStoredFile } from '#app/domain/shared/file-store.server'
import type { DocumentFormat, TellPages } from './read-document-problem'
import { readIntakeSafely } from './read-intake-safely.server'
import type { IntakeReading, IntakeSource } from './read-intake.server'

/** What the reading of documents on their way in is called, for `wake`. */
export const READING_DOCUMENTS = 'reading documents'

/** A second long document need not wait for the first; a third would only take the processor from those who work. */
const AT_ONCE = 2
const MOST_ATTEMPTS = 2
const BROKEN_OFF = 'Reading it was broken off twice because the service stopped. Try again, or save it in another format'
const LOST = 'The file is no longer in the store of this service. Bring it again'
const FAULT = 'It could not be read because of a fault of this service. Try again; if that does not help, tell whoever looks after the service'

interface WaitingIntake {
  id: string
  format: DocumentFormat | 'paste'
  fileName: string | null
  fileSha256: string | null
  text: string | null
}

/** What reads one document; a worker of its own, unless a test has good reason. */
export type ReadsIntake = (source: IntakeSource, options: { tellPages: TellPages; signal: AbortSignal }) => Promise<IntakeReading>

/**
 * The reading of documents on their way in: waiting, then being read with its pages counted, then ready to be checked, or
 * failed with the reason in words. The progress is the machine's own and stands in no trail.
 */
export function readIntakes(read: ReadsIntake = readIntakeSafely): BackgroundWork<WaitingIntake> {
  return {
    name: READING_DOCUMENTS,
    atOnce: AT_ONCE,
    recover: () => bookkeep(async (books) => {
      await books.documentIntake.updateMany({ where: { status: 'reading', attempts: { gte: MOST_ATTEMPTS } }, data: { status: 'failed', problem: BROKEN_OFF } })
      await books.documentIntake.updateMany({ where: { status: 'reading' }, data: { status: 'waiting', pagesRead: 0 } })
    }),
    claim,
    run: (intake, signal) => readOne(intake, read, signal),
    failed: ({ id }) => finish(id, { status: 'failed', problem: FAULT }),
  }
}

async function claim(): Promise<WaitingIntake | null> {
  // Looked for without the writer's turn, which is wanted only where something waits.
  if ((await db.documentIntake.count({ where: { status: 'waiting' } })) === 0) return null
  return bookkeep(async (books) => {
    const next = await books.documentIntake.findFirst({
      where: { status: 'waiting' },
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, format: true, fileName: true, fileSha256: true, text: true },
    })
    if (next) await books.documentIntake.update({ where: { id: next.id }, data: { status: 'reading', pagesRead: 0, pages: null, attempts: { increment: 1 } } })
    return next
  })
}

async function readOne(intake: WaitingIntake, read: ReadsIntake, signal: AbortSignal): Promise<void> {
  const source = await sourceOf(intake)
  if (source === null) return finish(intake.id, { status: 'failed', problem: LOST })
  // One at a time, and the last before what it leads to: a slow disk must not set the count back.
  let telling: Promise<unknown> = Promise.resolve()
  let isTelling = false
  const tellPages: TellPages = (pagesRead, pages) => {
    if (isTelling) return
    isTelling = true
    telling = tell(intake.id, pagesRead, pages).finally(() => (isTelling = false))
  }
  const { reading, ...more } = await read(source, { tellPages, signal })
  await telling
  if (!reading.ok || !('recognised' in more)) {
    return finish(intake.id, { status: 'failed', problem: reading.ok ? FAULT : reading.problem.words })
  }
  const { text, blocks } = reading.document
  await finish(intake.id, { status: 'to_check', problem: null, text, blocks: JSON.stringify(blocks), recognised: JSON.stringify(more.recognised) })
}

async function sourceOf({ format, fileName, fileSha256, text }: WaitingIntake): Promise<IntakeSource | null> {
  if (format === 'paste') return text === null ? null : { pasted: text }
  const file = fileSha256 === null ? null : await readStoredFile(fileSha256)
  if (file === null) return null
  return { bytes: new Uint8Array(await new Response(file.stream).arrayBuffer()), fileName: fileName ?? '' }
}

const tell = (id: string, pagesRead: number, pages: number) =>
  bookkeep((books) => books.documentIntake.updateMany({ where: { id, status: 'reading' }, data: { pagesRead, pages } }))

interface Ending {
  status: 'to_check' | 'failed'
  problem: string | null
  text?: string
  blocks?: string
  recognised?: string
}

// Somebody may have discarded it meanwhile.
async function finish(id: string, ending: Ending): Promise<void> {
  await bookkeep((books) => books.documentIntake.updateMany({ where: { id, status: 'reading' }, data: { ...ending, readAt: now(), version: { increment: 1 } } }))
}
