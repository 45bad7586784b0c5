import { fileTypeFromBuffer } from 'file-type'
import { evidenceEndings, type SentFile } from './evidence-slots'

/** The media type of a file that may be kept as evidence, or why it may not, in words for the person who sent it. */
export type EvidenceType = { ok: true; mediaType: string } | { ok: false; words: string }

type Ending = (typeof evidenceEndings)[number]

const wrongType = 'The selected file must be a PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), text (.txt), CSV, PNG, JPEG or e-mail (.eml) file'

const textTypes: Partial<Record<Ending, string>> = {
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  eml: 'message/rfc822',
}

/** What kind of file this is, by its content and not by its name alone: both have to agree. */
export async function readEvidenceFile({ name, bytes }: SentFile): Promise<EvidenceType> {
  if (bytes.length === 0) return { ok: false, words: 'The selected file is empty' }
  const ending = endingOf(name)
  if (ending === null) return { ok: false, words: wrongType }
  const sniffed = await sniff(bytes)
  const textType = textTypes[ending]
  if (textType !== undefined) return sniffed === null && isText(bytes) ? { ok: true, mediaType: textType } : notWhatItSays(ending)
  return sniffed?.ext === ending ? { ok: true, mediaType: sniffed.mime } : notWhatItSays(ending)
}

function endingOf(name: string): Ending | null {
  const ending = name.split('.').at(-1)?.toLowerCase().replace(/^jpeg$/, 'jpg')
  return evidenceEndings.find((known) => known === ending) ?? null
}

// A damaged file can make the sniffer stop half way; it is then of no known type.
async function sniff(bytes: Uint8Array) {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  return type ?? null
}

const isText = (bytes: Uint8Array) => !bytes.includes(0)

const notWhatItSays = (ending: Ending) => ({
  ok: false as const,
  words: `The selected file is not a .${ending} file, though its name says so. Check the file, or save it again as .${ending}`,
})
