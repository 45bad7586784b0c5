import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import { log } from '#app/log.server'

const SECOND = 1000
/** In-flight requests get this long to finish once the service is told to stop. */
const LONGEST_FAREWELL = 25 * SECOND

/** The address cannot be listened on; the message says what to do. */
export class ListenError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ListenError'
  }
}

/** Starts answering on an address; resolves with the port once it does. Throws ListenError. */
export async function listen(app: Express, host: string, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer(app)
  // Slow enough for a large upload over a poor line, short enough that idle clients cannot fill the service.
  server.headersTimeout = 20 * SECOND
  server.requestTimeout = 300 * SECOND
  server.keepAliveTimeout = 65 * SECOND
  server.timeout = 120 * SECOND
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new ListenError(reasonOf(error, host, port), { cause: error })))
    server.listen(port, host, resolve)
  })
  return { server, port: (server.address() as AddressInfo).port }
}

function reasonOf(error: Error, host: string, port: number): string {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`
  }
  if (code === 'EACCES') return `Port ${port} is not open to this user. Choose one above 1023: PORT=3000 npm start`
  return `Cannot listen on ${host}, port ${port}: ${error.message}`
}

/** Stops taking requests and waits for those in flight, at most `patienceMs`. */
export async function stopServing(server: Server, patienceMs = LONGEST_FAREWELL): Promise<void> {
  // Closing ends only the connections that are idle at that moment; the others stay open for more once answered.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const giveUp = setTimeout(() => {
    log().warn('requests still in flight were cut off')
    server.closeAllConnections()
  }, patienceMs)
  await closed
  clearTimeout(giveUp)
  clearInterval(sweep)
}
