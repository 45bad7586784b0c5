import { useId } from 'react'
import { DataTable } from '#app/components/DataTable'
import { longDate, shortDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { percent } from '../audit-result'
import type { Interval } from '../wilson'

export interface RoundShare {
  roundRef: string
  roundTitle: string
  opensOn: string
  yes: number
  n: number
  shareMet: number
  interval: Interval
  isSmall: boolean
}

interface ShareOverRoundsProps {
  question: string
  /** From 0 to 1; null where none is set. */
  threshold: number | null
  /** Oldest first. */
  rounds: readonly RoundShare[]
}

const PLOT = { left: 48, right: 12, top: 16, bottom: 44, height: 160, step: 112 }
const y = (share: number) => PLOT.top + (1 - share) * PLOT.height
const x = (index: number) => PLOT.left + PLOT.step * (index + 0.5)

/** What the rounds found, in words: each share with its n and its round, and the threshold. */
export function roundsInWords({ threshold, rounds }: Pick<ShareOverRoundsProps, 'threshold' | 'rounds'>): string {
  const shares = rounds.map(
    ({ shareMet, n, opensOn, isSmall }) => `${percent(shareMet)} (n = ${n}${isSmall ? ', a small number' : ''}) in the round of ${longDate(opensOn)}`,
  )
  const words = `Share met: ${shares.join(', then ')}.`
  return threshold === null ? words : `${words} The threshold is ${percent(threshold)}.`
}

/** The share that met a question over its rounds: a chart with 95% intervals, the same in words, and as a table. */
export function ShareOverRounds({ question, threshold, rounds }: ShareOverRoundsProps) {
  const titleId = useId()
  if (rounds.length === 0) return null
  const words = roundsInWords({ threshold, rounds })
  const end = PLOT.left + PLOT.step * rounds.length
  const size = { width: end + PLOT.right, height: PLOT.top + PLOT.height + PLOT.bottom }
  return (
    <figure className="tl-audit-chart">
      <figcaption className="govuk-heading-s">{question}</figcaption>
      <p className="govuk-body">{words}</p>
      <svg role="img" aria-labelledby={titleId} viewBox={`0 0 ${size.width} ${size.height}`} width={size.width} height={size.height} fontSize="13">
        <title id={titleId}>{`${question} ${words}`}</title>
        <g fill="currentColor" stroke="none" textAnchor="end">
          {[0, 0.5, 1].map((share) => (
            <text key={share} x={PLOT.left - 8} y={y(share) + 4}>
              {percent(share)}
            </text>
          ))}
        </g>
        <g stroke="currentColor" strokeOpacity="0.35">
          {[0, 0.5, 1].map((share) => (
            <line key={share} x1={PLOT.left} x2={end} y1={y(share)} y2={y(share)} />
          ))}
        </g>
        {threshold === null ? null : (
          <line x1={PLOT.left} x2={end} y1={y(threshold)} y2={y(threshold)} stroke="currentColor" strokeWidth="2" strokeDasharray="6 4" />
        )}
        <polyline fill="none" stroke="currentColor" strokeWidth="2" points={rounds.map(({ shareMet }, index) => `${x(index)},${y(shareMet)}`).join(' ')} />
        {rounds.map((round, index) => (
          <RoundPoint key={round.roundRef} round={round} index={index} />
        ))}
      </svg>
      <DataTable
        caption={`Rounds: ${question}`}
        isCaptionHidden
        isSmall
        narrow="stack"
        rows={rounds}
        rowKey={({ roundRef }) => roundRef}
        columns={[
          {
            key: 'round',
            header: 'Round',
            isRowHeader: true,
            cell: ({ roundRef, roundTitle }) => (
              <a className="govuk-link" href={paths.auditRound(roundRef)}>
                {roundRef} {roundTitle}
              </a>
            ),
          },
          { key: 'opensOn', header: 'Opened', cell: ({ opensOn }) => shortDate(opensOn) },
          { key: 'share', header: 'Share met', isNumeric: true, cell: ({ shareMet }) => percent(shareMet) },
          { key: 'n', header: 'Cases', isNumeric: true, cell: ({ yes, n, isSmall }) => `${yes} of ${n}${isSmall ? ' (small number)' : ''}` },
          { key: 'interval', header: '95% interval', isNumeric: true, cell: ({ interval }) => `${percent(interval.low)} to ${percent(interval.high)}` },
        ]}
      />
    </figure>
  )
}

/** One round: its share as a mark (hollow where the number is small), its interval as a bar, its n below. */
function RoundPoint({ round, index }: { round: RoundShare; index: number }) {
  const { shareMet, interval, n, isSmall, opensOn } = round
  const middle = x(index)
  const bottom = PLOT.top + PLOT.height
  return (
    <g>
      <path
        d={`M${middle - 6} ${y(interval.high)}h12M${middle} ${y(interval.high)}V${y(interval.low)}M${middle - 6} ${y(interval.low)}h12`}
        fill="none"
        stroke="currentColor"
      />
      <circle cx={middle} cy={y(shareMet)} r="5" fill={isSmall ? '#ffffff' : 'currentColor'} stroke="currentColor" strokeWidth="2" />
      <text x={middle + 10} y={y(shareMet) - 6} fill="currentColor">
        {percent(shareMet)}
      </text>
      <g fill="currentColor" textAnchor="middle">
        <text x={middle} y={bottom + 18}>
          {shortDate(opensOn)}
        </text>
        <text x={middle} y={bottom + 36}>
          n = {n}
        </text>
      </g>
    </g>
  )
}
