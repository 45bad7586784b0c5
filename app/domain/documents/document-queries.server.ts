import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import type { DocumentBlock, DocumentText } from './document-text'
import { documentsVisibleTo } from './visible-documents.server'

const ofReview = {
  id: true, ref: true, title: true, marking: true, handling: true, isRestricted: true,
} as const satisfies Prisma.ReviewSelect

const facts = {
  id: true, ref: true, reviewId: true, title: true, kind: true, datedOn: true, reference: true, format: true,
  fileName: true, fileSha256: true, characters: true, addedAt: true, suggesting: true, suggestedAt: true, version: true, nextMeetingOn: true,
  attendees: {
    orderBy: { position: 'asc' },
    select: { name: true, agencyId: true, agencyAsPrinted: true, sentApologies: true, agency: { select: { code: true, name: true } } },
  },
  file: { select: { size: true, mediaType: true } },
  addedBy: { select: { person: { select: { name: true } } } },
  review: { select: ofReview },
} as const satisfies Prisma.SourceDocumentSelect

/** The source documents of a review, in the order in which they came. */
export function listDocumentsOf(viewer: Viewer, reviewId: string) {
  return db.sourceDocument.findMany({
    where: { AND: [documentsVisibleTo(viewer), { reviewId }] },
    orderBy: { addedAt: 'asc' },
    select: {
      ref: true, title: true, kind: true, datedOn: true, reference: true, format: true, characters: true,
      _count: { select: { findings: { where: { withdrawnAt: null } }, recommendations: true } },
    },
  })
}

/** One document without its text. */
export function findDocument(viewer: Viewer, ref: string) {
  return db.sourceDocument.findFirst({ where: { AND: [documentsVisibleTo(viewer), { ref }] }, select: facts })
}

export type DocumentFacts = NonNullable<Awaited<ReturnType<typeof findDocument>>>

/** The text of a document in canonical form. The caller has found the document visible. */
export async function readDocumentText(viewer: Viewer, documentId: string): Promise<DocumentText> {
  const stored = await db.documentText.findFirstOrThrow({ where: { documentId, document: documentsVisibleTo(viewer) } })
  // Checked when it was written.
  return { text: stored.text, blocks: JSON.parse(stored.blocks) as DocumentBlock[] }
}

/** The words of a document with the version of its text, for whoever corrects them. The caller has found the document visible. */
export function readTextToCorrect(viewer: Viewer, documentId: string) {
  return db.documentText.findFirstOrThrow({ where: { documentId, document: documentsVisibleTo(viewer) }, select: { text: true, version: true } })
}

/** The original file of a document, as it can be sent; null where the text was pasted. */
export async function findDocumentFile(viewer: Viewer, ref: string) {
  const document = await findDocument(viewer, ref)
  if (!document?.fileSha256 || !document.file) return null
  const { id, reviewId, title, review, fileSha256, fileName, file } = document
  return { document: { id, ref, reviewId, title }, review, file: { sha256: fileSha256, fileName: fileName ?? ref, mediaType: file.mediaType } }
}
