import { PassThrough } from 'node:stream'
import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { log } from '#app/log.server'
import { NonceProvider } from '#app/nonce'

/** How long a page may wait for what it streams, in milliseconds. */
export const streamTimeout = 10_000

/** Renders a page, with the nonce that its scripts need. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let finalStatus = status
    let isShellSent = false
    const page = (
      <NonceProvider value={nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceProvider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onShellReady() {
        isShellSent = true
        const body = new PassThrough()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }))
        pipe(body)
      },
      onShellError: reject,
      onError(error) {
        finalStatus = 500
        // Before the shell the error is rejected with, and logged there.
        if (isShellSent && !request.signal.aborted) log().error({ requestId, err: error }, 'a page could not be rendered')
      },
    })
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/** Logs what loaders and actions throw. A page that is not there, or a reader who left, is no error. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  log().error({ requestId: context.requestId, err: error }, 'request failed')
}
