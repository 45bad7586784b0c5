import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { figuresToDownload } from '#app/domain/theme-figures/figures-to-download'
import { findThemeByYear } from '#app/domain/theme-figures/theme-figures-queries.server'
import { csvResponse } from '#app/http/csv.server'
import { themeByYearQuery } from '../theme-by-year._index/theme-by-year-query.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const query = themeByYearQuery(new URL(request.url))
  const table = await findThemeByYear(viewer, query)
  const rows = figuresToDownload(table)
  await recordDownload(viewer, { list: 'Theme by year', count: rows.length, query, reviewIds: table.reviewIds })
  return csvResponse(
    'theme-by-year.csv',
    [
      { header: 'Theme', value: ({ theme }) => theme },
      { header: 'Year of the review', value: ({ year }) => year },
      { header: 'Passages', value: ({ figures }) => figures.passages },
      { header: 'Recommendations', value: ({ figures }) => figures.recommendations },
      { header: 'Actions', value: ({ figures }) => figures.actions },
    ],
    rows,
  )
}
