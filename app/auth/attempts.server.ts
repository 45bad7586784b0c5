import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { bookkeep } from '#app/db/bookkeeping.server'
import { now } from '#app/domain/shared/clock'
import { env } from '#app/env.server'

const WINDOW_MS = 15 * 60_000
const MOST_FROM_ONE_ADDRESS = 20
/** What is limited, and how often for one account within a quarter of an hour. */
const mostForOneAccount = { 'sign-in': 5, 'own password': 5, 'new password': 3 } as const

export const TOO_MANY_ATTEMPTS = 'There have been too many attempts. Wait 15 minutes, then try again'

/** An attempt that may go on. It counts as failed unless it is forgiven. */
export interface Attempt {
  /** It succeeded: neither it nor the account's earlier failures count any longer. */
  forgive(): Promise<void>
}

/**
 * Counts an attempt before it is made, so that many at once cannot slip through, for the account that it names (whether or
 * not there is one) and for the network address it comes from. Null once there have been too many of either.
 */
export async function claimAttempt(act: keyof typeof mostForOneAccount, account: string, clientAddress: string): Promise<Attempt | null> {
  const accountKey = keyOf(`${act} account ${account}`)
  const addressKey = keyOf(`${act} address ${networkOf(clientAddress)}`)
  const at = now()
  return bookkeep(async (books) => {
    await books.signInAttempt.deleteMany({ where: { at: { lte: new Date(at.getTime() - WINDOW_MS) } } })
    const [ofAccount, fromAddress] = [
      await books.signInAttempt.count({ where: { keyHash: accountKey } }),
      await books.signInAttempt.count({ where: { keyHash: addressKey } }),
    ]
    if (ofAccount >= mostForOneAccount[act] || fromAddress >= MOST_FROM_ONE_ADDRESS) return null
    await books.signInAttempt.create({ data: { keyHash: accountKey, at } })
    const { id } = await books.signInAttempt.create({ data: { keyHash: addressKey, at }, select: { id: true } })
    return { forgive: () => forgive(accountKey, id) }
  })
}

async function forgive(accountKey: string, addressAttemptId: string): Promise<void> {
  await bookkeep(async (books) => {
    await books.signInAttempt.deleteMany({ where: { OR: [{ keyHash: accountKey }, { id: addressAttemptId }] } })
  })
}

// Neither e-mail addresses nor network addresses are kept, only what tells that they are the same again.
const keyOf = (text: string) => createHmac('sha256', env().SESSION_SECRET).update(text.toLowerCase()).digest('hex')

/** The part of a network address that one household or office shares: for IPv6 its first 64 bits. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
