import { closeDatabase } from '#app/db/client.server'
import { DEMONSTRATION_PASSWORD } from '#app/domain/people/demonstration'
import { CommandProblem, readOptions, say } from './command.server'
import { loadDemonstrationOnce } from './load-demonstration.server'
import { bringUpToDate } from './prepare-database.server'

export const usage = `Usage: throughline demo

Loads the demonstration, a made-up partnership with its reviews, recommendations, actions and audits, into a
database in which nobody has an account yet. Serving does the same at its first start where DEMO is on. A load
that was broken off is put aside and begun again; a database that is in use is left alone.`

/** Loads the demonstration. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {})
  bringUpToDate()
  try {
    const found = await loadDemonstrationOnce({ makeDatabase: bringUpToDate })
    if (found === 'in use') {
      throw new CommandProblem('Somebody has an account in this database, so the demonstration was not loaded. Set DATA_DIR to another folder for it.')
    }
    if (found === 'whole') {
      say('The demonstration is loaded already.')
      return 0
    }
    say(`The demonstration is loaded. Every account has the password ${DEMONSTRATION_PASSWORD}`)
    return 0
  } finally {
    await closeDatabase()
  }
}
