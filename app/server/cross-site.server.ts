import type { NextFunction, Request, Response } from 'express'
import { env } from '#app/env.server'
import { log } from '#app/log.server'
import { sendPlainPage } from './plain-page.server'
import { factsOf } from './request-facts.server'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses every request that would change something and that did not come from a page of this service. It stands
 * before all routes: Remix's own check leaves out those without a page.
 */
export function refuseOtherSites(request: Request, response: Response, next: NextFunction): void {
  const isSafe = SAFE_METHODS.includes(request.method)
  if (
    isSafe ||
    cameFromHere({
      fetchSite: request.get('sec-fetch-site'),
      origin: request.get('origin'),
      host: request.get('host'),
      publicUrl: env().PUBLIC_URL,
    })
  ) {
    next()
    return
  }
  log().warn({ requestId: factsOf(response).requestId }, 'refused a request from another site')
  sendPlainPage(request, response, 403, 'This request came from another site', [
    'For your safety Throughline only accepts what is sent from its own pages. Nothing was changed.',
    'Go to the page again and send the form from there. If it happens again, ask your administrator to check the public address of the service.',
  ])
}

/**
 * Whether a page of this service sent the request. Browsers say so themselves in Sec-Fetch-Site, which no page can
 * forge; older ones, and services without https, by Origin. A request with neither is no browser's form.
 */
export function cameFromHere(request: {
  fetchSite: string | undefined
  origin: string | undefined
  host: string | undefined
  publicUrl: string | undefined
}): boolean {
  if (request.fetchSite !== undefined) return ['same-origin', 'none'].includes(request.fetchSite)
  if (request.origin === undefined || !URL.canParse(request.origin)) return false
  const origin = new URL(request.origin)
  if (!['http:', 'https:'].includes(origin.protocol)) return false
  if (request.publicUrl) return origin.origin === request.publicUrl || isLocal(origin, request.host)
  return origin.host === request.host
}

// With a public address the service still answers an operator on the machine itself.
function isLocal(origin: URL, host: string | undefined): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(origin.hostname) && origin.host === host
}
