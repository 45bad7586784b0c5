import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { Outcome, Problem, Refused } from '#app/domain/shared/outcome'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { START_OF_TRAIL, contentHash, linkHash } from '#app/domain/trail/trail-hash.server'
import type { Prisma } from './.server/generated/client'
import { log } from '#app/log.server'
import { discardWritingClient, writingClient } from './client.server'
import { storageProblem } from './storage-problem.server'

/** How long a form is remembered as done: longer than anybody leaves a page open. */
const REMEMBER_FORMS_MS = 30 * 24 * 60 * 60_000

type ReservedModel = 'trailEntry' | 'trailEntryReview' | 'trailHead' | 'completedForm' | 'signInAttempt' | 'heldForm'

/** The database inside one transaction. The trail is not in it: only `change` writes there. */
export type Tx = Omit<Prisma.TransactionClient, ReservedModel | '$executeRaw' | '$executeRawUnsafe' | '$queryRawUnsafe'>

declare const proof: unique symbol
/** What a verb returns when it has written: its result, and what the trail shall say of it. */
export interface Done<Result> {
  readonly value: Result
  readonly entries: readonly [NewTrailEntry, ...NewTrailEntry[]]
  readonly [proof]: true
}

/** The verb did what was asked. At least one trail entry is part of that: without one this does not compile. */
export function done<Result>(value: Result, entries: readonly [NewTrailEntry, ...NewTrailEntry[]]): Done<Result> {
  return { value, entries } as Done<Result>
}

/** The verb cannot do what was asked, and why, beside the field that it concerns. Everything written so far is undone. */
export function refuse(field: string, words: string): Refused
export function refuse(problems: Problem[]): Refused
export function refuse(field: string | Problem[], words = ''): Refused {
  return { ok: false, problems: typeof field === 'string' ? [{ field, words }] : field }
}

/** Somebody else saved the record meanwhile: shows what is stored now beside what was typed. */
export function refuseStale(stored: Record<string, string | null | undefined>, currentVersion: number): Refused {
  const theirs = Object.fromEntries(Object.entries(stored).map(([field, text]) => [field, text ?? '']))
  const words = 'Somebody else saved this while you were typing. Compare what is stored now with what you typed, then save again'
  return { ok: false, problems: [{ field: '', words }], theirs, currentVersion }
}

/** Nothing differs from what is stored, so nothing is written and the trail stays silent. */
export function unchanged<Result>(value: Result): { readonly unchanged: true; readonly value: Result } {
  return { unchanged: true, value }
}

type Verdict<Result> = Done<Result> | Refused | ReturnType<typeof unchanged<Result>>

class Refusal extends Error {
  constructor(readonly refused: Refused) {
    super('refused')
  }
}

export interface ChangeOptions {
  /** Key of the form that asks for the change: the same key again, from the same person, returns the first result and writes nothing. */
  once?: string | undefined
}

/**
 * The only way to write. Runs `work` in one transaction with its trail entries: all of it is stored, or nothing is.
 * Changes of this process take turns; another process waits at the lock. `work` must read through `tx`, and must have no
 * effect outside the database (files before, mail after). A full disk or a locked database is a refusal too, so that the
 * form comes back with what was typed. Throws what `work` throws, after undoing it.
 */
export function change<Result>(
  actor: Actor,
  work: (tx: Tx) => Promise<Verdict<Result>>,
  options: ChangeOptions = {},
): Promise<Outcome<Result>> {
  return inTurn(async () => {
    try {
      return await writingClient().$transaction((tx) => carryOut(tx, actor, work, options))
    } catch (error) {
      if (error instanceof Refusal) return error.refused
      await discardWritingClient()
      const words = storageProblem(error)
      if (words === null) throw error
      log().error({ err: error }, 'a change could not be stored')
      return refuse('', words)
    }
  })
}

async function carryOut<Result>(
  tx: Prisma.TransactionClient,
  actor: Actor,
  work: (tx: Tx) => Promise<Verdict<Result>>,
  { once }: ChangeOptions,
): Promise<Outcome<Result>> {
  // The first statement is a write: it takes SQLite's write lock, waiting for other processes, before anything is read.
  await tx.trailHead.upsert({ where: { id: 1 }, create: { id: 1, length: 0, hash: START_OF_TRAIL }, update: { id: 1 } })
  const key = once && createHash('sha256').update(`${actor.accountId ?? ''} ${once}`).digest('hex')
  const earlier = key ? await tx.completedForm.findUnique({ where: { key } }) : null
  if (earlier) return { ok: true, value: JSON.parse(earlier.result) as Result }

  const verdict = await work(tx)
  if ('ok' in verdict) throw new Refusal(verdict)
  if ('entries' in verdict) await appendToTrail(tx, actor, verdict.entries)
  if (key) {
    const result = JSON.stringify(verdict.value ?? null)
    await tx.completedForm.deleteMany({ where: { at: { lt: new Date(now().getTime() - REMEMBER_FORMS_MS) } } })
    await tx.completedForm.create({ data: { key, accountId: actor.accountId, result, at: now() } })
  }
  return { ok: true, value: verdict.value }
}

async function appendToTrail(tx: Prisma.TransactionClient, actor: Actor, entries: readonly NewTrailEntry[]) {
  const head = await tx.trailHead.findUniqueOrThrow({ where: { id: 1 } })
  const at = now()
  let { length, hash } = head
  const rows: Prisma.TrailEntryCreateManyInput[] = []
  const links: Prisma.TrailEntryReviewCreateManyInput[] = []
  for (const entry of entries) {
    const reviewIds = [...new Set(entry.reviewIds ?? [])]
    const salt = randomBytes(16).toString('hex')
    const content = {
      actorName: actor.name,
      agencyName: actor.agency?.name ?? '',
      field: entry.field ?? null,
      from: entry.from ?? null,
      to: entry.to ?? null,
      because: entry.because ?? null,
    }
    const link = {
      id: ++length,
      at,
      event: entry.event,
      actorId: actor.accountId,
      agencyId: actor.agency?.id ?? null,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      subjectRef: entry.subject.ref,
      requestId: actor.requestId,
      contentHash: contentHash(salt, { ...content, reviewIds }),
    }
    const previousHash = hash
    hash = linkHash(previousHash, link)
    rows.push({ ...link, ...content, salt, previousHash, hash })
    links.push(...reviewIds.map((reviewId) => ({ entryId: link.id, reviewId })))
  }
  await tx.trailEntry.createMany({ data: rows })
  if (links.length > 0) await tx.trailEntryReview.createMany({ data: links })
  await tx.trailHead.update({ where: { id: 1 }, data: { length, hash } })
}

/**
 * The result of a change for which nobody filled in a form (a look, a download, a sign-in). Throws where it could not be
 * stored: what comes next must not happen unrecorded.
 */
export function stored<Result>(outcome: Outcome<Result>): Result {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.problems.map(({ words }) => words).join('. '))
}

let lastTurn: Promise<unknown> = Promise.resolve()

/** Runs writes one after another: SQLite has one writer, and waiting here costs nobody a busy timeout. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = lastTurn.then(work, work)
  lastTurn = turn.catch(() => undefined)
  return turn
}
