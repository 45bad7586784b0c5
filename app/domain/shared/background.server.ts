import { log } from '#app/log.server'

/** One kind of work that waits in the database and is done apart from any request, piece by piece in the order of `claim`. */
export interface BackgroundWork<Piece = unknown> {
  /** What `wake` calls it by. */
  name: string
  /** How many pieces may be under way at once; 1 unless said. */
  atOnce?: number
  /** Puts back what a process that ended in the middle had begun. Called once, before anything is claimed. */
  recover(): Promise<void>
  /** Takes the next piece that waits and writes down that it is begun; null when nothing waits. */
  claim(): Promise<Piece | null>
  /** Does one piece and writes down what became of it. When `signal` is aborted the service stops: end soon, and leave the piece as begun. */
  run(piece: Piece, signal: AbortSignal): Promise<void>
  /** Writes down, in words for people, that `run` threw, so that the piece is not begun for ever. */
  failed(piece: Piece): Promise<void>
}

/** How often a kind of work looks for more by itself, should nobody wake it. */
const LOOKS_EVERY_MS = 5_000
const LONGEST_FAREWELL_MS = 5_000

interface Runner {
  bells: Bell[]
  ended: Promise<unknown>
}

const runners = new Map<string, Runner>()
let stopping = new AbortController()

/**
 * Begins to do each kind of work: first what was left in the middle, then whatever is queued, one piece at a time for each
 * kind (or `atOnce`), until `stopBackgroundWork`. A fault is logged and does not end it.
 */
export function startBackgroundWork(kinds: readonly BackgroundWork[]): void {
  stopping = new AbortController()
  for (const work of kinds) {
    const { signal } = stopping
    const bells = Array.from({ length: work.atOnce ?? 1 }, aBell)
    const recovered = logged(work, () => work.recover())
    const ended = Promise.all(bells.map((bell) => recovered.then(() => keepWorking(work, bell, signal))))
    runners.set(work.name, { bells, ended })
  }
}

/** Says that something of this kind was queued. Where no such work is done (tests, commands) nothing happens. */
export function wake(name: string): void {
  for (const bell of runners.get(name)?.bells ?? []) bell.ring()
}

/** Ends all background work and waits, at most `patienceMs`, until what is under way has let go. */
export async function stopBackgroundWork(patienceMs = LONGEST_FAREWELL_MS): Promise<void> {
  stopping.abort()
  const all = [...runners.values()]
  runners.clear()
  for (const bell of all.flatMap(({ bells }) => bells)) bell.ring()
  const ended = Promise.all(all.map((runner) => runner.ended))
  await Promise.race([ended, new Promise((resume) => setTimeout(resume, patienceMs).unref())])
}

/** Does everything of this kind that waits now, and answers how many pieces it was. For commands and tests. */
export async function workOff(work: BackgroundWork): Promise<number> {
  const { signal } = new AbortController()
  let pieces = 0
  while ((await doNext(work, signal)) === 'done') pieces += 1
  return pieces
}

async function keepWorking(work: BackgroundWork, bell: Bell, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const what = await doNext(work, signal)
    // After a fault of the queue itself (a full disk) it rests, however often it is woken.
    if (what === 'fault') await rest(signal)
    else if (what === 'nothing') await bell.rung(LOOKS_EVERY_MS)
  }
}

async function doNext(work: BackgroundWork, signal: AbortSignal): Promise<'done' | 'nothing' | 'fault'> {
  let piece: unknown
  const isClaimed = await logged(work, async () => {
    piece = await work.claim()
  })
  if (!isClaimed) return 'fault'
  if (piece === null) return 'nothing'
  if (await logged(work, () => work.run(piece, signal))) return 'done'
  if (signal.aborted) return 'nothing'
  return (await logged(work, () => work.failed(piece))) ? 'done' : 'fault'
}

/** Whether it went well; a fault goes to the log. */
async function logged({ name }: BackgroundWork, act: () => Promise<void>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    log().error({ err: error, work: name }, 'background work failed')
    return false
  }
}

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resume) => {
    const timer = setTimeout(resume, LOOKS_EVERY_MS)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resume()
    })
  })
}

interface Bell {
  ring(): void
  /** Resolves when it is rung, at once where it was since the last time, and after `atMostMs` in any case. */
  rung(atMostMs: number): Promise<void>
}

function aBell(): Bell {
  let isRung = false
  let resume: (() => void) | undefined
  return {
    ring() {
      isRung = true
      resume?.()
    },
    async rung(atMostMs) {
      if (!isRung) {
        await new Promise<void>((hear) => {
          const timer = setTimeout(hear, atMostMs)
          resume = () => {
            clearTimeout(timer)
            hear()
          }
        })
      }
      isRung = false
      resume = undefined
    },
  }
}
