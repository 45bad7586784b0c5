import type { NextFunction, Request, Response } from 'express'
import { sendPlainPage } from './plain-page.server'

const MEGABYTE = 1024 * 1024
/**
 * Twice what any page takes of files: what is a little too large is refused by the page itself, beside its field and with
 * everything else that was typed.
 */
export const LARGEST_UPLOAD = 100 * MEGABYTE
/** Forms without files: the longest narrative, many times over. */
export const LARGEST_FORM = 5 * MEGABYTE
/** Past this the connection is cut: somebody is not sending a form. */
const MOST_TO_DRAIN = 500 * MEGABYTE

/** Answers a body that is too large with a page that says so, once the browser has finished sending it. */
export function limitBody(request: Request, response: Response, next: NextFunction): void {
  if (request.get('transfer-encoding') !== undefined) {
    response.set('Connection', 'close')
    sendPlainPage(request, response, 411, 'This request cannot be carried out', ['It does not say how long it is. Nothing was changed.'])
    return
  }
  const length = Number(request.get('content-length') ?? 0)
  const limit = request.is('multipart/form-data') ? LARGEST_UPLOAD : LARGEST_FORM
  if (length <= limit) {
    next()
    return
  }
  const refuse = () => {
    sendPlainPage(request, response, 413, 'What you sent is too large', [
      `A form can carry at most ${limit / MEGABYTE} megabytes, files included. Nothing was saved.`,
      'Go back, choose a smaller file, or send one file at a time.',
    ])
  }
  if (length > MOST_TO_DRAIN) {
    response.set('Connection', 'close')
    refuse()
    return
  }
  // A browser reads no answer before it has sent everything; closing on it would show "connection reset".
  request.resume()
  request.on('end', refuse)
}
