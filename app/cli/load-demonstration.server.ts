import { existsSync, renameSync } from 'node:fs'
import { closeDatabase } from '#app/db/client.server'
import { env } from '#app/env.server'
import { demonstrationState, type DemonstrationState } from '#prisma/seed/demonstration-state.server'
import { say } from './command.server'

const EVERY_PER_CENT = 20

interface Loading {
  /** Makes the database anew once a half-loaded one is out of the way. */
  makeDatabase: () => void
  /** Tells the stories; another one in tests, which need not wait for them. */
  load?: () => Promise<void>
}

/**
 * Loads the demonstration into a database in which nobody has an account yet; a load that was broken off is put aside and
 * begun again. Leaves every other database alone. Answers what it found.
 */
export async function loadDemonstrationOnce({ makeDatabase, load = tellStories }: Loading): Promise<DemonstrationState> {
  const state = await demonstrationState()
  if (state === 'half') {
    await putAside()
    makeDatabase()
  }
  if (state === 'half' || state === 'empty') await load()
  return state
}

async function tellStories(): Promise<void> {
  // Only here: what reads documents is large, and most starts have nothing to load.
  const { loadDemonstration } = await import('#prisma/seed/load-demonstration.server')
  say('Loading the demonstration data, once. This takes less than a minute.')
  let next = EVERY_PER_CENT
  await loadDemonstration((told, all) => {
    const done = Math.floor((100 * told) / all)
    if (done < next) return
    say(`Loading the demonstration data: ${done}%`)
    next = done - (done % EVERY_PER_CENT) + EVERY_PER_CENT
  })
}

/** Moves a half-loaded database out of the way, beside where it was. */
async function putAside(): Promise<void> {
  const { databaseFile } = env()
  const aside = `${databaseFile}.broken-off`
  await closeDatabase()
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(databaseFile + part)) renameSync(databaseFile + part, aside + part)
  }
  say('Loading the demonstration data was broken off earlier. It begins again.', `What there was of it is now ${aside}; it can be deleted.`)
}
