import { change, done, refuse, refuseStale, type Tx } from '#app/db/change.server'
import { makeAnchor } from '#app/domain/documents/anchor'
import { readThemes } from '#app/domain/findings/finding-themes.server'
import { writeFinding } from '#app/domain/findings/write-finding.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { readComparedDocument, type ComparedDocument } from './compared-document.server'
import { doubleCodingStatuses } from './double-coding'
import type { CompleteReconciliationForm } from './double-coding-forms'
import { canReconcile } from './double-coding-policy'
import { findDoubleCodingToWrite, NO_DOUBLE_CODING } from './find-double-coding-to-write.server'

type ToWrite = NonNullable<Awaited<ReturnType<typeof findDoubleCodingToWrite>>>

/**
 * Makes findings of what was settled, each with a note that says who coded it apart and how it was settled, and closes the
 * double coding. Refused while a place is open. A place at which nothing is to be coded makes no finding.
 */
export function completeReconciliation(actor: Actor, ref: string, { version }: CompleteReconciliationForm) {
  return change(actor, async (tx) => {
    const doubleCoding = await findDoubleCodingToWrite(tx, actor, ref)
    if (!doubleCoding) return refuse('', NO_DOUBLE_CODING)
    const permission = canReconcile(actor, doubleCoding)
    if (!permission.allowed) return refuse('', permission.because)
    if (doubleCoding.version !== version) return refuseStale({}, doubleCoding.version)
    const documents = await readDocuments(tx, actor, doubleCoding)
    const open = documents.flatMap(({ places }) => places).filter(({ settled }) => settled.length === 0).length
    if (open > 0) return refuse('', open === 1 ? 'One passage is still to be settled' : `${open} passages are still to be settled`)

    const entries: NewTrailEntry[] = []
    let findings = 0
    for (const document of documents) {
      for (const settled of document.places.flatMap((place) => place.settled).filter(({ themeIds }) => themeIds.length > 0)) {
        const written = await writeSettled(tx, actor, doubleCoding, document, settled)
        entries.push(...written)
        findings++
      }
    }
    await tx.doubleCoding.update({
      where: { id: doubleCoding.id },
      data: { status: 'reconciled', reconciledAt: now(), version: { increment: 1 } },
    })
    const [from, to] = [doubleCodingStatuses.comparing.label, doubleCodingStatuses.reconciled.label]
    return done({ findings }, [{ ...doubleCoding.about, event: 'double_coding.reconciled', field: 'Status', from, to }, ...entries])
  })
}

async function readDocuments(tx: Tx, actor: Actor, doubleCoding: ToWrite): Promise<ComparedDocument[]> {
  const documents = await tx.sourceDocument.findMany({
    where: { id: { in: doubleCoding.documents.map(({ documentId }) => documentId) } },
    orderBy: { addedAt: 'asc' },
    select: { id: true, ref: true, title: true },
  })
  const compared: ComparedDocument[] = []
  for (const document of documents) compared.push(await readComparedDocument(tx, actor, doubleCoding, document))
  return compared
}

type Settled = ComparedDocument['places'][number]['settled'][number]

async function writeSettled(tx: Tx, actor: Actor, doubleCoding: ToWrite, document: ComparedDocument, settled: Settled): Promise<NewTrailEntry[]> {
  const { id, start, end, kind, themeIds } = settled
  const anchor = makeAnchor(document.text.text, start, end)
  // Themes that were retired meanwhile were given while they were in use.
  const themes = await readThemes(tx, themeIds, themeIds)
  if (!anchor || !themes) throw new Error(`What was settled in ${document.ref} has lost its words or its themes`)
  const written = await writeFinding(tx, actor, {
    document: { id: document.id, review: doubleCoding.review },
    anchor, kind, themes,
    note: noteOf(doubleCoding, settled),
  })
  await tx.reconciledPassage.update({ where: { id }, data: { findingId: written.id } })
  return written.entries
}

function noteOf({ ref, coders }: ToWrite, { because, by }: Settled): string {
  const names = coders.map(({ account }) => account.person.name).join(' and ')
  const apart = `Coded apart by ${names} (${ref}).`
  return because === null ? `${apart} Both coded it alike.` : `${apart} Settled by ${by ?? 'somebody'}: ${because}`
}
