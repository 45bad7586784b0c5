import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { bookkeep } from '#app/db/bookkeeping.server'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { workOff } from '#app/domain/shared/background.server'
import { anActor, anAgency } from '#tests/factories/people'
import { aDocument, aReview, restrictedTo } from '#tests/factories/reviews'
import { addCheckedDocument } from './add-checked-document.server'
import { discardIntake } from './discard-intake.server'
import type { CheckedDocumentForm } from './document-forms'
import { findIntake, findWhatToCheck, listOpenIntakes } from './intake-queries.server'
import { readIntake } from './read-intake.server'
import { readIntakeAgain } from './read-intake-again.server'
import { readIntakes } from './read-intakes.server'
import { settleIntake } from './settle-intake.server'
import { startIntake } from './start-intake.server'

const fixture = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(`tests/factories/files/${name}`)) })
const textFile = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const work = readIntakes((source, { tellPages }) => readIntake(source, tellPages))
let secretary: Actor & { accountId: string }
let review: { id: string; ref: string }

beforeAll(async () => {
  secretary = await anActor('secretariat')
  review = await aReview()
})

const paste = (text: string) => ({ source: 'paste' as const, file: undefined, text })
const upload = (file: { name: string; bytes: Uint8Array }) => ({ source: 'file' as const, file, text: '' })
async function started(form: ReturnType<typeof paste> | ReturnType<typeof upload>, ref = review.ref) {
  const outcome = await startIntake(secretary, ref, form)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return outcome.value.id
}
const stored = (id: string) => db.documentIntake.findUniqueOrThrow({ where: { id } })
const said = (more: Partial<CheckedDocumentForm> = {}): CheckedDocumentForm => ({
  title: 'Minutes of the panel', kind: 'minutes', datedOn: '2026-01-14', reference: null, nextMeetingOn: '2026-03-11', attendees: [], rows: null, ...more,
})

describe('a document on its way in', () => {
  it('is kept, read in the background with its pages counted, and then waits to be checked', async () => {
    const id = await started(upload(fixture('report.pdf')))
    expect(await stored(id)).toMatchObject({ status: 'waiting', format: 'pdf', fileName: 'report.pdf', startedById: secretary.accountId, text: null })
    expect(await db.trailEntry.count({ where: { event: 'document.intake_started', subjectId: review.id, to: 'report.pdf' } })).toBe(1)
    expect(await workOff(work)).toBe(1)
    expect(await findIntake(secretary, review.ref, id)).toMatchObject({ status: 'to_check', pages: 2 })
    const { said, size, beginning } = await findWhatToCheck(secretary, id)
    expect(said.title).not.toBe('')
    expect(size).toMatchObject({ pages: 2, tables: 0 })
    expect(beginning.text).toMatch(/^Learning review of Harrow Vale/)
    expect((await listOpenIntakes(secretary, review.id)).map((intake) => intake.id)).toEqual([id])
  })

  it('becomes a document of the review with what was checked, once', async () => {
    const police = await anAgency()
    const id = await started(paste('MINUTES\n\nThe panel met.'))
    await workOff(work)
    const attendees = [{ name: 'Ann Lee', agencyId: police.id, agencyAsPrinted: 'the police', sentApologies: true }]
    const added = await addCheckedDocument(secretary, review.ref, id, said({ attendees }))
    if (!added.ok) throw new Error('refused')
    const document = await db.sourceDocument.findUniqueOrThrow({ where: { ref: added.value.ref }, include: { text: true, attendees: true } })
    expect(document).toMatchObject({ title: 'Minutes of the panel', format: 'paste', nextMeetingOn: '2026-03-11', suggesting: 'waiting', characters: 23 })
    expect(document.text).toMatchObject({ text: 'MINUTES\n\nThe panel met.', version: 1 })
    expect(document.attendees).toMatchObject([{ name: 'Ann Lee', agencyId: police.id, position: 0, sentApologies: true }])
    expect(await stored(id)).toMatchObject({ status: 'added', documentId: document.id, text: null, blocks: null })
    const again = await addCheckedDocument(secretary, review.ref, id, said())
    expect(again).toMatchObject({ ok: false, problems: [{ words: `Somebody has added this document meanwhile, as ${document.ref}` }] })
    expect(await discardIntake(secretary, review.ref, id)).toMatchObject({ ok: false })
  })

  it('is not added before it was read, nor with an agency that does not exist', async () => {
    const id = await started(paste('Words of a note'))
    expect(await addCheckedDocument(secretary, review.ref, id, said())).toMatchObject({ ok: false, problems: [{ words: 'This document is waiting to be read' }] })
    await workOff(work)
    const attendees = [{ name: 'Bo', agencyId: 'nowhere', agencyAsPrinted: null, sentApologies: false }]
    expect(await addCheckedDocument(secretary, review.ref, id, said({ attendees }))).toMatchObject({ ok: false })
    expect(await stored(id)).toMatchObject({ status: 'to_check' })
  })

  it.each([
    [fixture('encrypted.pdf'), 'password protected'],
    [fixture('scanned.pdf'), 'no text that can be read'],
  ])('says why $name could not be read, can be read again, and can be discarded', async (file, words) => {
    const id = await started(upload(file))
    await workOff(work)
    expect(await stored(id)).toMatchObject({ status: 'failed', problem: expect.stringContaining(words) as string })
    expect(await readIntakeAgain(secretary, review.ref, id)).toMatchObject({ ok: true })
    await workOff(work)
    expect(await stored(id)).toMatchObject({ status: 'failed', attempts: 1 })
    expect(await discardIntake(secretary, review.ref, id)).toMatchObject({ ok: true })
    expect(await stored(id)).toMatchObject({ status: 'discarded', fileSha256: null })
    expect(await db.storedFile.count({ where: { mediaType: 'application/pdf', intakes: { none: {} }, documents: { none: {} } } })).toBe(0)
  })

  it('that cannot be read within a moment is refused beside its field, and nothing of it stays', async () => {
    const id = await started(upload(fixture('scanned.pdf')))
    await workOff(work)
    const refused = { ok: false, problems: [{ field: 'file', words: expect.stringContaining('no text') as string }] }
    expect(await settleIntake(secretary, review.ref, id)).toMatchObject(refused)
    expect(await stored(id)).toMatchObject({ status: 'discarded', fileSha256: null })
    expect(await settleIntake(secretary, review.ref, id)).toMatchObject(refused)
    const slow = await started(paste('A slow one'))
    expect(await settleIntake(secretary, review.ref, slow, 10)).toEqual({ ok: true, value: { id: slow } })
    await discardIntake(secretary, review.ref, slow)
  })

  it.each([
    [textFile('empty.txt', ''), 'is empty'],
    [textFile('report.exe', 'MZ'), 'must be a Word document'],
    [textFile('report.txt\u202Efdp.exe', 'words'), 'must be a Word document'],
    [textFile('report.docx', 'not a Word document'), 'not a Word document'],
    [{ name: 'large.pdf', bytes: new Uint8Array(40_000_001) }, 'smaller than 40MB'],
  ])('is refused at a glance and never kept (%#)', async (file, words) => {
    const before = [await db.documentIntake.count(), await db.storedFile.count()]
    expect(await startIntake(secretary, review.ref, upload(file))).toMatchObject({
      ok: false, problems: [{ field: 'file', words: expect.stringContaining(words) as string }],
    })
    expect([await db.documentIntake.count(), await db.storedFile.count()]).toEqual(before)
  })

  it('is refused where the review has the file, or it is on its way already', async () => {
    const own = await aReview()
    const file = textFile('minutes.txt', 'Minutes of the panel that met in May')
    const { ref } = await aDocument(own.ref, { source: 'file', file, title: 'May' })
    expect(await startIntake(secretary, own.ref, upload(file))).toMatchObject({ problems: [{ field: 'file', words: `This file is on this review already, as ${ref} ‘May’` }] })
    const other = textFile('../June\u202E.txt', 'Minutes of the panel that met in June')
    const id = await started(upload(other), own.ref)
    expect((await stored(id)).fileName).toBe('June.txt')
    expect(await startIntake(secretary, own.ref, upload(other))).toMatchObject({ problems: [{ words: expect.stringContaining('‘June.txt’') as string }] })
    await workOff(work)
  })
})

