import type { RecognisedIntake } from './document-intake'
import { readDocument, readPastedText } from './read-document.server'
import type { Reading, TellPages } from './read-document-problem'
import { recogniseIntake } from './recognise-intake'

/** What is to be read: the bytes of a file with its name, or text that was pasted. */
export type IntakeSource = { bytes: Uint8Array; fileName: string } | { pasted: string }

/** A document that was read with what was recognised in it, or the one problem that stopped it. */
export type IntakeReading = { reading: Extract<Reading, { ok: true }>; recognised: RecognisedIntake } | { reading: Extract<Reading, { ok: false }> }

/** Reads a document and recognises what it says of itself. A hostile file can take long or much memory: the server does this in a worker. */
export async function readIntake(source: IntakeSource, tellPages?: TellPages): Promise<IntakeReading> {
  const reading = 'pasted' in source ? readPastedText(source.pasted) : await readDocument(source.bytes, source.fileName, tellPages)
  if (!reading.ok) return { reading }
  return { reading, recognised: recogniseIntake(reading.document, 'pasted' in source ? null : source.fileName) }
}
