import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import { findAgenciesNamed } from '#app/domain/agencies/agency-queries.server'
import type { Viewer } from '#app/domain/people/actor'
import type { GivenAttendee } from './attendees'
import { openIntakeStatuses, type RecognisedIntake } from './document-intake'
import type { SaidOfDocument } from './document-forms'
import type { DocumentBlock, DocumentText } from './document-text'
import { intakesVisibleTo } from './visible-intakes.server'

/** Of the text of a document that is to be checked, this much is shown. */
const SHOWN_BLOCKS = 15
const SHOWN_CHARACTERS = 3_000

const row = {
  id: true, status: true, pagesRead: true, pages: true, fileName: true, startedAt: true, problem: true,
  startedBy: { select: { person: { select: { name: true } } } },
  review: { select: { ref: true, title: true } },
} as const satisfies Prisma.DocumentIntakeSelect

/** The documents on their way in, of one review or of all that the viewer may see, the oldest first. */
export async function listOpenIntakes(viewer: Viewer, reviewId?: string) {
  const intakes = await db.documentIntake.findMany({
    where: { AND: [intakesVisibleTo(viewer), { status: { in: [...openIntakeStatuses] } }, reviewId === undefined ? {} : { reviewId }] },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: row,
  })
  return intakes.map(({ startedBy, ...intake }) => ({ ...intake, startedBy: startedBy?.person.name ?? null }))
}

export type IntakeRow = Awaited<ReturnType<typeof listOpenIntakes>>[number]

/** How far one document on its way in has come, and the reference that it has once it is added. */
export async function findIntake(viewer: Viewer, reviewRef: string, id: string) {
  const intake = await db.documentIntake.findFirst({
    where: { AND: [intakesVisibleTo(viewer), { id, review: { ref: reviewRef } }] },
    select: {
      ...row,
      format: true,
      review: { select: { id: true, ref: true, title: true, marking: true, handling: true, isRestricted: true } },
      document: { select: { ref: true } },
    },
  })
  if (!intake) return null
  const { startedBy, document, ...facts } = intake
  return { ...facts, startedBy: startedBy?.person.name ?? null, documentRef: document?.ref ?? null }
}

/**
 * What there is to check of a document that was read: what was recognised, with the agencies that its attendance list means,
 * how much of it there is, and how its text begins. The caller has found the intake visible and ready to check.
 */
export async function findWhatToCheck(viewer: Viewer, id: string) {
  const { text, blocks, recognised } = await db.documentIntake.findFirstOrThrow({
    where: { AND: [intakesVisibleTo(viewer), { id, status: 'to_check' }] },
    select: { text: true, blocks: true, recognised: true },
  })
  const { document, size } = JSON.parse(recognised ?? '') as RecognisedIntake
  const said = {
    title: document.title ?? '',
    kind: document.kind,
    datedOn: document.date,
    reference: document.reference,
    nextMeetingOn: document.nextMeeting,
    attendees: await attendeesOf(document),
  } satisfies SaidOfDocument
  return { said, size, beginning: beginningOf(text ?? '', JSON.parse(blocks ?? '[]') as DocumentBlock[]) }
}

async function attendeesOf({ attendees }: RecognisedIntake['document']): Promise<GivenAttendee[]> {
  const agencies = await findAgenciesNamed(attendees.flatMap(({ body }) => body ?? []))
  return attendees.map(({ name, body, sentApologies }) => {
    const agencyId = body === null ? null : (agencies.get(body)?.id ?? null)
    return { name, agencyId, agencyAsPrinted: body, sentApologies }
  })
}

function beginningOf(text: string, blocks: readonly DocumentBlock[]): DocumentText {
  const first = blocks[0]
  const shown = blocks.slice(0, SHOWN_BLOCKS).filter(({ end }) => end <= SHOWN_CHARACTERS)
  if (shown.length > 0 || !first) return { text: text.slice(0, shown.at(-1)?.end ?? 0), blocks: shown }
  // One block that is longer than what is shown: its first words.
  const end = Math.min(first.end, first.start + SHOWN_CHARACTERS)
  return { text: text.slice(0, end), blocks: [{ kind: 'paragraph', start: first.start, end }] }
}
