import { db } from '#app/db/client.server'
import { codePassage } from '#app/domain/findings/code-passage.server'
import type { CodePassageForm } from '#app/domain/findings/finding-forms'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { starterThemeId } from './themes'

/** What somebody types who pastes a passage of the usual report. */
export async function passageForm(facts: Partial<CodePassageForm> = {}): Promise<CodePassageForm> {
  return {
    quote: 'The referral waited in a shared mailbox for nine days.',
    prefix: null,
    suffix: null,
    start: null,
    end: null,
    place: null,
    themeIds: [await starterThemeId('information-sharing')],
    kind: 'finding',
    note: null,
    ...facts,
  }
}

/** A coded passage of a document. */
export async function aFinding(documentRef: string, facts: Partial<CodePassageForm> = {}, by: Actor = theSystem) {
  const outcome = await codePassage(by, documentRef, await passageForm(facts))
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return findingNow(outcome.value.ref)
}

/** The finding as it is stored now, with its themes. */
export const findingNow = (ref: string) =>
  db.finding.findUniqueOrThrow({ where: { ref }, include: { themes: { include: { theme: true } } } })

/** What the trail says of a finding: event, fact, from, to, oldest first. */
export async function findingTrail(id: string) {
  const entries = await db.trailEntry.findMany({ where: { subjectType: 'finding', subjectId: id }, orderBy: { id: 'asc' } })
  return entries.map(({ event, field, from, to, because }) => ({ event, field, from, to, because }))
}
