import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { requestId } from '#app/http/request-scope.server'
import { LARGEST_FORM, LARGEST_UPLOAD } from './body-limit.server'
import { createApp } from './create-app.server'
import { listen, ListenError, stopServing } from './listen.server'

let server: Server
let base: string
let clientDir: string

/** The smallest application: one page that says what it was told, one form, one page that fails. */
const build: ServerBuild = {
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  assetsBuildDirectory: '',
  basename: '/',
  entry: { module: { default: () => new Response('page'), handleError: () => {} } },
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
  },
  isSpaMode: false,
  mode: 'production',
  publicPath: '/',
  routes: {
    facts: {
      id: 'facts',
      path: 'facts',
      module: {
        default: undefined,
        loader: ({ request, context }) =>
          Response.json({ ...context, url: request.url, scope: requestId() }, { headers: request.url.includes('kept') ? { 'Cache-Control': 'private, max-age=60' } : {} }),
        action: async ({ request }) => Response.json({ length: (await request.text()).length }),
      },
    },
    slow: {
      id: 'slow',
      path: 'slow',
      module: {
        default: undefined,
        loader: async () => {
          await new Promise((resolve) => setTimeout(resolve, 150))
          return Response.json({ finished: true })
        },
      },
    },
  },
}

beforeAll(async () => {
  clientDir = mkdtempSync(join(tmpdir(), 'throughline-client-'))
  mkdirSync(join(clientDir, 'assets'))
  writeFileSync(join(clientDir, 'assets', 'app-0123.css'), 'body{}')
  writeFileSync(join(clientDir, 'favicon.svg'), '<svg/>')
  const started = await listen(createApp({ build, clientDir }), '127.0.0.1', 0)
  server = started.server
  base = `http://127.0.0.1:${started.port}`
})
afterAll(async () => {
  await stopServing(server, 0)
  rmSync(clientDir, { recursive: true, force: true })
})

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(base + path, { method: 'POST', body, headers: { Origin: base, 'Content-Type': 'text/plain', ...headers } })

test('each page has a nonce of its own, which is the only way for a script to run', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const response = await fetch(`${base}/facts`)
      const { nonce } = (await response.json()) as { nonce: string }
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain(`script-src 'strict-dynamic' 'nonce-${nonce}'`)
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      return nonce
    }),
  )
  expect(new Set(nonces).size).toBe(2)
})

test('the request id reaches the application, its scope and the answer', async () => {
  const response = await fetch(`${base}/facts`)
  const facts = (await response.json()) as { requestId: string; scope: string }
  expect(facts.scope).toBe(facts.requestId)
  expect(response.headers.get('x-request-id')).toBe(facts.requestId)
})

test('forms without JavaScript keep their origin, and nothing may frame or keep a page', async () => {
  const { headers } = await fetch(`${base}/facts`)
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('strict-transport-security')).toBeNull()
  expect(headers.get('x-powered-by')).toBeNull()
})

test('a route may say that its answer can be kept', async () => {
  expect((await fetch(`${base}/facts?kept`)).headers.get('cache-control')).toBe('private, max-age=60')
})

test('without a public address nobody can say by header where they are or how they came', async () => {
  const headers = { 'X-Forwarded-For': '203.0.113.9', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' }
  const facts = (await (await fetch(`${base}/facts`, { headers })).json()) as Record<string, unknown>
  expect(facts).toMatchObject({ clientAddress: '127.0.0.1', isSecure: false, url: `${base}/facts` })
})

test.each([[{ Origin: 'https://evil.example' }], [{ Origin: 'null' }], [{ 'Sec-Fetch-Site': 'cross-site' }]])(
  'a post from another site is refused in words: %o',
  async (headers) => {
    const response = await post('/facts', 'x', headers)
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('<h1 class="govuk-heading-l">This request came from another site</h1>')
  },
)

test('a post from our own page goes through', async () => {
  expect(await (await post('/facts', 'four')).json()).toEqual({ length: 4 })
})

test('a form that is too large gets a page that says so, once it has been sent', async () => {
  const response = await post('/facts', 'x'.repeat(LARGEST_FORM + 1))
  expect(response.status).toBe(413)
  expect(await response.text()).toMatch(/What you sent is too large.*at most 5 megabytes/s)
})

test('an upload that is too large likewise, and the router gets words it can show', async () => {
  const body = 'x'.repeat(LARGEST_UPLOAD + 1)
  const response = await post('/facts.data', body, { 'Content-Type': 'multipart/form-data; boundary=x' })
  expect(response.status).toBe(413)
  expect(response.headers.get('content-type')).toContain('text/plain')
  expect(await response.text()).toContain('at most 100 megabytes')
})

test('a body that does not say its length is refused', async () => {
  const answer = await raw(`POST /facts HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 411/)
})

test.each(['/%E0%A4%A', '/facts?_data=facts'])('%s is refused as out of order, under the same policy as a page', async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 400/)
  expect(answer).toContain("Content-Security-Policy: default-src 'none'")
})

test.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is no way to ask for anything', async (method) => {
  const answer = await raw(`${method} /facts HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nConnection: close\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 405/)
})

test('a request whose host is nonsense is refused', async () => {
  expect(await raw('GET /facts HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/)
})

test('hashed assets are kept for good, others for an hour, and a missing one is not a page', async () => {
  expect((await fetch(`${base}/assets/app-0123.css`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await fetch(`${base}/favicon.svg`)).headers.get('cache-control')).toBe('public, max-age=3600')
  const missing = await fetch(`${base}/assets/gone.js`)
  expect(missing.status).toBe(404)
  expect(await missing.text()).toBe('Not found')
})

test('a fault of the application becomes a page with the number that the log has', async () => {
  const failing = createApp({ build: () => Promise.reject(new Error('cannot be read')), clientDir })
  const started = await listen(failing, '127.0.0.1', 0)
  const response = await fetch(`http://127.0.0.1:${started.port}/facts`)
  expect(response.status).toBe(500)
  const page = await response.text()
  expect(page).toContain(response.headers.get('x-request-id'))
  expect(page).toContain('/assets/app-0123.css')
  expect(page).not.toContain('cannot be read')
  await stopServing(started.server, 0)
})

test('a port in use is said in words', async () => {
  const port = Number(new URL(base).port)
  await expect(listen(createApp({ build, clientDir }), '127.0.0.1', port)).rejects.toThrow(ListenError)
  await expect(listen(createApp({ build, clientDir }), '127.0.0.1', port)).rejects.toThrow(`Port ${port} is in use`)
})

test('a request in flight finishes before the service stops, and then nothing answers', async () => {
  const started = await listen(createApp({ build, clientDir }), '127.0.0.1', 0)
  const address = `http://127.0.0.1:${started.port}/slow`
  const arrived = vi.fn()
  started.server.on('request', arrived)
  const answer = fetch(address)
  await vi.waitFor(() => expect(arrived).toHaveBeenCalled())
  await stopServing(started.server)
  expect(await (await answer).json()).toEqual({ finished: true })
  await expect(fetch(address)).rejects.toThrow()
})

/** What the server answers to exactly these bytes. */
function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(request))
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
