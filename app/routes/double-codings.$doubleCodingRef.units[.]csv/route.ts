import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { listUnits, type UnitRow } from '#app/domain/double-coding/comparison-queries.server'
import { coderNames } from '#app/domain/double-coding/double-coding'
import { canCompareCodings } from '#app/domain/double-coding/double-coding-policy'
import { findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { csvResponse, type CsvColumn } from '#app/http/csv.server'
import { found, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(viewer, params.doubleCodingRef ?? ''))
  permitted(canCompareCodings(viewer, doubleCoding))
  await viewed(request, viewer, doubleCoding.review)
  const { ref, review } = doubleCoding
  const [first, second] = coderNames(doubleCoding.coders)
  const columns: CsvColumn<UnitRow>[] = [
    { header: 'Document', value: ({ documentRef }) => documentRef },
    { header: 'Unit', value: ({ number }) => number },
    { header: 'From character', value: ({ start }) => start },
    { header: 'To character', value: ({ end }) => end },
    { header: 'Under', value: ({ headings }) => headings.join(' > ') },
    { header: 'Words', value: ({ words }) => words },
    { header: `Themes by ${first}`, value: (unit) => unit.first.join('; ') },
    { header: `Themes by ${second}`, value: (unit) => unit.second.join('; ') },
  ]
  const units = await listUnits(viewer, doubleCoding, {})
  await recordDownload(viewer, { list: `Units of ${ref}`, count: units.length, query: {}, reviewIds: [review.id] })
  return csvResponse(`units-${ref}.csv`, columns, units)
}
