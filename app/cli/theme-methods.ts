import type { CodebookTheme } from '#app/domain/learning/extraction'
import { learnThemes, type CodedPassage } from '#app/domain/learning/learn-themes'
import { leastConfidence, defaultThreshold, suggestThemes } from '#app/domain/learning/themes'
import { featuresOf } from '#app/domain/learning/unit-features'
import type { LabelledDocument } from './labelled-corpus.server'
import type { Predict } from './score-themes'

/** A way to learn themes from labelled documents. */
export interface ThemeMethod {
  name: string
  learn(documents: readonly LabelledDocument[]): Predict
}

/** The methods that are compared; the last is the one that ships. */
export function themeMethods(codebook: readonly CodebookTheme[], examples: readonly CodedPassage[]): ThemeMethod[] {
  return [
    { name: 'cue words alone', learn: () => cuesAlone(codebook) },
    { name: 'naive Bayes on stems', learn: (documents) => naiveBayes(codebook, documents) },
    { name: 'logistic regression, stacked', learn: (documents) => logistic(codebook, documents, []) },
    { name: 'the same with our examples', learn: (documents) => logistic(codebook, documents, examples) },
  ]
}

function cuesAlone(codebook: readonly CodebookTheme[]): Predict {
  return ({ units }) =>
    featuresOf(units, codebook).map(({ cues }, at) => new Set(units[at]?.kind === 'heading' ? [] : [...cues].filter(([, times]) => times >= 2).map(([code]) => code)))
}

function logistic(codebook: readonly CodebookTheme[], documents: readonly LabelledDocument[], passages: readonly CodedPassage[]): Predict {
  const model = learnThemes({ documents, passages }, codebook)
  const threshold = Math.max(leastConfidence, defaultThreshold)
  return ({ units }) =>
    suggestThemes(units, { codebook, model }).map((themes) => new Set(themes.filter(({ confidence }) => confidence >= threshold).map(({ code }) => code)))
}

/**
 * Naive Bayes of the multinomial kind, one theme against the rest (A. McCallum and K. Nigam, "A comparison of event
 * models for naive Bayes text classification", 1998), with add-one smoothing.
 */
function naiveBayes(codebook: readonly CodebookTheme[], documents: readonly LabelledDocument[]): Predict {
  const stems = (document: LabelledDocument) =>
    featuresOf(document.units, codebook).map(({ general }) => general.flatMap(({ name }) => (name.startsWith('w:') && !name.includes(' ') ? [name] : [])))
  const read = documents.flatMap((document) => {
    const words = stems(document)
    return document.themes.flatMap((themes, at) => (themes === null ? [] : [{ themes, words: words[at] ?? [] }]))
  })
  const models = codebook.map(({ code }) => {
    const counts = new Map<string, [number, number]>()
    const totals = [0, 0]
    for (const { themes, words } of read) {
      const side = themes.has(code) ? 1 : 0
      for (const word of words) {
        const held = counts.get(word) ?? [0, 0]
        held[side] += 1
        counts.set(word, held)
        totals[side] = (totals[side] ?? 0) + 1
      }
    }
    const coded = read.filter(({ themes }) => themes.has(code)).length
    const size = counts.size
    const prior = Math.log((coded + 1) / (read.length - coded + 1))
    const weight = ([off, on]: [number, number]) => Math.log((on + 1) / ((totals[1] ?? 0) + size)) - Math.log((off + 1) / ((totals[0] ?? 0) + size))
    return { code, prior, weights: new Map([...counts].map(([word, held]) => [word, weight(held)])) }
  })
  return (document) =>
    stems(document).map((words, at) => {
      if (document.units[at]?.kind === 'heading') return new Set<string>()
      const isOver = ({ prior, weights }: (typeof models)[number]) => words.reduce((sum, word) => sum + (weights.get(word) ?? 0), prior) > 0
      return new Set(models.filter(isOver).map(({ code }) => code))
    })
}
