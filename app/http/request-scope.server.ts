import { AsyncLocalStorage } from 'node:async_hooks'

interface RequestScope {
  requestId: string
  /** What has been looked up once and need not be looked up again within the request. */
  found: Map<string, Promise<unknown>>
}

const scopes = new AsyncLocalStorage<RequestScope>()

/** Runs the handling of one request, so that all its loaders share one id and one look-up of who asks. */
export function inRequestScope<T>(requestId: string, handle: () => T): T {
  return scopes.run({ requestId, found: new Map() }, handle)
}

/** The id of the request being handled; null outside one (commands, tests). */
export const requestId = () => scopes.getStore()?.requestId ?? null

/** Looks something up once per request: the loaders of a page run side by side and ask the same. */
export function oncePerRequest<T>(key: string, lookUp: () => Promise<T>): Promise<T> {
  const found = scopes.getStore()?.found
  if (!found) return lookUp()
  const earlier = found.get(key) as Promise<T> | undefined
  if (earlier) return earlier
  const answer = lookUp()
  found.set(key, answer)
  return answer
}
