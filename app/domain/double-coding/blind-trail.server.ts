import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import type { TrailEvent } from '#app/domain/trail/trail-events'

const blindEvents: TrailEvent[] = ['double_coding.passage_coded', 'double_coding.passage_changed', 'double_coding.passage_withdrawn']

/**
 * Entries that may be seen as far as blindness goes. Each blind coding leaves one, without its words; how many there are
 * would still tell how much somebody codes, so until both have finished nobody but that coder sees them.
 */
export async function blindEntriesVisibleTo(viewer: Viewer): Promise<Prisma.TrailEntryWhereInput> {
  const closed = await db.doubleCoding.findMany({ where: { status: { in: ['coding', 'stopped'] } }, select: { id: true } })
  if (closed.length === 0) return {}
  const ofOthers = { event: { in: blindEvents }, subjectId: { in: closed.map(({ id }) => id) }, actorId: { not: viewer.accountId ?? '' } }
  return { NOT: ofOthers }
}
