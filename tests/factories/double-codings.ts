import { db } from '#app/db/client.server'
import { codeBlindPassage } from '#app/domain/double-coding/code-blind-passage.server'
import { finishBlindCoding } from '#app/domain/double-coding/finish-blind-coding.server'
import { readComparedDocument } from '#app/domain/double-coding/compared-document.server'
import { startDoubleCoding } from '#app/domain/double-coding/start-double-coding.server'
import type { Actor } from '#app/domain/people/actor'
import type { CodePassageForm } from '#app/domain/findings/finding-forms'
import { passageForm } from './findings'
import { anActor } from './people'
import { aDocument, aReview } from './reviews'
import { starterThemeId } from './themes'

/** A report of six sentences in three paragraphs, with words that no page of the product has. */
export const sentences = {
  waited: 'The referral waited in a quillwork mailbox for nine days.',
  asked: 'Nobody was asked to look at the zibeline note.',
  visited: 'A housing officer visited twice and wrote down what she saw.',
  praised: 'Her record was the only one that named the risk.',
  met: 'The panel met without the community team.',
  minutes: 'Its minutes were never sent to the prison.',
} as const
export const report = `${sentences.waited} ${sentences.asked}\n\n${sentences.visited} ${sentences.praised}\n\n${sentences.met} ${sentences.minutes}`

/** A review with the report, two coders and a secretary, being coded apart. */
export async function aDoubleCoding() {
  const secretary = await anActor('secretariat')
  const [first, second] = [await anActor('auditor'), await anActor('agency_lead')]
  const review = await aReview()
  const document = await aDocument(review.ref, { text: report })
  await starterThemeId('information-sharing')
  const outcome = await startDoubleCoding(secretary, review.ref, { firstCoderId: first.accountId, secondCoderId: second.accountId, documentIds: [document.id] })
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return { ref: outcome.value.ref, review, document, secretary, first, second }
}

export type ADoubleCoding = Awaited<ReturnType<typeof aDoubleCoding>>

/** What a coder does with a passage; gives the id of the coding. */
export async function codeApart(coder: Actor, { ref, document }: Pick<ADoubleCoding, 'ref' | 'document'>, quote: string, themes: string[], facts: Partial<CodePassageForm> = {}) {
  const themeIds = await Promise.all(themes.map(starterThemeId))
  const outcome = await codeBlindPassage(coder, ref, document.ref, await passageForm({ quote, themeIds, ...facts }))
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return outcome.value.id
}

/**
 * One that both have finished: alike on the mailbox; on the visit the second gives one theme more; the panel is coded by the
 * first alone.
 */
export async function aComparison() {
  const made = await aDoubleCoding()
  const { first, second } = made
  await codeApart(first, made, sentences.waited, ['information-sharing'])
  await codeApart(second, made, sentences.waited, ['information-sharing'])
  await codeApart(first, made, sentences.visited, ['records-systems'], { kind: 'good_practice' })
  await codeApart(second, made, sentences.visited, ['records-systems', 'risk-assessment'], { kind: 'good_practice', note: 'It names the risk.' })
  await codeApart(first, made, sentences.met, ['information-sharing'])
  await finishBlindCoding(first, made.ref)
  await finishBlindCoding(second, made.ref)
  return made
}

/** The double coding as it is stored now. */
export const doubleCodingNow = (ref: string) =>
  db.doubleCoding.findUniqueOrThrow({ where: { ref }, include: { coders: { orderBy: { position: 'asc' } }, passages: true, reconciled: { include: { themes: true, finding: true } } } })

/** What both coded in the document, place by place, for a viewer. */
export async function comparedNow({ ref, document, secretary }: ADoubleCoding, viewer: Actor = secretary) {
  return readComparedDocument(db, viewer, await doubleCodingNow(ref), { id: document.id, ref: document.ref, title: document.title })
}

/** What the trail says of a double coding, oldest first. */
export async function doubleCodingTrail(ref: string) {
  const { id } = await doubleCodingNow(ref)
  const entries = await db.trailEntry.findMany({ where: { subjectType: 'double_coding', subjectId: id }, orderBy: { id: 'asc' } })
  return entries.map(({ event, field, from, to, because, actorId }) => ({ event, field, from, to, because, actorId }))
}

