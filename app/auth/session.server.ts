import { createHash, randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { bookkeep } from '#app/db/bookkeeping.server'
import { db } from '#app/db/client.server'
import { ABSOLUTE_LIMIT_MS, IDLE_LIMIT_MS } from '#app/domain/people/session-limits'
import { now } from '#app/domain/shared/clock'
import { env } from '#app/env.server'

/** The time of the last request is written at most this often: most requests then write nothing. */
const TOUCH_EVERY_MS = 60_000
const KEEP_ENDED_MS = 7 * 24 * 60 * 60_000

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
const isHttps = (request: Request) => env().PUBLIC_URL?.startsWith('https:') ?? new URL(request.url).protocol === 'https:'

const sessionCookie = () =>
  createCookie('throughline_session', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    // Longer than any session: the token of one that has ended still tells whose form it is that comes too late.
    maxAge: KEEP_ENDED_MS / 1000,
    secrets: [env().SESSION_SECRET],
  })

/** Begins a session of an account; only a hash of its token is stored. Returns the header that hands the browser the token. */
export async function startSession(request: Request, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const at = now()
  await bookkeep(async (books) => {
    await books.session.deleteMany({ where: { expiresAt: { lt: new Date(at.getTime() - KEEP_ENDED_MS) } } })
    await books.session.create({
      data: {
        tokenHash: hashOf(token),
        accountId,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: new Date(at.getTime() + ABSOLUTE_LIMIT_MS),
        userAgent: request.headers.get('user-agent')?.slice(0, 200) ?? null,
      },
    })
  })
  return sessionCookie().serialize(token, { secure: isHttps(request) })
}

/** A session as a request finds it: alive, or over (ended, idle too long, past its last hour). */
export interface FoundSession {
  id: string
  accountId: string
  isAlive: boolean
}

/** The session whose token the request carries, alive or over; null where it carries none that we gave. */
export async function findSession(request: Request): Promise<FoundSession | null> {
  const token = (await sessionCookie().parse(request.headers.get('Cookie'))) as unknown
  if (typeof token !== 'string') return null
  const session = await db.session.findUnique({ where: { tokenHash: hashOf(token) } })
  if (!session) return null
  const at = now().getTime()
  const isIdle = at - session.lastSeenAt.getTime() > IDLE_LIMIT_MS
  const isAlive = session.endedAt === null && !isIdle && session.expiresAt.getTime() > at
  if (isAlive && at - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) await touch(session.id)
  return { id: session.id, accountId: session.accountId, isAlive }
}

async function touch(id: string): Promise<void> {
  await bookkeep(async (books) => {
    await books.session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt: now() } })
  })
}
