import type { NextFunction, Request, Response } from 'express'
import { log } from '#app/log.server'
import { factsOf } from './request-facts.server'

/**
 * Logs each request when its answer has been sent: never its query, body or sender, and no segment of its path
 * that could be a secret.
 */
export function logRequests(request: Request, response: Response, next: NextFunction): void {
  const startedAt = performance.now()
  const path = pathForLog(request.path)
  response.on('close', () => {
    log()[request.path.startsWith('/assets/') ? 'debug' : 'info'](
      {
        requestId: factsOf(response).requestId,
        method: request.method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
        ...(!response.writableFinished && { aborted: true }),
      },
      'request',
    )
  })
  next()
}

/** The path without segments that could be the token of an invitation, or an address that somebody typed. */
export function pathForLog(path: string): string {
  return path
    .split('/')
    .map((segment) => (/^[\w-]{24,}(\.data)?$/.test(segment) || /@|%40/.test(segment) ? '…' : segment))
    .join('/')
    .slice(0, 200)
}
