import type { FindingKind } from '#app/domain/findings/finding'
import type { StoryCalendar } from './calendar'
import type { StoryRecommendation } from './story'

/*
 * The light markup in which the demonstration's documents are written. Blocks are parted by blank lines: `# Heading`,
 * `## Smaller heading`, lines of `- points`, lines of `| cells |`, and paragraphs. `[month -900]` is the month of a day,
 * `[recommendations]` the list of them. `{{theme, theme > 2, 3a | words}}` is a passage that is coded with these themes, and
 * on which those recommendations rest; `good:` or `system:` in front of the themes says which kind of finding it is.
 */

export type ReportBlock =
  | { kind: 'title' | 'heading' | 'paragraph'; text: string }
  | { kind: 'points'; items: string[] }
  | { kind: 'table'; rows: string[][] }

export interface CodedPassage {
  quote: string
  kind: FindingKind
  themes: string[]
  /** Numbers of the recommendations that rest on it. */
  restsOn: string[]
}

export interface Report {
  blocks: ReportBlock[]
  passages: CodedPassage[]
}

const PASSAGE = /\{\{(?:(good|system): )?([a-z, -]+?)(?: > ([^|]+?))? \| ([^}]+)\}\}/g
const kinds: Record<string, FindingKind> = { good: 'good_practice', system: 'system_issue' }

interface Printing {
  list: readonly StoryRecommendation[]
  prints: 'numbers' | 'names'
}

/** Reads a document of the stories: its blocks without the marks, and the passages that are coded. */
export function readReport(source: string, calendar: StoryCalendar, { list, prints }: Printing): Report {
  const print = ({ number, text }: StoryRecommendation) => (prints === 'names' ? `Recommendation ${number}: ${text}` : `${number}. ${text}`)
  const passages: CodedPassage[] = []
  const text = source
    .replace('[recommendations]', list.map(print).join('\n\n'))
    .replace(/\[month (-?\d+)\]/g, (_, day: string) => calendar.month(Number(day)))
    .replace(PASSAGE, (_, kind: string | undefined, themes = '', restsOn: string | undefined = '', quote = '') => {
      passages.push({ quote: String(quote), kind: kinds[kind ?? ''] ?? 'finding', themes: parts(String(themes)), restsOn: parts(restsOn) })
      return String(quote)
    })
  return { blocks: text.trim().split(/\n{2,}/).map(readBlock), passages }
}

const parts = (list: string) => list.split(',').map((part) => part.trim()).filter((part) => part !== '')

function readBlock(block: string, position: number): ReportBlock {
  const lines = block.split('\n')
  if (block.startsWith('# ')) return { kind: position === 0 ? 'title' : 'heading', text: block.slice(2) }
  if (lines.every((line) => line.startsWith('- '))) return { kind: 'points', items: lines.map((line) => line.slice(2)) }
  if (lines.every((line) => line.startsWith('|'))) {
    return { kind: 'table', rows: lines.map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim())) }
  }
  return { kind: 'paragraph', text: lines.join(' ') }
}
