import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { changedFacts, factsOf } from '#app/domain/trail/trail-events'
import { documentKinds } from './document'
import type { DocumentForm } from './document-forms'
import { canChangeDocument } from './document-policy'
import { documentsVisibleTo } from './visible-documents.server'

const labels = { title: 'Title', kind: 'Kind', datedOn: 'Date', reference: 'Reference' } as const

/** Changes what is said about a document; its text and its file stay as they came. Refused on an older version. */
export function changeDocument(actor: Actor, ref: string, { version, ...facts }: DocumentForm) {
  return change(actor, async (tx) => {
    const document = await tx.sourceDocument.findFirst({ where: { AND: [documentsVisibleTo(actor), { ref }] } })
    if (!document) return refuse('', 'This document no longer exists')
    const permission = canChangeDocument(actor)
    if (!permission.allowed) return refuse('', permission.because)
    if (document.version !== version) return refuseStale(factsOf(document, labels), document.version)

    const about = { event: 'document.changed' as const, subject: { type: 'document' as const, id: document.id, ref }, reviewIds: [document.reviewId] }
    const inWords = <F extends Pick<DocumentForm, 'kind'>>(one: F) => ({ ...one, kind: documentKinds[one.kind].label })
    const [first, ...others] = changedFacts(about, inWords(document), inWords(facts), labels)
    if (!first) return unchanged({ ref })
    await tx.sourceDocument.update({ where: { id: document.id }, data: { ...facts, version: { increment: 1 } } })
    return done({ ref }, [first, ...others])
  })
}
