import type { Prisma } from '#app/db/.server/generated/client'
import { documentsVisibleTo } from '#app/domain/documents/visible-documents.server'
import type { Viewer } from '#app/domain/people/actor'

/** Which suggestions exist for this viewer: those of the documents that the viewer may see. */
export const suggestionsVisibleTo = (viewer: Viewer): Prisma.SuggestionWhereInput => ({ document: documentsVisibleTo(viewer) })
