import type { Express } from 'express'
import { bringUpToDate } from '#app/cli/prepare-database.server'
import { startBackgroundWork } from '#app/domain/shared/background.server'
import { backgroundWork } from './background-work.server'
import { createApp } from './create-app.server'

let app: Express | undefined

/** The service as `npm run dev` runs it inside Vite, with the same guards in front of the application. */
export function developmentApp(): Express {
  if (!app) {
    bringUpToDate()
    startBackgroundWork(backgroundWork)
    app = createApp({ build: () => import('virtual:remix/server-build'), clientDir: null })
  }
  return app
}
