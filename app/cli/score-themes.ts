import { overlaps, type LabelledDocument } from './labelled-corpus.server'

/** The themes that a method gives each unit of a document. */
export type Predict = (document: LabelledDocument) => readonly ReadonlySet<string>[]

interface Tally {
  right: number
  wrong: number
  missed: number
}

export interface Score {
  passage: Tally
  document: Tally
}

/** Adds up themes per passage and per document over documents, as the corpus's own scorer does; disputed themes count for nothing. */
export function scoreThemes(documents: readonly LabelledDocument[], predict: Predict): Score {
  const score: Score = { passage: { right: 0, wrong: 0, missed: 0 }, document: { right: 0, wrong: 0, missed: 0 } }
  for (const document of documents) {
    const given = predict(document)
    const [said, held, unsure] = [new Set<string>(), new Set<string>(), new Set<string>()]
    for (const label of document.labels) {
      const here = new Set(document.units.flatMap((unit, at) => (overlaps(unit, label) ? [...(given[at] ?? [])] : [])))
      for (const code of here) said.add(code)
      for (const code of label.themes) held.add(code)
      for (const code of label.disputed) unsure.add(code)
      for (const code of new Set([...here, ...label.themes])) {
        if (!label.disputed.includes(code)) tallyOf(score.passage, here.has(code), label.themes.includes(code))
      }
    }
    for (const code of new Set([...said, ...held])) {
      if (held.has(code) || !unsure.has(code)) tallyOf(score.document, said.has(code), held.has(code))
    }
  }
  return score
}

/** Counts one answer against the label. */
export function tallyOf(tally: Tally, isSaid: boolean, isHeld: boolean): void {
  if (isSaid && isHeld) tally.right += 1
  else if (isSaid) tally.wrong += 1
  else if (isHeld) tally.missed += 1
}

/** Precision, recall and F1, in per cent. */
export function inWords({ right, wrong, missed }: Tally): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5)
  const f1 = (2 * right) / (2 * right + wrong + missed || 1)
  return `P ${percent(right / (right + wrong || 1))} R ${percent(right / (right + missed || 1))} F1 ${percent(f1)}`
}
