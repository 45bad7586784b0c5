import type { Server } from 'node:http'
import { join } from 'node:path'
import { closeDatabase } from '#app/db/client.server'
import { startBackgroundWork, stopBackgroundWork } from '#app/domain/shared/background.server'
import { env } from '#app/env.server'
import { log } from '#app/log.server'
import { packageRoot } from '#app/package-root.server'
import { backgroundWork } from '#app/server/background-work.server'
import { createApp } from '#app/server/create-app.server'
import { listen, stopServing } from '#app/server/listen.server'
import { announce } from './announce.server'
import { readOptions } from './command.server'
import { makeReady } from './prepare-database.server'

export const usage = `Usage: throughline serve

Brings the database up to date, loads what a new one needs, and serves the site on HOST and PORT until it is
told to stop (SIGTERM or Ctrl+C). Requests in flight then have 25 seconds to finish; what is being read in the
background is read again at the next start.`

/** Serves the site until the process is told to stop. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {})
  const { HOST, PORT } = env()
  // Read now, so that a secret that cannot be kept stops the start and not somebody's sign-in.
  void env().SESSION_SECRET
  await makeReady()
  const build = await import('virtual:remix/server-build')
  const app = createApp({ build, clientDir: join(packageRoot(), 'build', 'client') })
  const { server, port } = await listen(app, HOST, PORT)
  log().info({ host: HOST, port }, 'serving')
  startBackgroundWork(backgroundWork)
  await announce(port)
  const code = await untilToldToStop(server)
  await closeDatabase()
  log().info('stopped')
  return code
}

async function untilToldToStop(server: Server): Promise<number> {
  const code = await new Promise<number>((resolve) => {
    process.once('SIGTERM', () => resolve(0))
    process.once('SIGINT', () => resolve(0))
    process.on('unhandledRejection', (error) => log().error({ err: error }, 'a promise was left to fail'))
    process.once('uncaughtException', (error) => {
      // What state this left behind nobody knows: finish what is in flight, and let the supervisor start anew.
      log().fatal({ err: error }, 'stopping because of a fault')
      resolve(1)
    })
  })
  log().info('stopping')
  await Promise.all([stopServing(server), stopBackgroundWork()])
  return code
}
