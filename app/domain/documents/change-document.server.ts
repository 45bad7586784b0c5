import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { changedFacts, factsOf } from '#app/domain/trail/trail-events'
import { agenciesExist, attendanceInWords, attendeeRows } from './attendee-rows.server'
import { documentKinds } from './document'
import type { DocumentForm } from './document-forms'
import { canChangeDocument } from './document-policy'
import { documentsVisibleTo } from './visible-documents.server'

const labels = {
  title: 'Title', kind: 'Kind', datedOn: 'Date', reference: 'Reference', nextMeetingOn: 'Next meeting', attendees: 'Attendees',
} as const

/** Changes what is said about a document; its text and its file stay as they came. Refused on an older version. */
export function changeDocument(actor: Actor, ref: string, { version, attendees, title, kind, datedOn, reference, nextMeetingOn }: DocumentForm) {
  const facts = { title, kind, datedOn, reference, nextMeetingOn }
  return change(actor, async (tx) => {
    const document = await tx.sourceDocument.findFirst({
      where: { AND: [documentsVisibleTo(actor), { ref }] },
      include: { attendees: { orderBy: { position: 'asc' } } },
    })
    if (!document) return refuse('', 'This document no longer exists')
    const permission = canChangeDocument(actor)
    if (!permission.allowed) return refuse('', permission.because)
    const before = { ...document, attendees: await attendanceInWords(tx, document.attendees) }
    if (document.version !== version) return refuseStale(factsOf(before, labels), document.version)
    if (!(await agenciesExist(tx, attendees))) return refuse('', 'Select the agencies of those who attended from the list')

    const about = { event: 'document.changed' as const, subject: { type: 'document' as const, id: document.id, ref }, reviewIds: [document.reviewId] }
    const inWords = <F extends Pick<DocumentForm, 'kind'>>(one: F) => ({ ...one, kind: documentKinds[one.kind].label })
    const [first, ...others] = changedFacts(about, inWords(before), inWords({ ...facts, attendees: await attendanceInWords(tx, attendees) }), labels)
    if (!first) return unchanged({ ref })
    await tx.sourceDocument.update({
      where: { id: document.id },
      data: { ...facts, attendees: { deleteMany: {}, create: attendeeRows(attendees) }, version: { increment: 1 } },
    })
    return done({ ref }, [first, ...others])
  })
}
