import { refuse, type Tx } from '#app/db/change.server'
import type { Refused } from '#app/domain/shared/outcome'
import { recordStoredFile, storeFile, type KeptFile } from '#app/domain/shared/file-store.server'
import { slotFields, type GivenEvidence } from './evidence-slots'
import { readEvidenceFile } from './read-evidence-file.server'

/** A piece of evidence whose file, if it has one, is safely in the store. */
export interface KeptEvidence {
  title: string
  speaksOf: string
  url: string | null
  fileName: string | null
  file: KeptFile | null
}

/** Checks and keeps the files of an update before it is written; refused beside the field of the file that will not do. */
export async function keepEvidence(given: readonly GivenEvidence[]): Promise<{ ok: true; evidence: KeptEvidence[] } | Refused> {
  const types = await Promise.all(given.map(({ file }) => (file ? readEvidenceFile(file) : null)))
  const problems = types.flatMap((type, index) => (type?.ok === false ? [{ field: fileField(given[index]), words: type.words }] : []))
  if (problems.length > 0) return refuse(problems)

  const evidence: KeptEvidence[] = []
  for (const [index, { title, speaksOf, url, file }] of given.entries()) {
    const type = types[index]
    const keeping = file && type?.ok ? await storeFile(file.bytes, type.mediaType) : null
    if (keeping?.ok === false) return refuse(fileField(given[index]), keeping.words)
    evidence.push({ title, speaksOf, url, fileName: file?.name ?? null, file: keeping?.file ?? null })
  }
  return { ok: true, evidence }
}

/** Writes down kept evidence as part of an update. */
export async function writeEvidence(
  tx: Tx,
  { title, speaksOf, url, fileName, file }: KeptEvidence,
  update: { planActionId: string; updateId: string; addedById: string | null; addedAt: Date },
): Promise<void> {
  if (file) await recordStoredFile(tx, file)
  await tx.evidence.create({ data: { ...update, title, speaksOf, url, fileName, fileSha256: file?.sha256 ?? null } })
}

const fileField = (evidence: GivenEvidence | undefined) => (evidence ? slotFields(evidence.slot).file : '')
