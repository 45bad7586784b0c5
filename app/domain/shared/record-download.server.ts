import { change, done, stored } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'

/** What somebody takes away. */
export interface Download {
  /** The list, as its page is called: "Reviews". */
  list: string
  count: number
  /** How it was narrowed, as the address says it. */
  query: Record<string, string | undefined>
  /** The reviews that the rows speak of. */
  reviewIds: readonly string[]
}

/** Writes down, before it is sent, that somebody downloads a list (Data Protection Act 2018, section 62: disclosure). Throws where it cannot be written. */
export async function recordDownload(actor: Actor, { list, count, query, reviewIds }: Download): Promise<void> {
  const rows = `${count} ${count === 1 ? 'row' : 'rows'}`
  const subject = { type: 'list' as const, id: list.toLowerCase(), ref: list }
  const filters = Object.entries(query).flatMap(([name, value]) => (value ? [`${name} “${value}”`] : []))
  const words = filters.length > 0 ? `${rows}, narrowed to ${filters.join(', ')}` : rows
  stored(await change(actor, () => Promise.resolve(done(null, [{ event: 'list.exported', subject, reviewIds, to: words }]))))
}
