import { db } from '#app/db/client.server'
import { addDocument } from '#app/domain/documents/add-document.server'
import { readDocument } from '#app/domain/documents/read-document.server'
import { codePassage } from '#app/domain/findings/code-passage.server'
import { takeOnReviews } from '#app/domain/groups/take-on-reviews.server'
import { changeReviewAccess } from '#app/domain/reviews/change-review-access.server'
import { changeReviewStatus } from '#app/domain/reviews/change-review-status.server'
import { createReview } from '#app/domain/reviews/create-review.server'
import { makeFile } from './files/make-file'
import { writeText } from './files/write-text'
import { readReport, type CodedPassage } from './report'
import type { ReviewTurn, Story, StoryDocument } from './story'
import { as, must, of, type Step, type World } from './world.server'

/** A review from its capture to its last step, with its documents and what was coded in them. */
export function tellReview(story: Story): Step[] {
  const { key, review, documents } = story
  const steps: Step[] = [{ on: review.createdOn, what: `review ${key}`, run: (world) => capture(world, story) }]
  if (review.onlyFor) steps.push({ on: review.createdOn, what: `who may know of ${key}`, run: (world) => restrict(world, story) })
  for (const group of review.groups ?? []) {
    const on = (story.recommendations?.sentOn ?? review.createdOn) + 1
    steps.push({ on, what: `${group} takes on ${key}`, run: (world) => takeOn(world, key, group) })
  }
  for (const turn of review.life) steps.push({ on: turn.on, what: `${turn.step} ${key}`, run: (world, on) => turnReview(world, key, turn, on) })
  for (const document of documents) {
    steps.push({ on: document.addedOn, what: `document ${document.key} of ${key}`, run: (world) => addAndCode(world, story, document) })
  }
  return steps
}

async function capture(world: World, { key, review }: Story): Promise<void> {
  const { exact, working } = world.calendar
  const { incident, mappa } = review
  const existing = 'sameAs' in incident ? of(world.reviews, incident.sameAs).incidentId : null
  const { ref } = must(
    await createReview(await as(world, 'bethan'), {
      title: review.title,
      kindCode: review.kindCode,
      subject: review.subject,
      commissionerId: of(world.agencies, review.commissioner).id,
      author: review.author,
      area: review.area,
      mappaCategory: mappa?.[0] ?? null,
      mappaLevel: mappa?.[1] ?? null,
      commissionedOn: null,
      dueOn: review.dueOn === undefined ? null : working(review.dueOn),
      marking: review.marking ?? 'official',
      handling: review.handling ?? null,
      agencyIds: review.agencies.map((agency) => of(world.agencies, agency).id),
      narrative: review.narrative,
      'narrative.format': 'markdown',
      incident: existing ? 'existing' : 'new',
      incidentId: existing,
      incidentTitle: 'title' in incident ? incident.title : null,
      incidentOccurredOn: 'occurredOn' in incident ? exact(incident.occurredOn) : null,
      isRestricted: review.onlyFor !== undefined,
    }),
  )
  world.reviews.set(key, await db.review.findUniqueOrThrow({ where: { ref }, select: { id: true, ref: true, incidentId: true } }))
}

async function restrict(world: World, { key, review }: Story): Promise<void> {
  const { ref } = of(world.reviews, key)
  const { version } = await db.review.findUniqueOrThrow({ where: { ref }, select: { version: true } })
  const accountIds = ['bethan' as const, ...(review.onlyFor ?? [])].map((person) => of(world.people, person).accountId)
  const reason = review.restrictedBecause ?? null
  must(await changeReviewAccess(await as(world, 'bethan'), ref, { access: 'restricted', accountIds, reason, version }))
}

async function takeOn(world: World, key: string, group: NonNullable<Story['review']['groups']>[number]): Promise<void> {
  const { id, ref } = of(world.groups, group)
  const held = await db.groupReview.findMany({ where: { groupId: id }, select: { reviewId: true } })
  const reviewIds = [...held.map(({ reviewId }) => reviewId), of(world.reviews, key).id]
  must(await takeOnReviews(await as(world, 'bethan'), ref, { reviewIds, wereIds: [] }))
}

async function turnReview(world: World, key: string, { step, reason = '' }: ReviewTurn, on: number): Promise<void> {
  const { ref } = of(world.reviews, key)
  const { version } = await db.review.findUniqueOrThrow({ where: { ref }, select: { version: true } })
  const day = world.calendar.exact(on)
  const dates = { commissionedOn: step === 'commission' ? day : null, publishedOn: step === 'publish' ? day : null }
  must(await changeReviewStatus(await as(world, 'bethan'), ref, { step, reason: reason || null, version, ...dates }))
}

async function addAndCode(world: World, story: Story, document: StoryDocument): Promise<void> {
  const list = story.recommendations?.list ?? []
  const { blocks, passages } = readReport(document.text, world.calendar, { list, prints: document.prints ?? 'numbers' })
  const facts = {
    title: document.title,
    kind: document.kind,
    datedOn: world.calendar.working(document.datedOn),
    reference: document.reference ?? null,
  }
  const source =
    document.as === 'paste'
      ? { source: 'paste' as const, file: undefined, text: writeText(blocks) }
      : { source: 'file' as const, file: makeFile(blocks, document.as, document.fileName ?? document.key), text: '' }
  const { ref } = must(
    // These files are of our own making: reading them needs no worker, which is there only once the program is built.
    await addDocument(await as(world, 'bethan'), of(world.reviews, story.key).ref, { ...facts, ...source }, { read: readDocument }),
  )
  const { id } = await db.sourceDocument.findUniqueOrThrow({ where: { ref }, select: { id: true } })
  world.documents.set(`${story.key}:${document.key}`, { id, ref })
  for (const passage of passages) await code(world, story.key, ref, passage)
}

async function code(world: World, key: string, documentRef: string, { quote, kind, themes, restsOn }: CodedPassage): Promise<void> {
  const { ref } = must(
    await codePassage(await as(world, 'bethan'), documentRef, {
      quote, kind,
      prefix: null, suffix: null, start: null, end: null, place: null, note: null,
      themeIds: themes.map((theme) => of(world.themes, theme)),
    }),
  )
  if (restsOn.length === 0) return
  const { id } = await db.finding.findUniqueOrThrow({ where: { ref }, select: { id: true } })
  for (const number of restsOn) {
    const name = `${key}:${number}`
    world.findings.set(name, [...(world.findings.get(name) ?? []), id])
  }
}
