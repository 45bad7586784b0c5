import { StageLine } from '#app/components/StageLine'
import { lineInWords, type LineStage } from '../line'
import { asStages } from './as-stages'

interface CompactLineProps {
  line: readonly LineStage[] | undefined
  /** What the line is about: "How far recommendation 2a has come". */
  label: string
}

/** The line in a table or a list: seven marks and a few words. Nothing where there is no line. */
export function CompactLine({ line, label }: CompactLineProps) {
  return line ? <StageLine stages={asStages(line)} label={label} summary={lineInWords(line)} isCompact /> : null
}
