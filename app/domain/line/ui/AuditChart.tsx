import { useId } from 'react'
import { DataTable } from '#app/components/DataTable'
import { percent } from '#app/domain/practice-audits/audit-result'
import { shortDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'

export interface AuditPoint {
  question: string
  roundRef: string
  roundTitle: string
  opensOn: string
  threshold: number | null
  shareMet: number
  n: number
  interval: { low: number; high: number }
  isSmall: boolean
}

const BAR = { left: 110, width: 260, height: 22, gap: 10 }

const between = ({ interval }: AuditPoint) => `${percent(interval.low)} to ${percent(interval.high)}`
const pointInWords = (point: AuditPoint) =>
  `${percent(point.shareMet)} (n=${point.n}, 95% interval ${between(point)}${point.isSmall ? ', small sample' : ''})`

/** What each round of an audit found of one question, in words: "Share met: 61% (n=64, 95% interval 49% to 72%), then 78% …". */
export function auditInWords(points: readonly AuditPoint[]): string {
  const threshold = points.at(-1)?.threshold
  return `Share met: ${points.map(pointInWords).join(', then ')}.${typeof threshold === 'number' ? ` Threshold: ${percent(threshold)}.` : ''}`
}

/** The rounds of one question as bars, with the same figures in words and as a table beside them. */
export function AuditChart({ points }: { points: readonly AuditPoint[] }) {
  const id = useId()
  const [first] = points
  if (!first) return null
  const height = points.length * (BAR.height + BAR.gap)
  const threshold = points.at(-1)?.threshold ?? null
  return (
    <figure className="tl-audit-chart">
      <figcaption className="govuk-heading-s">{first.question}</figcaption>
      <p className="govuk-body">{auditInWords(points)}</p>
      <svg role="img" aria-labelledby={id} viewBox={`0 0 440 ${height}`} width="440" height={height}>
        <title id={id}>{`${first.question} ${auditInWords(points)}`}</title>
        {points.map((point, index) => {
          const y = index * (BAR.height + BAR.gap) + BAR.gap / 2
          return (
            <g key={point.roundRef}>
              <text x={BAR.left - 8} y={y + 16} textAnchor="end" fontSize="14">
                {shortDate(point.opensOn)}
              </text>
              <rect x={BAR.left} y={y} width={BAR.width} height={BAR.height} fill="none" stroke="currentColor" />
              <rect x={BAR.left} y={y} width={BAR.width * point.shareMet} height={BAR.height} fill="#2e2d62" />
              <text x={BAR.left + BAR.width + 8} y={y + 16} fontSize="14">
                {percent(point.shareMet)}
              </text>
            </g>
          )
        })}
        {threshold === null ? null : (
          <line x1={BAR.left + BAR.width * threshold} x2={BAR.left + BAR.width * threshold} y1={0} y2={height} stroke="currentColor" strokeWidth="2" strokeDasharray="4 3" />
        )}
      </svg>
      <DataTable
        caption={`Rounds: ${first.question}`}
        isCaptionHidden
        isSmall
        narrow="stack"
        rows={points}
        rowKey={({ roundRef }) => roundRef}
        columns={[
          {
            key: 'round',
            header: 'Round',
            isRowHeader: true,
            cell: ({ roundRef, roundTitle }) => (
              <a className="govuk-link" href={paths.auditRound(roundRef)}>
                {roundTitle}
              </a>
            ),
          },
          { key: 'opensOn', header: 'Began', cell: ({ opensOn }) => shortDate(opensOn) },
          { key: 'shareMet', header: 'Share met', isNumeric: true, cell: ({ shareMet }) => percent(shareMet) },
          { key: 'n', header: 'Cases (n)', isNumeric: true, cell: ({ n, isSmall }) => (isSmall ? `${n}, small sample` : n) },
          { key: 'interval', header: '95% interval', isNumeric: true, cell: between },
        ]}
      />
    </figure>
  )
}
