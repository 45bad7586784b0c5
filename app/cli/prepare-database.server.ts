import { join } from 'node:path'
import { migrate } from '#app/db/migrate.server'
import { loadReferenceData } from '#app/domain/partnership/load-reference-data.server'
import { env } from '#app/env.server'
import { say } from './command.server'
import { loadDemonstrationOnce } from './load-demonstration.server'

/** Brings the database up to the program and says what was done. Throws MigrationRefusal. */
export function bringUpToDate(): { applied: string[] } {
  const { databaseFile, DATA_DIR } = env()
  const { applied, backup } = migrate({ databaseFile, backupsDir: join(DATA_DIR, 'backups') })
  if (backup) say(`Copied the database to ${backup} before changing it.`)
  for (const name of applied) say(`Applied migration ${name}.`)
  return { applied }
}

/**
 * Brings the database up to the program, and loads what a new installation has to know, in demonstration mode with the
 * demonstration. Throws MigrationRefusal.
 */
export async function makeReady(): Promise<void> {
  bringUpToDate()
  // Before anything else is written, so that its trail begins with its own first day.
  if (env().DEMO) await loadDemonstrationOnce({ makeDatabase: bringUpToDate })
  await loadReferenceData()
}
