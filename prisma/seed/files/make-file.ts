import type { ReportBlock } from '../report'
import type { StoryDocument, StoryProof } from '../story'
import { writeDocx } from './write-docx'
import { writePdf } from './write-pdf'
import { writeCsv, writeHtml, writeText } from './write-text'

export interface MadeFile {
  name: string
  bytes: Uint8Array
}

const encode = (text: string) => new TextEncoder().encode(text)

const writers: Record<Exclude<StoryDocument['as'], 'paste'>, (blocks: readonly ReportBlock[]) => Uint8Array> = {
  docx: writeDocx,
  pdf: writePdf,
  html: (blocks) => encode(writeHtml(blocks)),
  txt: (blocks) => encode(writeText(blocks)),
}

/** A document of a story as the file that somebody would upload. */
export function makeFile(blocks: readonly ReportBlock[], as: keyof typeof writers, name: string): MadeFile {
  return { name: `${name}.${as}`, bytes: writers[as](blocks) }
}

/** A piece of evidence as the file that somebody would attach; null where it is a web page. */
export function makeProofFile({ title, rows, paper, as = 'txt' }: StoryProof, day: string): MadeFile | null {
  if (rows) return { name: `${fileName(title)}.csv`, bytes: encode(writeCsv(rows)) }
  if (!paper) return null
  const paragraphs = paper.split('\n\n').map((text): ReportBlock => ({ kind: 'paragraph', text }))
  return makeFile([{ kind: 'title', text: title }, { kind: 'paragraph', text: `As at ${day}` }, ...paragraphs], as, fileName(title))
}

/** A title as people name files: short, lower case, with hyphens. */
export const fileName = (title: string) =>
  title.toLowerCase().replace(/[’']/g, '').replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/^-+|-+$/g, '')
