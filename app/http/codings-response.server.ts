import { aboutCodings, codingColumns } from '#app/domain/findings/coding-columns'
import { listCodingsToDownload } from '#app/domain/findings/codings-to-download.server'
import type { FindingFilter } from '#app/domain/findings/finding-queries.server'
import type { Actor } from '#app/domain/people/actor'
import { longMoment } from '#app/domain/shared/calendar'
import { now } from '#app/domain/shared/clock'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { csvResponse } from './csv.server'
import { xlsxResponse } from './xlsx.server'

interface CodingsAsked {
  /** The page that they are taken from: "Information sharing", "SCR-2026-001". */
  title: string
  /** Begins the name of the file: `codings-information-sharing`. */
  name: string
  findings: FindingFilter
  /** How the page was narrowed: as its address says it, and in words. */
  query: Readonly<Record<string, string | undefined>>
  inWords: Readonly<Record<string, string | undefined>>
}

/** The codings of a page as a file: what the viewer sees there, under the same filter, written down before it is sent. */
export async function codingsResponse(viewer: Actor, as: 'csv' | 'xlsx', { title, name, findings, query, inWords }: CodingsAsked): Promise<Response> {
  const { rows, reviewIds, protectiveMarking } = await listCodingsToDownload(viewer, findings)
  await recordDownload(viewer, { list: 'Coded passages', count: rows.length, query: { of: title, ...query, as }, reviewIds })
  const fileName = `codings-${name}.${as}`
  if (as === 'csv') return csvResponse(fileName, codingColumns, rows)
  const about = aboutCodings({ title, count: rows.length, protectiveMarking, by: viewer, at: longMoment(now()), filter: inWords })
  return xlsxResponse({ fileName, about, sheet: 'Coded passages', columns: codingColumns, rows })
}