describe('after a process that ended in the middle', () => {
  const breakOff = (id: string) => bookkeep((books) => books.documentIntake.update({ where: { id }, data: { status: 'reading', attempts: { increment: 1 }, pagesRead: 7 } }))

  it('a document is read again, but not for ever', async () => {
    const id = await started(paste('Broken off'))
    await breakOff(id)
    await work.recover()
    expect(await stored(id)).toMatchObject({ status: 'waiting', pagesRead: 0 })
    await breakOff(id)
    await work.recover()
    expect(await stored(id)).toMatchObject({ status: 'failed', problem: expect.stringContaining('broken off twice') as string })
    await readIntakeAgain(secretary, review.ref, id)
    await workOff(work)
    expect(await stored(id)).toMatchObject({ status: 'to_check' })
  })

  it('a fault of the reader is said in words, and the next document is read', async () => {
    const [bad, good] = [await started(paste('bad')), await started(paste('good'))]
    await workOff(readIntakes(async (source) => {
      if ('pasted' in source && source.pasted === 'bad') throw new Error('not built')
      return readIntake(source)
    }))
    expect(await stored(bad)).toMatchObject({ status: 'failed', problem: expect.stringContaining('fault of this service') as string })
    expect(await stored(good)).toMatchObject({ status: 'to_check' })
  })

  it('what was discarded while it was read stays discarded', async () => {
    const id = await started(paste('Never mind'))
    await workOff(readIntakes(async (source) => {
      await discardIntake(secretary, review.ref, id)
      return readIntake(source)
    }))
    expect(await stored(id)).toMatchObject({ status: 'discarded', text: null })
  })
})

describe('who may', () => {
  it('bring, check and discard is the secretariat; a review that may not be known is unknown', async () => {
    const lead = await anActor('agency_lead')
    const hidden = await aReview()
    const id = await started(paste('Hidden words'), hidden.ref)
    await workOff(work)
    expect(await startIntake(lead, review.ref, paste('x'))).toMatchObject({ ok: false, problems: [{ words: 'This needs the role secretariat.' }] })
    for (const act of [discardIntake, readIntakeAgain]) expect(await act(lead, hidden.ref, id)).toMatchObject({ ok: false })
    expect(await addCheckedDocument(lead, hidden.ref, id, said())).toMatchObject({ ok: false })
    await restrictedTo(hidden.ref, (await anActor('secretariat')).accountId)
    expect(await findIntake(secretary, hidden.ref, id)).toBeNull()
    expect((await listOpenIntakes(secretary)).map((intake) => intake.id)).not.toContain(id)
    await expect(findWhatToCheck(secretary, id)).rejects.toThrow()
    expect(await addCheckedDocument(secretary, hidden.ref, id, said())).toMatchObject({ problems: [{ words: 'This document is no longer on its way into the review' }] })
    expect(await startIntake(secretary, hidden.ref, paste('x'))).toMatchObject({ problems: [{ words: 'This review no longer exists' }] })
  })
})
