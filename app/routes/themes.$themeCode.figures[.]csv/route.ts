import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { themeFiguresToDownload } from '#app/domain/theme-figures/figures-to-download'
import { findThemeFigures, listReviewIdsOfTheme } from '#app/domain/theme-figures/theme-figures-queries.server'
import { findThemeFacts } from '#app/domain/themes/theme-queries.server'
import { csvResponse } from '#app/http/csv.server'
import { found } from '#app/http/responses.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const theme = found(await findThemeFacts(params.themeCode ?? ''))
  const rows = themeFiguresToDownload(await findThemeFigures(viewer, theme))
  const reviewIds = await listReviewIdsOfTheme(viewer, theme.code)
  await recordDownload(viewer, { list: 'Figures of a theme', count: rows.length, query: { theme: theme.code }, reviewIds })
  return csvResponse(
    `theme-${theme.code}.csv`,
    [
      { header: 'By', value: ({ by }) => by },
      { header: 'Row', value: ({ name }) => name },
      { header: 'Passages', value: ({ figures }) => figures.passages },
      { header: 'Recommendations', value: ({ figures }) => figures.recommendations },
      { header: 'Actions', value: ({ figures }) => figures.actions },
    ],
    rows,
  )
}
