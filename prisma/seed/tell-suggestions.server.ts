import { db } from '#app/db/client.server'
import { dismissSuggestion } from '#app/domain/suggestions/dismiss-suggestion.server'
import { acceptAsRead } from '#app/domain/suggestions/accept-as-read.server'
import { extractForSuggestions } from '#app/domain/suggestions/extract-for-suggestions.server'
import { makeSuggestions } from '#app/domain/suggestions/make-suggestions.server'
import { SHOWN_FROM } from '#app/domain/suggestions/suggestion'
import type { Day } from './story'
import { as, must, type Step } from './world.server'

/** Documents that came before this day have been looked through; those since are being worked on. */
const LATELY: Day = -90
const LOOKED_ON: Day = -5
const AGAIN_ON: Day = -4
/** Of a document that is being worked on, what has been decided so far, and the one among that which was not wanted. */
const DECIDED_SO_FAR = 3
const NOT_WANTED = 1

/** The machine's look at every document of the demonstration, and what the secretary made of it. */
export function tellSuggestions(): Step[] {
  return [
    { on: LOOKED_ON, what: 'the machine looks at the documents', run: look },
    { on: AGAIN_ON, what: 'the secretary looks at what it suggests', run: (world) => decideThem(world) },
  ]
}

async function look(): Promise<void> {
  const waiting = await db.sourceDocument.findMany({ where: { suggesting: 'waiting' }, orderBy: { ref: 'asc' }, select: { id: true } })
  for (const { id } of waiting) await makeSuggestions(id, extractForSuggestions)
}

async function decideThem(world: Parameters<Step['run']>[0]): Promise<void> {
  const documents = await db.sourceDocument.findMany({ orderBy: { ref: 'asc' }, select: { id: true, ref: true, reviewId: true, addedAt: true } })
  const since = Date.parse(world.calendar.exact(LATELY))
  for (const document of documents) {
    const suggestions = await db.suggestion.findMany({
      where: { documentId: document.id, state: 'open', confidence: { gte: SHOWN_FROM } },
      orderBy: { start: 'asc' },
      select: { id: true, version: true, kind: true, themes: { where: { confidence: { gte: SHOWN_FROM } }, select: { themeId: true } } },
    })
    const isOld = document.addedAt.getTime() < since
    const decided = isOld ? suggestions : suggestions.filter(({ kind }) => kind === 'passage').slice(0, DECIDED_SO_FAR)
    for (const [index, { id, version, themes }] of decided.entries()) {
      const which = { suggestion: id, version }
      if (isOld || index === NOT_WANTED) must(await dismissSuggestion(await as(world, 'bethan'), document.ref, { ...which, because: null }))
      else must(await acceptAsRead(await as(world, 'bethan'), document, { ...which, themeIds: themes.map(({ themeId }) => themeId) }))
    }
  }
}
