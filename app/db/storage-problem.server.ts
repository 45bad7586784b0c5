/** Why the database could not store something, as the person who asked should read it. Nothing was written. */
const problems: [pattern: RegExp, words: string][] = [
  [/SQLITE_FULL|database or disk is full/, 'Nothing was saved: the disk of the server is full. Keep this page open, tell your administrator, then save again'],
  [/SQLITE_BUSY|SQLITE_LOCKED|database is locked|SocketTimeout/, 'Nothing was saved: the database is busy with other work. Wait a moment, then save again'],
  [/SQLITE_READONLY|readonly database/, 'Nothing was saved: the database cannot be written to. Keep this page open, tell your administrator, then save again'],
  [/SQLITE_IOERR|SQLITE_CANTOPEN|disk I\/O error|unable to open database file/, 'Nothing was saved: the disk of the server cannot be used. Keep this page open, tell your administrator, then save again'],
]

/** The words for a failure of storage (full, locked, read-only, broken disk); null for any other error. */
export function storageProblem(error: unknown): string | null {
  const told = toldBy(error)
  return problems.find(([pattern]) => pattern.test(told))?.[1] ?? null
}

// Prisma wraps what SQLite said: in `meta`, in `cause`, or in the message, by the place where it failed.
function toldBy(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 5) return String(error)
  const { message, code, originalCode, originalMessage, kind, cause, meta, driverAdapterError } = error as Record<string, unknown>
  const own = [message, code, originalCode, originalMessage, kind].filter((part) => typeof part === 'string')
  const inner = [cause, meta, driverAdapterError].filter((part) => part !== undefined).map((part) => toldBy(part, depth + 1))
  return [...own, ...inner].join(' ')
}
