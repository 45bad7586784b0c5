/** The parts of a theme that travel in the one description that a code has in other tools. */
export interface DescribedTheme {
  definition: string
  include: string | null
  exclude: string | null
  example: string | null
  cues: string
  isMission: boolean
  code: string
}

const LABELS = ['Include', 'Exclude', 'Example', 'Cues', 'Mission', 'Code'] as const
type Label = (typeof LABELS)[number]

const LABELLED = new RegExp(`^(${LABELS.join('|')}):(?: |$)`)
const ESCAPED = new RegExp(`^\\\\+(?:${LABELS.join('|')}):(?: |$)`)

/**
 * A theme's words as one text that people can read in any tool: the definition, then a paragraph for each other part, begun
 * by its label. A line of a text that looks like a label gets a backslash in front, so that `readDescription` gives back
 * exactly what was written.
 */
export function writeDescription({ definition, include, exclude, example, cues, isMission, code }: DescribedTheme): string {
  const parts: [Label, string | null][] = [
    ['Include', include], ['Exclude', exclude], ['Example', example], ['Cues', cues || null], ['Mission', isMission ? 'Yes' : null], ['Code', code],
  ]
  const paragraphs = parts.flatMap(([label, text]) => (text === null ? [] : [label === 'Cues' ? `${label}:\n${escaped(text)}` : escaped(text, `${label}: `)]))
  return [escaped(definition), ...paragraphs].join('\n\n')
}

/** The parts of a description; a part that it does not have is undefined. */
export function readDescription(text: string): { definition: string } & Partial<Record<Lowercase<Label>, string>> {
  const parts: Record<string, string[]> = { definition: [] }
  let current = parts.definition ?? []
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const label = LABELLED.exec(line)?.[1]?.toLowerCase()
    if (label && !(label in parts)) {
      current = [line.slice(label.length + 1)]
      parts[label] = current
    } else {
      current.push(ESCAPED.test(line) ? line.slice(1) : line)
    }
  }
  const read = Object.entries(parts).map(([label, lines]) => [label, lines.join('\n').trim()] as const)
  return { definition: '', ...Object.fromEntries(read) }
}

// What follows a label on its line cannot be taken for one.
function escaped(text: string, label = ''): string {
  const lines = text.split('\n').map((line, at) => ((label === '' || at > 0) && (LABELLED.test(line) || ESCAPED.test(line)) ? `\\${line}` : line))
  return label + lines.join('\n')
}
