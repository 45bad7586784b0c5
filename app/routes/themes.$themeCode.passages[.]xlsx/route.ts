import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { findThemeFacts } from '#app/domain/themes/theme-queries.server'
import { codingsResponse } from '#app/http/codings-response.server'
import { found } from '#app/http/responses.server'
import { themePassagesQuery } from '../themes.$themeCode._index/theme-passages-query.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const { code, name: title } = found(await findThemeFacts(params.themeCode ?? ''))
  const { filter, inWords } = await themePassagesQuery(viewer, request)
  return codingsResponse(viewer, 'xlsx', { title, name: code, findings: { ...filter, theme: code }, query: filter, inWords: { Theme: title, ...inWords } })
}
