import { useId } from 'react'

export interface Bar {
  label: string
  /** A count, nought or more. */
  value: number
}

interface BarChartProps {
  /** What is counted by what: "Passages by year". */
  title: string
  /** What the chart shows, in a sentence; read out in its place. */
  summary: string
  bars: readonly Bar[]
}

const WIDTH = 340
const LONGEST = 290
const STEP = 42
const LONGEST_LABEL = 44

/**
 * Counts as horizontal bars, drawn on the server: each with its name above it and its figure at its end, so that nothing is
 * said by length or colour alone. The figures themselves belong in a table beside it.
 */
export function BarChart({ title, summary, bars }: BarChartProps) {
  const id = useId()
  const greatest = Math.max(1, ...bars.map(({ value }) => value))
  const height = STEP * bars.length
  return (
    <svg
      className="tl-bars"
      role="img"
      aria-labelledby={`${id}title ${id}desc`}
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      fontSize="14"
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}desc`}>{summary}</desc>
      {bars.map(({ label, value }, index) => {
        const top = STEP * index
        const length = (value / greatest) * LONGEST
        return (
          <g key={label} fill="currentColor">
            <text x="0" y={top + 14}>
              {label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : label}
            </text>
            <path className="tl-bars__axis" d={`M0.5 ${top + 20}v16`} stroke="currentColor" />
            {value > 0 ? <rect className="tl-bars__bar" x="0" y={top + 20} width={Math.max(2, length)} height="16" /> : null}
            <text x={length + 8} y={top + 33} fontWeight="bold">
              {value.toLocaleString('en-GB')}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
