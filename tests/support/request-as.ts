import { startSession } from '#app/auth/session.server'
import type { Actor } from '#app/domain/people/actor'

type Fields = Record<string, string | readonly string[] | File>

/**
 * A request as this actor's browser would send it: a GET, or with `fields` a POST of a form. `null` is nobody signed in.
 * Hand it to a route's loader or action by `args`.
 */
export async function requestAs(actor: Actor | null, path: string, fields?: Fields): Promise<Request> {
  const url = new URL(path, 'http://localhost:3000')
  const headers = new Headers()
  if (actor?.accountId) {
    const setCookie = await startSession(new Request(url), actor.accountId)
    headers.set('Cookie', setCookie.split(';')[0] ?? '')
  }
  if (!fields) return new Request(url, { headers })
  return new Request(url, { method: 'POST', headers, body: bodyOf(fields) })
}

function bodyOf(fields: Fields): FormData | URLSearchParams {
  const hasFile = Object.values(fields).some((value) => value instanceof File)
  const body = hasFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) (body as FormData).append(name, value)
    else for (const text of [value].flat()) body.append(name, text)
  }
  return body
}

/** The arguments of a loader or an action. */
export function args(request: Request, params: Record<string, string> = {}) {
  const context = { nonce: 'nonce', requestId: 'test', clientAddress: '127.0.0.1', isSecure: false }
  return { request, params, context }
}

/** What a loader or an action answered or threw: its status and what it carries. */
export async function answerOf(work: Promise<unknown>): Promise<{ status: number; data: unknown; location: string | null; cookies: string[] }> {
  const answer = await work.catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown
    return thrown
  })
  if (answer instanceof Response) {
    const data = answer.headers.get('content-type')?.includes('json') ? await answer.json() : await answer.text()
    return { status: answer.status, data, location: answer.headers.get('Location'), cookies: answer.headers.getSetCookie() }
  }
  if (isDataWithInit(answer)) {
    const headers = new Headers(answer.init?.headers)
    return { status: answer.init?.status ?? 200, data: answer.data, location: headers.get('Location'), cookies: headers.getSetCookie() }
  }
  return { status: 200, data: answer, location: null, cookies: [] }
}

// What Remix's `data()` makes.
function isDataWithInit(value: unknown): value is { data: unknown; init: ResponseInit | null } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'DataWithResponseInit'
}
