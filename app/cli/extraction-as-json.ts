import type { ExtractedItem, Extraction, Span } from '#app/domain/learning/extraction'

/** Gives the place of a span in the file, and the words there. */
export type WordsAt = (span: Span) => Span & { text: string }

/**
 * What the command prints for programs. A recommendation without a printed number gets its place among the
 * document's recommendations, as people call it ("the second"); `numberIsPrinted` tells the two apart.
 */
export function extractionAsJson({ document, passages, items, answers }: Extraction, wordsAt: WordsAt) {
  const numbers = numbersOf(items)
  return {
    document,
    passages: passages.map(({ themes, ...passage }) => ({ ...wordsAt(passage), themes })),
    recommendations: items.map((item, at) => ({
      ...wordsAt(item),
      kind: item.kind,
      confidence: item.confidence,
      number: item.number ?? numbers[at] ?? null,
      numberIsPrinted: item.number !== null,
      addressees: item.addressees.map(({ name }) => name),
      due: item.due,
      isClosed: item.isClosed,
      themes: item.themes,
    })),
    answers: answers.map((answer) => ({ ...answer, ...wordsAt(answer) })),
  }
}

function numbersOf(items: readonly ExtractedItem[]): (string | null)[] {
  let count = 0
  return items.map(({ kind, number }) => {
    if (kind !== 'recommendation') return null
    count += 1
    return number === null ? String(count) : null
  })
}
