import { isAllowedLink } from './allowed-link'
import type { RichTextMark, RichTextNode } from './rich-text'
import { sameMarks } from './tidy-rich-text'
import { withoutTrailing } from './trim-spaces'

type Token =
  | { kind: 'letter'; text: string }
  | { kind: 'stars'; count: number; bold: boolean; italic: boolean }
  | { kind: 'open'; href: string | undefined }
  | { kind: 'close'; href: string; raw: string; paired: boolean }

/**
 * One line of Markdown as runs of text: `**bold**`, `*italic*`, `[words](address)` and `\` before a sign to mean the sign itself.
 * Everything else, HTML included, is text. An address that is not allowed leaves the whole link as text.
 */
export function readMarkdownLine(line: string): RichTextNode[] {
  const tokens = tokensOf(withoutEndMark(line))
  pairLinks(tokens)
  pairStars(tokens, 'bold')
  pairStars(tokens, 'italic')
  return runsOf(tokens)
}

function withoutEndMark(line: string): string {
  const backslashes = line.length - withoutTrailing(line, '\\').length
  return backslashes % 2 === 1 ? line.slice(0, -1) : line
}

const tokenPattern = /\\([!-/:-@[-`{-~ \t])|\*+|\[|\]\(((?:\\.|[^\\()\s])*)(?: +"[^"]*")?\)|[^]/gu

function tokensOf(line: string): Token[] {
  return Array.from(line.matchAll(tokenPattern), (match): Token => {
    const [raw, escaped, href] = match
    if (escaped !== undefined) return { kind: 'letter', text: escaped }
    if (raw === '[') return { kind: 'open', href: undefined }
    if (href !== undefined) return { kind: 'close', href: href.replace(/\\([!-/:-@[-`{-~])/g, '$1'), raw, paired: false }
    if (raw.startsWith('*')) return { kind: 'stars', count: raw.length, bold: false, italic: false }
    return { kind: 'letter', text: raw }
  })
}

function pairLinks(tokens: Token[]): void {
  let opened: Extract<Token, { kind: 'open' }> | undefined
  let hasText = false
  for (const token of tokens) {
    if (token.kind === 'open') {
      opened = token
      hasText = false
    } else if (token.kind === 'close') {
      if (opened && hasText && isAllowedLink(token.href)) {
        opened.href = token.href
        token.paired = true
      }
      opened = undefined
    } else if (token.kind === 'letter') {
      hasText = true
    }
  }
}

// `**` is bold, `*` italic, `***` both; a sign opens before and closes after something that is not a space.
function pairStars(tokens: Token[], mark: 'bold' | 'italic'): void {
  const counts = mark === 'bold' ? [2, 3] : [1, 3]
  let opened: Extract<Token, { kind: 'stars' }> | undefined
  tokens.forEach((token, at) => {
    if (token.kind !== 'stars' || !counts.includes(token.count)) return
    if (opened === undefined) {
      if (isSolid(tokens[at + 1])) opened = token
    } else if (isSolid(tokens[at - 1])) {
      opened[mark] = true
      token[mark] = true
      opened = undefined
    }
  })
}

function isSolid(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== 'letter' || !/\s/.test(token.text))
}

function runsOf(tokens: Token[]): RichTextNode[] {
  const runs: { type: 'text'; text: string; marks: RichTextMark[] }[] = []
  const now = { bold: false, italic: false, href: undefined as string | undefined }
  for (const token of tokens) {
    const text = literalOf(token)
    if (text !== '') append(runs, text, marksOf(now))
    if (token.kind === 'stars' && token.bold) now.bold = !now.bold
    if (token.kind === 'stars' && token.italic) now.italic = !now.italic
    if (token.kind === 'open' && token.href !== undefined) now.href = token.href
    if (token.kind === 'close' && token.paired) now.href = undefined
  }
  return runs.map(({ text, marks }) => (marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }))
}

function literalOf(token: Token): string {
  if (token.kind === 'letter') return token.text
  if (token.kind === 'open') return token.href === undefined ? '[' : ''
  if (token.kind === 'close') return token.paired ? '' : token.raw
  return '*'.repeat(token.count - (token.bold ? 2 : 0) - (token.italic ? 1 : 0))
}

function marksOf(now: { bold: boolean; italic: boolean; href: string | undefined }): RichTextMark[] {
  const marks: RichTextMark[] = []
  if (now.href !== undefined) marks.push({ type: 'link', attrs: { href: now.href } })
  if (now.bold) marks.push({ type: 'bold' })
  if (now.italic) marks.push({ type: 'italic' })
  return marks
}

function append(runs: { type: 'text'; text: string; marks: RichTextMark[] }[], text: string, marks: RichTextMark[]): void {
  const last = runs[runs.length - 1]
  if (last && sameMarks(last.marks, marks)) last.text += text
  else runs.push({ type: 'text', text, marks })
}
