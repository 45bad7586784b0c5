import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { againKinds } from '#app/domain/found-again/found-again'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { longMoment } from '#app/domain/shared/calendar'
import { now } from '#app/domain/shared/clock'
import { xlsxResponse } from '#app/http/xlsx.server'
import { againColumns, againRowsToDownload } from '../themes-found-again._index/found-again-download.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const { query, rows, reviewIds } = await againRowsToDownload(viewer, new URL(request.url), 'xlsx')
  const { marking, handling } = await findMarkingOfList(viewer, { id: { in: reviewIds } })
  const filters = Object.entries(query).flatMap(([name, value]) => (value ? [`${name} ${value}`] : []))
  return xlsxResponse({
    fileName: 'themes-found-again.xlsx',
    about: [
      ['Marking', [marking, handling].filter(Boolean).join('. ')],
      ['What it is', 'Themes found again after the actions that answered them were signed off: one row for each action and later review'],
      [againKinds.found_again.label, againKinds.found_again.meaning],
      [againKinds.reported_since.label, againKinds.reported_since.meaning],
      ['Narrowed to', filters.join(', ') || 'Nothing'],
      ['Taken by', `${viewer.name}, ${longMoment(now())}`],
      ['Rows', String(rows.length)],
    ],
    sheet: 'Themes found again',
    columns: againColumns,
    rows,
  })
}
