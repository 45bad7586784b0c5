import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { codingsResponse } from '#app/http/codings-response.server'
import { passageListQuery, passageQueryInWords } from '../findings._index/passage-list-query.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const query = passageListQuery(new URL(request.url))
  return codingsResponse(viewer, 'csv', { title: 'Coded passages', name: 'all-reviews', findings: query, query, inWords: passageQueryInWords(query) })
}
