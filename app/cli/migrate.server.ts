import { env } from '#app/env.server'
import { readOptions, say } from './command.server'
import { bringUpToDate } from './prepare-database.server'

export const usage = `Usage: throughline migrate

Makes the database if there is none, and applies every migration that it does not have yet, each whole or
not at all. An existing database is first copied to DATA_DIR/backups. Serving does the same at its start.`

/** Brings the database up to the program. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {})
  const { applied } = bringUpToDate()
  if (applied.length === 0) say(`The database ${env().databaseFile} is up to date.`)
  return 0
}
