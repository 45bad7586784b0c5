import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaClient } from './.server/generated/client'
import { env } from '#app/env.server'

/**
 * Opens every connection the way the product relies on: write-ahead log (readers never wait for the writer),
 * foreign keys on, a commit that is on disk when it returns, and patience with another process of ours.
 * Source: SQLite, "Write-Ahead Logging" and "PRAGMA synchronous".
 */
class Connection extends PrismaBetterSqlite3 {
  readonly #pragmas: string

  constructor(url: string, pragmas: string) {
    super({ url })
    this.#pragmas = pragmas
  }

  override async connect() {
    const adapter = await super.connect()
    await adapter.executeScript(
      `PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; ${this.#pragmas}`,
    )
    return adapter
  }
}

const open = (pragmas: string) =>
  new PrismaClient({
    adapter: new Connection(env().DATABASE_URL, pragmas),
    transactionOptions: { maxWait: 30_000, timeout: 60_000 },
  })

type ReadMethod =
  | 'findUnique' | 'findUniqueOrThrow' | 'findFirst' | 'findFirstOrThrow' | 'findMany' | 'count' | 'aggregate' | 'groupBy' | 'fields'
type ModelName = Exclude<Extract<keyof PrismaClient, string>, `$${string}`>

/** The database for reading: only the reads of each model, references to its fields (to compare two of them), and raw SELECTs. */
export type Db = { [M in ModelName]: Pick<PrismaClient[M], Extract<ReadMethod, keyof PrismaClient[M]>> } & Pick<
  PrismaClient,
  '$queryRaw'
>

let reader: PrismaClient | undefined
let writer: PrismaClient | undefined

/**
 * What every query reads from. It has a connection of its own, which SQLite itself holds to reading (`query_only`):
 * so a read never sees half of somebody's transaction, and nothing can be written around `change`.
 */
export const db: Db = new Proxy({} as Db, {
  get(_, property) {
    reader ??= open('PRAGMA query_only = ON;')
    return Reflect.get(reader, property) as unknown
  },
})

/** The one writing connection. Only `change` and `bookkeep` may ask for it (an architecture test holds them to it). */
export function writingClient(): PrismaClient {
  return (writer ??= open(''))
}

/**
 * Closes the writing connection, rolling back whatever it left open. After a commit that failed (disk full, lock)
 * the adapter may keep the transaction open and put later writes into it; a new connection cannot.
 */
export async function discardWritingClient(): Promise<void> {
  const old = writer
  writer = undefined
  await old?.$disconnect()
}

/** Closes both connections; the next use opens them again. */
export async function closeDatabase(): Promise<void> {
  const oldReader = reader
  reader = undefined
  await Promise.all([oldReader?.$disconnect(), discardWritingClient()])
}
