import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { csvResponse } from '#app/http/csv.server'
import { againColumns, againRowsToDownload } from '../themes-found-again._index/found-again-download.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const { rows } = await againRowsToDownload(viewer, new URL(request.url), 'csv')
  return csvResponse('themes-found-again.csv', againColumns, rows)
}
