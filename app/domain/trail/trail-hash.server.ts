import { createHash } from 'node:crypto'

/** The hash before the first entry. */
export const START_OF_TRAIL = '0'.repeat(64)

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** The part of an entry that names people and quotes texts. */
export interface TrailContent {
  actorName: string
  agencyName: string
  field: string | null
  from: string | null
  to: string | null
  because: string | null
  reviewIds: string[]
}

/**
 * Salted digest of an entry's content. The chain holds only this digest, so content that the law makes us erase can go
 * one day without breaking the chain; the salt keeps short texts from being guessed from their digest.
 */
export function contentHash(salt: string, content: TrailContent): string {
  const { actorName, agencyName, field, from, to, because, reviewIds } = content
  return sha256(JSON.stringify([salt, actorName, agencyName, field, from, to, because, [...reviewIds].sort()]))
}

/** The part of an entry that the chain itself holds. */
export interface TrailLink {
  id: number
  at: Date
  event: string
  actorId: string | null
  agencyId: string | null
  subjectType: string
  subjectId: string
  subjectRef: string
  requestId: string | null
  contentHash: string
}

/**
 * The hash of an entry: of its own link and of the hash before it, so that no entry can be altered, removed or put in
 * between without every later hash telling. Source: Haber and Stornetta, "How to time-stamp a digital document" (1991).
 */
export function linkHash(previousHash: string, link: TrailLink): string {
  const { id, at, event, actorId, agencyId, subjectType, subjectId, subjectRef, requestId } = link
  return sha256(
    JSON.stringify([previousHash, id, at.toISOString(), event, actorId, agencyId, subjectType, subjectId, subjectRef, requestId, link.contentHash]),
  )
}
