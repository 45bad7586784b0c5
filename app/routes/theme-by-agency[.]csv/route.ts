import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { figuresToDownload } from '#app/domain/theme-by-agency/theme-by-agency'
import { findThemeByAgency } from '#app/domain/theme-by-agency/theme-by-agency-queries.server'
import { csvResponse } from '#app/http/csv.server'
import { themeByAgencyQuery } from '../theme-by-agency._index/theme-by-agency-query.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const query = themeByAgencyQuery(new URL(request.url))
  const table = await findThemeByAgency(viewer, query)
  const rows = figuresToDownload(table)
  await recordDownload(viewer, { list: 'Theme by agency', count: rows.length, query, reviewIds: table.reviewIds })
  return csvResponse(
    'theme-by-agency.csv',
    [
      { header: 'Theme', value: ({ theme }) => theme },
      { header: 'Agency', value: ({ agency }) => agency },
      { header: 'Recommendations addressed to it', value: ({ recommendations }) => recommendations },
      { header: 'Actions being done', value: ({ beingDone }) => beingDone },
      { header: 'Actions signed off', value: ({ signedOff }) => signedOff },
    ],
    rows,
  )
}
