import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { env } from '#app/env.server'
import { inRequestScope } from '#app/http/request-scope.server'
import { log } from '#app/log.server'
import { logRequests } from './access-log.server'
import { limitBody } from './body-limit.server'
import { refuseOtherSites } from './cross-site.server'
import { sendPlainPage, useStylesheetOf } from './plain-page.server'
import { factsOf, giveFacts, refuseDisorder } from './request-facts.server'
import { securityHeaders } from './security-headers.server'
import { staticFiles } from './static-files.server'

interface AppParts {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** The folder of files for browsers; null in development, where Vite serves them. */
  clientDir: string | null
}

/** The whole HTTP service: what guards every request, the files for browsers, and the application behind them. */
export function createApp({ build, clientDir }: AppParts): Express {
  const isDevelopment = clientDir === null
  const answer = createRequestHandler({
    build,
    mode: isDevelopment ? 'development' : 'production',
    getLoadContext: (_request, response) => factsOf(response),
  })
  const app = express()
  app.disable('x-powered-by')
  // Only a service with a public address stands behind a proxy, whose word on the sender then counts.
  app.set('trust proxy', env().PUBLIC_URL ? 1 : false)
  app.use(giveFacts, logRequests, securityHeaders({ isDevelopment }), refuseDisorder)
  if (clientDir !== null) {
    useStylesheetOf(clientDir)
    app.use(compression(), staticFiles(clientDir))
  }
  app.use(refuseOtherSites, limitBody, keepFromCaches)
  app.use((request, response, next) => {
    void inRequestScope(factsOf(response).requestId, () => answer(request, response, next))
  })
  app.use(showError)
  return app
}

/** Pages hold what only their reader may see: unless a route says otherwise, nothing keeps a copy of them. */
function keepFromCaches(_request: Request, response: Response, next: NextFunction): void {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => Response
  response.writeHead = ((...head: unknown[]) => {
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store')
    return writeHead(...head)
  }) as typeof response.writeHead
  next()
}

// Express knows an error handler by its four parameters.
function showError(error: unknown, request: Request, response: Response, _next: NextFunction): void {
  const { requestId } = factsOf(response)
  const status = statusOf(error)
  if (status >= 500) log().error({ requestId, err: error }, 'request failed')
  if (response.headersSent) {
    response.destroy()
    return
  }
  if (status < 500) {
    sendPlainPage(request, response, status, 'This request cannot be carried out', ['Its address or its headers are not in order.'])
    return
  }
  sendPlainPage(request, response, 500, 'Sorry, there is a problem with the service', [
    'What you last saved is safe. Try again in a few minutes.',
    `If it happens again, tell your administrator this number: ${requestId}`,
  ])
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 600 ? status : 500
}
