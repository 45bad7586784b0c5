import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { togetherUnits, toOnePlace } from '#app/domain/themes-together/themes-together'
import { findThemesTogether } from '#app/domain/themes-together/themes-together-queries.server'
import { csvResponse } from '#app/http/csv.server'
import { themesTogetherQuery } from '../themes-together._index/themes-together-query.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const query = themesTogetherQuery(new URL(request.url))
  const { pairs, reviewIds } = await findThemesTogether(viewer, query.unit, query)
  await recordDownload(viewer, { list: 'Themes that occur together', count: pairs.length, query, reviewIds })
  return csvResponse(
    'themes-together.csv',
    [
      { header: 'First theme', value: ({ one }) => one.name },
      { header: 'Second theme', value: ({ other }) => other.name },
      { header: 'Where', value: () => togetherUnits[query.unit].label },
      { header: 'Together', value: ({ together }) => together },
      { header: 'With the first theme', value: ({ ofOne }) => ofOne },
      { header: 'With the second theme', value: ({ ofOther }) => ofOther },
      { header: 'Expected by chance', value: ({ expected }) => toOnePlace(expected) },
      { header: 'Times as often as expected', value: ({ lift, isFew }) => (isFew ? 'Few: not ranked' : toOnePlace(lift)) },
    ],
    pairs,
  )
}
