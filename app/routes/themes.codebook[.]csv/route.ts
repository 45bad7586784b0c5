import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { listCodebook } from '#app/domain/themes/codebook-queries.server'
import { writeCodebookCsv } from '#app/domain/themes/codebook-csv.server'
import { textDownload } from '#app/http/text-download.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const themes = await listCodebook()
  await recordDownload(viewer, { list: 'Codebook', count: themes.length, query: { as: 'csv' }, reviewIds: [] })
  return textDownload('codebook.csv', 'text/csv; charset=utf-8', writeCodebookCsv(themes))
}
