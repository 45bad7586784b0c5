import type { Stage } from '#app/components/StageLine'
import { shortDate } from '#app/domain/shared/calendar'
import { lineStages, type LineStage, type LineStageCode } from '../line'

/** The stages of a line as the component shows them; `hrefOf` leads from a stage to more about it. */
export function asStages(line: readonly LineStage[], hrefOf?: (code: LineStageCode) => string): Stage[] {
  return line.map(({ code, state, words, date }) => ({
    name: lineStages[code].name,
    state,
    words: date ? `${words}, ${shortDate(date)}` : words,
    href: hrefOf?.(code),
  }))
}
