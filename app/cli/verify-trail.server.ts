import { existsSync } from 'node:fs'
import { closeDatabase } from '#app/db/client.server'
import { verifyTrail } from '#app/domain/trail/verify-trail.server'
import { env } from '#app/env.server'
import { CommandProblem, complain, readOptions, say } from './command.server'

export const usage = `Usage: throughline verify-trail

Reads the whole trail and recomputes every hash. Prints how many entries there are and the last hash, which you
can keep elsewhere: a database put back as a whole from an older copy looks whole, but has an older hash.

Exit codes: 0 the trail is whole, 1 it is not (the first entry that is not as it was written is named).`

/** Shows that no entry of the trail was changed, removed or put in. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {})
  const { databaseFile } = env()
  if (!existsSync(databaseFile)) throw new CommandProblem(`There is no database at ${databaseFile}.`)
  try {
    const verdict = await verifyTrail()
    if (verdict.whole) {
      say(`The trail is whole: ${entries(verdict.length)}.`, `Last hash: ${verdict.hash}`)
      return 0
    }
    complain(
      `The trail is broken at entry ${verdict.broken.id}: ${verdict.broken.why}.`,
      `${entries(verdict.length)} before it: as written.`,
    )
    return 1
  } finally {
    await closeDatabase()
  }
}

const entries = (count: number) => (count === 1 ? '1 entry' : `${count.toLocaleString('en-GB')} entries`)
