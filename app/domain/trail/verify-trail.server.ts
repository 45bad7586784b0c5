import { db } from '#app/db/client.server'
import { START_OF_TRAIL, contentHash, linkHash } from './trail-hash.server'

/** What reading the whole trail showed. `broken` names the first entry that is not as it was written. */
export type TrailVerdict =
  | { whole: true; length: number; hash: string }
  | { whole: false; length: number; broken: { id: number; why: string } }

const BATCH = 2_000

/**
 * Reads the trail from its first entry and recomputes every hash. An entry that was changed, removed, put in or moved, or
 * a trail that was cut short, is named. A file put back as a whole from an older copy looks whole: compare `hash` and
 * `length` with a figure kept elsewhere.
 */
export async function verifyTrail(): Promise<TrailVerdict> {
  let previousHash = START_OF_TRAIL
  let length = 0
  for (;;) {
    const entries = await db.trailEntry.findMany({
      where: { id: { gt: length } },
      orderBy: { id: 'asc' },
      take: BATCH,
      include: { reviews: { select: { reviewId: true } } },
    })
    for (const entry of entries) {
      const expectedId = length + 1
      if (entry.id !== expectedId) return broken(length, expectedId, 'the entry is missing')
      if (entry.previousHash !== previousHash) return broken(length, entry.id, 'it does not follow from the entry before it')
      const reviewIds = entry.reviews.map(({ reviewId }) => reviewId)
      if (entry.contentHash !== contentHash(entry.salt, { ...entry, reviewIds })) return broken(length, entry.id, 'its words were changed')
      if (entry.hash !== linkHash(previousHash, entry)) return broken(length, entry.id, 'its facts were changed')
      previousHash = entry.hash
      length = entry.id
    }
    if (entries.length < BATCH) break
  }
  const head = await db.trailHead.findUnique({ where: { id: 1 } })
  const expected = head ?? { length: 0, hash: START_OF_TRAIL }
  if (expected.length > length) return broken(length, length + 1, `the trail ends here, but ${expected.length} entries were written`)
  if (expected.length !== length || expected.hash !== previousHash) return broken(length, length, 'the head of the trail does not name it')
  return { whole: true, length, hash: previousHash }
}

const broken = (length: number, id: number, why: string): TrailVerdict => ({ whole: false, length, broken: { id, why } })
