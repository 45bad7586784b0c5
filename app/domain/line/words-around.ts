/**
 * What a page shows beside quoted words: of what stands before and after them, only what belongs to the same paragraph, cut
 * between words. An ellipsis says where the paragraph goes on.
 */
export function wordsAround({ prefix, suffix }: { prefix: string | null; suffix: string | null }) {
  return { before: prefix ? before(prefix) : '', after: suffix ? after(suffix) : '' }
}

function before(prefix: string): string {
  const start = prefix.lastIndexOf('\n') + 1
  if (start > 0) return prefix.slice(start).trimStart()
  const words = /\s\S[\s\S]*$/.exec(prefix)?.[0].trimStart() ?? ''
  return words ? `… ${words}` : ''
}

function after(suffix: string): string {
  const [line = '', ...others] = suffix.split('\n')
  if (others.length > 0) return line.trimEnd()
  const words = /^[\s\S]*\S(?=\s)/.exec(line)?.[0] ?? ''
  return words ? `${words} …` : ''
}
