import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { findDocumentFile } from '#app/domain/documents/document-queries.server'
import { recordDocumentDownload } from '#app/domain/documents/record-document-download.server'
import { fileResponse } from '#app/http/file-response.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const { document, review, file } = found(await findDocumentFile(viewer, params.documentRef ?? ''))
  await viewed(request, viewer, review)
  const response = await fileResponse(file)
  await recordDocumentDownload(viewer, document)
  return response
}
