import { writeFileSync } from 'node:fs'
import { learnThemes } from '#app/domain/learning/learn-themes'
import { storedModel } from '#app/domain/learning/theme-model'
import { flatStarterCodebook } from '#app/domain/themes/flat-codebook'
import { say } from './command.server'
import { readCorpus, readExamples, type LabelledDocument } from './labelled-corpus.server'
import { inWords, scoreThemes, type Predict } from './score-themes'
import { themeMethods } from './theme-methods'

const FOLDS = 5

export interface TrainingOptions {
  /** Folders of labelled documents. */
  corpora: readonly string[]
  examples: string
  /** Where the weights go; nothing is written where it is left out. */
  into?: string | undefined
}

/** Learns the starting weights from labelled corpora and the invented examples, and writes them. */
export function trainThemes({ corpora, examples, into }: TrainingOptions): void {
  const documents = corpora.flatMap(readCorpus)
  const stored = storedModel(learnThemes({ documents, passages: readExamples(examples) }, flatStarterCodebook()))
  const text = `${JSON.stringify(stored)}\n`
  say(`Learned from ${documents.length} documents: ${Object.keys(stored.features).length} features, ${Math.round(text.length / 1000)} kB`)
  if (into !== undefined) writeFileSync(into, text)
}

/** Prints what each method makes of documents that it has not seen: five folds of whole documents. */
export function compareMethods({ corpora, examples }: TrainingOptions): void {
  const documents = corpora.flatMap(readCorpus).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const method of themeMethods(flatStarterCodebook(), readExamples(examples))) {
    const found = new Map<LabelledDocument, ReturnType<Predict>>()
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const predict = method.learn(documents.filter((_, at) => at % FOLDS !== fold))
      for (const document of documents.filter((_, at) => at % FOLDS === fold)) found.set(document, predict(document))
    }
    const { passage, document } = scoreThemes(documents, (one) => found.get(one) ?? [])
    say(`${method.name.padEnd(30)} passage ${inWords(passage)}   document ${inWords(document)}`)
  }
}
