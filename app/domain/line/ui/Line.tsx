import { StageLine } from '#app/components/StageLine'
import type { LineStage, LineStageCode } from '../line'
import { asStages } from './as-stages'

interface LineProps {
  line: readonly LineStage[]
  /** What the line is about: "How far recommendation 2a has come". */
  label: string
  /** Where each stage leads. */
  hrefOf?: (code: LineStageCode) => string
}

/** The line on the page of what it is about: each stage with its words and its day. */
export function Line({ line, label, hrefOf }: LineProps) {
  return <StageLine stages={asStages(line, hrefOf)} label={label} />
}
