import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { blocksFromText } from '#app/domain/documents/blocks-from-text'
import type { Span } from '#app/domain/learning/extraction'
import type { CodedDocument, CodedPassage } from '#app/domain/learning/learn-themes'
import { unitsOf } from '#app/domain/learning/units'

const LabelledUnit = z.object({
  start: z.number(), end: z.number(), themes: z.array(z.string()), disputed: z.array(z.string()).default([]),
  /** A call to act, and whether the coders differed on that. */
  recommendation: z.boolean(), recommendationDisputed: z.boolean().default(false),
})
const Labels = z.object({ documents: z.array(z.object({ document: z.string(), units: z.array(LabelledUnit) })) })
export type LabelledUnit = z.infer<typeof LabelledUnit>

/** A document of a labelled corpus: our units with the labels that fall on them, and the labels as they are. */
export interface LabelledDocument extends CodedDocument {
  labels: readonly LabelledUnit[]
}

/** Reads a folder of texts with `labels.json` beside them. */
export function readCorpus(folder: string): LabelledDocument[] {
  const { documents } = Labels.parse(JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')))
  return documents.map(({ document, units: labels }) => {
    const units = unitsOf(blocksFromText(readFileSync(join(folder, `${document}.txt`), 'utf8')))
    const on = units.map((unit) => labels.filter((label) => overlaps(unit, label)))
    return {
      name: document,
      units,
      labels,
      themes: on.map((found) => (found.length === 0 ? null : new Set(found.flatMap(({ themes }) => themes)))),
      disputed: on.map((found) => new Set(found.flatMap(({ disputed }) => disputed))),
    }
  })
}

/** Do two spans share at least half of the shorter? */
export function overlaps(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0 && shared >= 0.5 * Math.min(a.end - a.start, b.end - b.start)
}

/** The invented examples that come with the product: themes, a tab, and the passage. */
export function readExamples(file: string): CodedPassage[] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [themes = '', text = ''] = line.split('\t')
    return { text, themes: new Set(themes.split(',').filter(Boolean)) }
  })
}
