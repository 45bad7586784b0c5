import { headingLevel } from '#app/domain/documents/blocks-from-text'

const LONGEST = 90
const MOST_WORDS = 12
const LEAST_LEVEL = 5
const USUAL =
  /^(?:key |main |national |local |general |overall |summary of |detailed )*(?:recommendations?|background|learning(?: points)?|lessons?(?: learn(?:ed|t))?|actions?|findings?|conclusions?|concerns?|next steps|introduction|analysis|summary|executive summary|what (?:happened|we found|we (?:are|will be) doing)|good practice|responses?|attendees|present|apologies|matters of concern|action plan|contents|any other business|aob)(?: and [a-z ]+)?$/i

/**
 * Tells which level of heading a line is that the reader took for ordinary text, or null: one that is shouted
 * or numbered like a chapter, one of the headings that such reports have, or (where it stands alone) a short
 * line without an end. `alone`: nothing else is in its block.
 */
export function lineHeading(line: string, isAlone: boolean): number | null {
  if (line.length > LONGEST || line.includes('\t') || line.includes(' | ')) return null
  const level = headingLevel(line)
  if (level !== null) return level
  if (USUAL.test(line.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '').replace(/\s*:$/, ''))) return LEAST_LEVEL - 1
  if (!isAlone || !/^[\p{Lu}\d]/u.test(line) || /[.?!;:,]["'”’)]*$/.test(line)) return null
  return line.split(/\s+/).length <= MOST_WORDS && !/\b(?:should|must|will|shall|to ensure)\b/.test(line) ? LEAST_LEVEL : null
}
