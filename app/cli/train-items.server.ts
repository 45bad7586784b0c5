import { writeFileSync } from 'node:fs'
import { placeUnits } from '#app/domain/learning/item-context'
import { itemFeatures } from '#app/domain/learning/item-features'
import { chanceAt, mostProbableWeights } from '#app/domain/learning/logistic'
import { say } from './command.server'
import { overlaps, readCorpus, type LabelledDocument } from './labelled-corpus.server'
import { inWords, tallyOf } from './score-themes'
import type { TrainingOptions } from './train-themes.server'

const FOLDS = 5
/** The inverse of the prior's variance, chosen by cross-validation between 1 and 3. */
const FIRMNESS = 3
/** Smaller weights than this change nothing that a person would see. */
const LEAST_WEIGHT = 0.03

/** A unit as the judge of calls to act learns it: the signs that it shows, and whether people took it for one. */
interface Example {
  signs: readonly string[]
  isItem: boolean
}

type Weights = ReadonlyMap<string, number>

/** Learns by which signs a call to act is told, from labelled corpora, and writes the weights. */
export function trainItems({ corpora, into }: TrainingOptions): void {
  const documents = corpora.flatMap(readCorpus)
  const weights = learn(documents.flatMap(examplesOf))
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
  say(`Learned from ${documents.length} documents: ${kept.length} signs`)
  if (into !== undefined) writeFileSync(into, `${JSON.stringify(Object.fromEntries(kept.map(([sign, weight]) => [sign, Math.round(weight * 100) / 100])), null, 1)}\n`)
}

/** Prints how well calls to act are told in documents that the judge has not seen: five folds of whole documents. */
export function compareItems({ corpora }: TrainingOptions): void {
  const documents = corpora.flatMap(readCorpus).map(examplesOf)
  const tally = { right: 0, wrong: 0, missed: 0 }
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learn(documents.filter((_, at) => at % FOLDS !== fold).flat())
    for (const { signs, isItem } of documents.filter((_, at) => at % FOLDS === fold).flat()) tallyOf(tally, chance(weights, signs) >= 0.45, isItem)
  }
  say(`calls to act, cross-validated  ${inWords(tally)}`)
}

/** Headings are never calls to act; what coders disputed teaches nothing. */
function examplesOf({ units, labels }: LabelledDocument): Example[] {
  return placeUnits(units).flatMap((place) => {
    const on = labels.filter((label) => overlaps(place.unit, label))
    const isItem = on.some(({ recommendation }) => recommendation)
    if (place.unit.kind === 'heading' || (!isItem && on.some(({ recommendationDisputed }) => recommendationDisputed))) return []
    return [{ signs: [...new Set(itemFeatures(place))], isItem }]
  })
}

function learn(examples: readonly Example[]): Weights {
  const numbers = new Map<string, number>()
  for (const { signs } of examples) for (const sign of signs) if (!numbers.has(sign)) numbers.set(sign, numbers.size)
  const weights = mostProbableWeights({
    rows: examples.map(({ signs }) => ({ ids: Uint32Array.from(signs, (sign) => numbers.get(sign) ?? 0), values: new Float64Array(signs.length).fill(1) })),
    answers: examples.map(({ isItem }) => (isItem ? 1 : 0)),
    features: numbers.size,
    priorPrecision: new Float64Array(numbers.size).fill(FIRMNESS),
  })
  return new Map([...numbers].map(([sign, at]) => [sign, weights[at] ?? 0]))
}

const chance = (weights: Weights, signs: readonly string[]) => chanceAt(signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0))
