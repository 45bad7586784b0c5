import type { PartNow } from '../documents.$documentRef.codings[.]json/news.server'

type Fields = Record<string, string | number | null | readonly string[]>

/** What became of a decision that was sent: done, refused with words, or not stored, and why. */
export type Sent =
  | { kind: 'done'; now: PartNow; findingRef: string | null }
  | { kind: 'refused'; words: string; now: PartNow }
  | { kind: 'failed'; words: string }

interface Answer extends PartNow {
  ok: boolean
  findingRef?: string | null
  problems?: { words: string }[]
}

const ENDED = 'Your session has ended. Sign in again in another tab, then try again here: what you typed is kept'
const UNREACHABLE = 'The service cannot be reached. Nothing was saved; try again'

/** Sends one decision. It never throws: what went wrong comes back in words for the person. */
export async function sendDecision(address: string, fields: Fields): Promise<Sent> {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const text of [value ?? ''].flat()) body.append(name, String(text))
  }
  const response = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'manual' }).catch(() => null)
  if (!response) return { kind: 'failed', words: UNREACHABLE }
  if (response.type === 'opaqueredirect') return { kind: 'failed', words: ENDED }
  const answer = response.headers.get('Content-Type')?.includes('json') ? ((await response.json().catch(() => null)) as Answer | null) : null
  if (!answer) return { kind: 'failed', words: 'It could not be saved. Open the page again, then try once more' }
  if (answer.ok) return { kind: 'done', now: answer, findingRef: answer.findingRef ?? null }
  return { kind: 'refused', words: answer.problems?.map(({ words }) => words).join('. ') ?? '', now: answer }
}
