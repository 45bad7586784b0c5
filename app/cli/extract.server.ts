import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { placesInRaw } from '#app/domain/documents/places-in-raw'
import { MOST_BYTES, READ_PROBLEMS } from '#app/domain/documents/read-document-problem'
import { readDocument } from '#app/domain/documents/read-document.server'
import { decodeText } from '#app/domain/documents/read-text-encoding.server'
import { carryOut } from '#app/domain/learning/extraction-task'
import type { ExtractedTheme, Extraction, Span } from '#app/domain/learning/extraction'
import { defaultThreshold } from '#app/domain/learning/themes'
import { flatStarterCodebook } from '#app/domain/themes/flat-codebook'
import { CommandProblem, say, UsageError } from './command.server'
import { extractionAsJson, type WordsAt } from './extraction-as-json'
import { extractionInWords } from './extraction-in-words'

export const usage = `Usage: throughline extract [--json] FILE

Reads a Word document (.docx), PDF, web page (.html) or plain text (.txt) and shows what was learned: what the
document says of itself, recommendations, concerns, actions and commitments with whom they are addressed to and
when they fall due, answers, and passages with themes of the starter codebook. Needs no database, and stores
nothing.

  --json   As one JSON object. Places are UTF-16 code units, from 0, of a .txt file's text as it stands, and of
           the text that is read out of other files.

Exit codes: 0 read, 1 the file cannot be read.`

/** Shows what is found in a file. */
export async function run(args: string[]): Promise<number> {
  const { file, asJson } = readArguments(args)
  const bytes = await bytesOf(file)
  const reading = await readDocument(bytes, basename(file))
  if (!reading.ok) throw new CommandProblem(`${file}: ${reading.problem.words}.`)
  const extraction = withLikelyThemes(carryOut({ document: reading.document, codebook: flatStarterCodebook(), bodies: [], model: null }))
  if (asJson) say(JSON.stringify(extractionAsJson(extraction, reading.format === 'txt' ? wordsAsTheyStand(bytes) : wordsOf(reading.document.text)), null, 2))
  else say(...extractionInWords(extraction))
  return 0
}

/** Leaves out the themes that are less likely than not. */
function withLikelyThemes(extraction: Extraction): Extraction {
  const likely = (themes: readonly ExtractedTheme[]) => themes.filter(({ confidence }) => confidence >= defaultThreshold)
  return {
    ...extraction,
    passages: extraction.passages.map((passage) => ({ ...passage, themes: likely(passage.themes) })).filter(({ themes }) => themes.length > 0),
    items: extraction.items.map((item) => ({ ...item, themes: likely(item.themes) })),
  }
}

function readArguments(args: string[]): { file: string; asJson: boolean } {
  try {
    const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean', default: false } }, allowPositionals: true, strict: true })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new UsageError('Name one file to read.')
    return { file, asJson: values.json }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) throw new CommandProblem(`${file} is a folder. Name a file.`)
    if (found.size > MOST_BYTES) throw new CommandProblem(`${file}: ${READ_PROBLEMS.too_large}.`)
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if (error instanceof CommandProblem) throw error
    throw new CommandProblem(`${file} ${whyNot(error)}.`)
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist'
  return code === 'EACCES' || code === 'EPERM' ? 'may not be read by this user' : 'cannot be read'
}

const wordsOf =
  (text: string): WordsAt =>
  ({ start, end }) => ({ start, end, text: text.slice(start, end) })

/** Gives the places in a text file as it stands, with its byte order mark and line ends. */
function wordsAsTheyStand(bytes: Uint8Array): WordsAt {
  const decoded = decodeText(bytes)
  const raw = hasByteOrderMark(bytes) ? `\uFEFF${decoded}` : decoded
  const places = placesInRaw(raw)
  return ({ start, end }: Span) => {
    const from = places[start] ?? raw.length
    const to = end > start ? (places[end - 1] ?? raw.length - 1) + 1 : from
    return { start: from, end: to, text: raw.slice(from, to) }
  }
}

function hasByteOrderMark([first, second, third]: Uint8Array): boolean {
  return (first === 0xef && second === 0xbb && third === 0xbf) || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}
