import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { findEvidenceFile } from '#app/domain/plan-actions/plan-action-queries.server'
import { recordEvidenceDownload } from '#app/domain/plan-actions/record-evidence-download.server'
import { fileResponse } from '#app/http/file-response.server'
import { found } from '#app/http/responses.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const file = found(await findEvidenceFile(viewer, params.evidenceId ?? ''))
  const recorded = await recordEvidenceDownload(viewer, file)
  return fileResponse(found(recorded.ok ? file : null))
}
