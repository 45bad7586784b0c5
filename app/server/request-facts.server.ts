import { randomBytes, randomUUID } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import type { NextFunction, Request, Response } from 'express'
import { env } from '#app/env.server'
import { sendPlainPage } from './plain-page.server'

/** What is known of a request before the application sees it. Throws where `giveFacts` has not run. */
export function factsOf(response: Response): AppLoadContext {
  const { facts } = response.locals as { facts?: AppLoadContext }
  if (!facts) throw new Error('The request was not prepared.')
  return facts
}

/** Gives the request its id and nonce, and settles by which address and scheme it came. */
export function giveFacts(request: Request, response: Response, next: NextFunction): void {
  const { PUBLIC_URL } = env()
  const facts: AppLoadContext = {
    nonce: randomBytes(16).toString('base64'),
    requestId: randomUUID(),
    clientAddress: request.ip ?? 'unknown',
    isSecure: PUBLIC_URL?.startsWith('https:') ?? false,
  }
  response.locals.facts = facts
  response.set('X-Request-Id', facts.requestId)
  settleForwardedHeaders(request, PUBLIC_URL)
  next()
}

/** Refuses a request whose address the application could not read, and a method that it cannot be asked by. */
export function refuseDisorder(request: Request, response: Response, next: NextFunction): void {
  if (!METHODS.includes(request.method)) {
    sendPlainPage(request, response, 405, 'This request cannot be carried out', ['No page of Throughline sends such a request.'])
  } else if (isHost(request.get('host')) && isAddress(request)) {
    next()
  } else {
    sendPlainPage(request, response, 400, 'This request cannot be carried out', ['Its address is not in order. Check that it was copied whole.'])
  }
}

/** GET and POST are what pages send; HEAD is a GET without its answer, by which monitors ask. */
const METHODS = ['GET', 'HEAD', 'POST']

// Remix reads these to build the request's address and to compare it with Origin. Anyone can send
// them, so only our own setting counts.
function settleForwardedHeaders(request: Request, publicUrl: string | undefined): void {
  delete request.headers['x-forwarded-host']
  delete request.headers['x-forwarded-proto']
  if (!publicUrl) return
  const { host, protocol } = new URL(publicUrl)
  request.headers['x-forwarded-host'] = host
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
}

function isHost(host: string | undefined): boolean {
  return host !== undefined && /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}/`)
}

function isAddress(request: Request): boolean {
  // The router's old way to ask for one loader. Pages of ours do not use it, and it goes round their layout.
  if ('_data' in request.query) return false
  try {
    decodeURIComponent(request.path)
    return true
  } catch {
    return false
  }
}
