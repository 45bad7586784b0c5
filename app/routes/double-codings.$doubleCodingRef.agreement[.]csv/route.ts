import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import type { Measure } from '#app/domain/agreement/measure'
import { findAgreement } from '#app/domain/double-coding/comparison-queries.server'
import type { YesNoAgreement } from '#app/domain/double-coding/coding-agreement'
import { coderNames } from '#app/domain/double-coding/double-coding'
import { canCompareCodings } from '#app/domain/double-coding/double-coding-policy'
import { findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { csvResponse, type CsvColumn } from '#app/http/csv.server'
import { found, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'

type Row = Partial<YesNoAgreement> & { what: string; n: number; percent: Measure; alpha: Measure }

const value = (measure: Measure | undefined) => measure?.value?.toFixed(4)
const low = (measure: Measure | undefined) => (measure && measure.value !== null ? measure.interval?.low.toFixed(4) : null)
const high = (measure: Measure | undefined) => (measure && measure.value !== null ? measure.interval?.high.toFixed(4) : null)
const why = (measure: Measure | undefined) => (measure && measure.value === null ? measure.because : null)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(viewer, params.doubleCodingRef ?? ''))
  permitted(canCompareCodings(viewer, doubleCoding))
  await viewed(request, viewer, doubleCoding.review)
  const { ref, review } = doubleCoding
  const [first, second] = coderNames(doubleCoding.coders)
  const { n, all, where, overall, themes } = await findAgreement(viewer, doubleCoding)
  const rows: Row[] = [
    ...themes.map(({ theme, ...figures }) => ({ what: theme.name, n, ...figures })),
    { what: 'All themes together (MASI distance)', n, ...overall },
    { what: 'Where to code, over all units', n: all, ...where },
  ]
  const columns: CsvColumn<Row>[] = [
    { header: 'Theme', value: ({ what }) => what },
    { header: 'Units', value: (row) => row.n },
    { header: 'Both', value: ({ counts }) => counts?.both },
    { header: `Only ${first}`, value: ({ counts }) => counts?.first },
    { header: `Only ${second}`, value: ({ counts }) => counts?.second },
    { header: 'Neither', value: ({ counts }) => counts?.neither },
    { header: 'Percent agreement', value: ({ percent }) => value(percent) },
    { header: 'Cohen’s kappa', value: ({ kappa }) => value(kappa) },
    { header: 'Kappa, 95% interval from', value: ({ kappa }) => low(kappa) },
    { header: 'Kappa, 95% interval to', value: ({ kappa }) => high(kappa) },
    { header: 'Why no kappa', value: ({ kappa }) => why(kappa) },
    { header: 'Krippendorff’s alpha', value: ({ alpha }) => value(alpha) },
    { header: 'Alpha, 95% interval from', value: ({ alpha }) => low(alpha) },
    { header: 'Alpha, 95% interval to', value: ({ alpha }) => high(alpha) },
    { header: 'Why no alpha', value: ({ alpha }) => why(alpha) },
    { header: 'Agreement on yes', value: ({ positive }) => value(positive) },
    { header: 'Agreement on no', value: ({ negative }) => value(negative) },
  ]
  await recordDownload(viewer, { list: `Agreement of ${ref}`, count: rows.length, query: {}, reviewIds: [review.id] })
  return csvResponse(`agreement-${ref}.csv`, columns, rows)
}
