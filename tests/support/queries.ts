import Database from 'better-sqlite3'
import { vi } from 'vitest'

/** Does the work and counts the statements that it sends to the database. */
export async function recordingQueries<Result>(work: () => Promise<Result>): Promise<{ result: Result; queries: number }> {
  const prepared = vi.spyOn(Database.prototype, 'prepare')
  try {
    const result = await work()
    return { result, queries: prepared.mock.calls.length }
  } finally {
    prepared.mockRestore()
  }
}
