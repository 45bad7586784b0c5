import type { LearningRow } from './learn-weights'

/** A word must be in this many documents, and a pair of words in this many, before anything is learned of it. */
const LEAST_DOCUMENTS = { word: 2, pair: 3 }

/**
 * Which features are learned: all but words that may be names (never printed without a capital), words of one
 * document, and pairs of words that are rare or have such a word in them. So nothing that is learned tells of one
 * document or one person.
 */
export function vocabularyOf(rows: readonly LearningRow[]): (name: string) => boolean {
  const seen = new Map<string, Set<string>>()
  const small = new Set<string>()
  for (const { features, source } of rows) {
    for (const word of features.words) if (word.isSmall) small.add(`w:${word.stem}`)
    for (const { name } of features.general) {
      if (!name.startsWith('w:')) continue
      seen.set(name, (seen.get(name) ?? new Set()).add(source))
    }
  }
  const isWord = (name: string) => small.has(name) && (seen.get(name)?.size ?? 0) >= LEAST_DOCUMENTS.word
  return (name) => {
    if (!name.startsWith('w:')) return true
    const [first = '', second] = name.slice(2).split(' ')
    if (second === undefined) return isWord(name)
    return (seen.get(name)?.size ?? 0) >= LEAST_DOCUMENTS.pair && isWord(`w:${first}`) && isWord(`w:${second}`)
  }
}
