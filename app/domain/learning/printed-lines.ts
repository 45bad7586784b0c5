import type { DocumentText } from '#app/domain/documents/document-text'
import type { Span } from './extraction'
import { numberAtStart } from './item-number'

const WIDEST_WRAP = 130
const NARROWEST_WRAP = 40
const ENDS_A_SENTENCE = /[.?!:;]["'”’)]*$/
const LABELLED = /^[\p{Lu}][\p{L}' ’/]{1,30}:/u

/**
 * The width at which a document's lines were wrapped by hand or by a mail program, or null where each line is
 * a paragraph of its own. Lines are wrapped where most of those with another below them in their block end in
 * the middle of a sentence, and nine tenths of them are no wider than a page.
 */
export function wrapWidth(document: DocumentText): number | null {
  const widths: number[] = []
  let open = 0
  for (const block of document.blocks) {
    if (block.kind === 'table' || block.kind === 'heading') continue
    const lines = document.text.slice(block.start, block.end).split('\n')
    for (const line of lines.slice(0, -1)) {
      widths.push(line.trim().length)
      if (!ENDS_A_SENTENCE.test(line.trimEnd())) open += 1
    }
  }
  if (open < 3 || open < widths.length * 0.6) return null
  widths.sort((a, b) => a - b)
  const width = widths[Math.floor((widths.length - 1) * 0.9)] ?? 0
  return width > WIDEST_WRAP || width < NARROWEST_WRAP ? null : width
}

/**
 * Parts a block at its line ends, but for those that only wrap a sentence: the next word would not have
 * fitted, or the sentence visibly goes on. Spans hold no white space at their ends.
 */
export function printedLines(text: string, within: Span, width: number | null): Span[] {
  const lines: Span[] = []
  let from = within.start
  while (from <= within.end) {
    const found = text.indexOf('\n', from)
    const to = found === -1 || found > within.end ? within.end : found
    const line = trimmed(text, from, to)
    if (line !== null) {
      const last = lines.at(-1)
      if (last !== undefined && isWrapped(text, last, line, width)) last.end = line.end
      else lines.push(line)
    }
    from = to + 1
  }
  return lines
}

function isWrapped(text: string, above: Span, below: Span, width: number | null): boolean {
  const lastLine = Math.max(above.start, text.lastIndexOf('\n', above.end - 1) + 1)
  const upper = text.slice(lastLine, above.end).trim()
  const lower = text.slice(below.start, Math.min(below.end, below.start + 80))
  if (upper.includes('\t') || lower.includes('\t') || upper.includes(' | ')) return false
  if (numberAtStart(lower) !== null || /^[-*•–◦▪‣·\uF0B7]\s/.test(lower) || LABELLED.test(lower)) return false
  const hasEnded = ENDS_A_SENTENCE.test(upper)
  const goesOn = /^[\p{Ll}(]/u.test(lower) && !hasEnded
  if (width === null) return goesOn && upper.length >= 30
  const firstWord = /^\S+/.exec(lower)?.[0].length ?? 0
  if (upper.length + 1 + firstWord > width * 0.9) return upper.length <= WIDEST_WRAP
  return goesOn && upper.length > width / 3
}

function trimmed(text: string, from: number, to: number): Span | null {
  const line = text.slice(from, to)
  const start = from + (line.length - line.trimStart().length)
  const end = from + line.trimEnd().length
  return end > start ? { start, end } : null
}
