import { extractDocumentSafely } from '#app/domain/learning/extract-document-safely.server'
import type { Extract } from './make-suggestions.server'

/** The machine's look at a document, away from the thread that answers requests. Throws, in words, where it cannot be read. */
export const extractForSuggestions: Extract = async (input, signal) => {
  const result = await extractDocumentSafely({ ...input, model: null }, signal ? { signal } : {})
  if (!result.ok) throw new Error(result.problem.words)
  return result.extraction
}
