import { createCookie, redirect } from '@remix-run/node'
import { env } from '#app/env.server'

// The words travel in a signed cookie that the next page reads and clears: no row to keep, nothing that a stranger can make up.
const notice = () =>
  createCookie('throughline_notice', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 60, secrets: [env().SESSION_SECRET] })

/** Goes to a page which then says, once, what has been done. */
export async function redirectWithNotice(path: string, words: string, headers = new Headers()) {
  headers.append('Set-Cookie', await notice().serialize(words))
  return redirect(path, { headers })
}

/** The words left for this page, and the header that clears them. */
export async function takeNotice(request: Request): Promise<{ words: string | null; headers: Headers }> {
  const words = (await notice().parse(request.headers.get('Cookie'))) as unknown
  const headers = new Headers()
  if (typeof words !== 'string') return { words: null, headers }
  headers.append('Set-Cookie', await notice().serialize('', { maxAge: 0 }))
  return { words, headers }
}
