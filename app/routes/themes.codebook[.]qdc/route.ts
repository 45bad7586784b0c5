import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { listCodebook } from '#app/domain/themes/codebook-queries.server'
import { writeCodebookQdc } from '#app/domain/themes/write-codebook-qdc'
import { textDownload } from '#app/http/text-download.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const themes = await listCodebook()
  await recordDownload(viewer, { list: 'Codebook', count: themes.length, query: { as: 'qdc' }, reviewIds: [] })
  return textDownload('codebook.qdc', 'application/xml; charset=utf-8', writeCodebookQdc(themes))
}
