import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inventedReport } from '#tests/factories/files/word-files'
import { checked } from '#tests/support/checked-intake'
import { aSite } from '#tests/support/site'

const MEGABYTE = 1024 * 1024

describe('bringing a document', () => {
  const site = aSite()
  const files = mkdtempSync(join(tmpdir(), 'throughline-files-'))
  const newDocument = () => `/reviews/${site.stored<{ ref: string }>('SELECT ref FROM Review WHERE isRestricted = 0 ORDER BY ref LIMIT 1')[0]?.ref}/documents/new`
  afterAll(() => rmSync(files, { recursive: true }))

  it.each([[true], [false]])('a Word document is read, checked and added, with JavaScript %s', async (javaScriptEnabled) => {
    const report = join(files, `report-${javaScriptEnabled}.docx`)
    // Not the same file twice on one review.
    writeFileSync(report, Buffer.concat([await inventedReport(), Buffer.from(javaScriptEnabled ? '' : '\0')]))
    const secretary = await site.signedIn('secretariat', { javaScriptEnabled })
    await secretary.open(newDocument())
    await secretary.fill({ source: 'In a file', file: report })
    await secretary.press('Read the document')
    await checked(secretary)
    expect(await secretary.words()).toContain('Learning review of Harrow Vale')
    await secretary.fill({ title: '', attendee1Name: 'Ann Lee' })
    await secretary.press('Add to the review')
    expect(await secretary.problems()).toEqual(['Enter a title for the document'])
    await secretary.fill({ title: 'Harrow Vale', datedOn: '2026-01-14' })
    await secretary.press('Add to the review')
    expect(await secretary.heading()).toContain('Harrow Vale')
    expect(await secretary.words()).toContain('Ann Lee')
    expect(await secretary.page.locator('.tl-document table').count()).toBe(1)
    await secretary.leave()
  })

  it('a file of 60 MB comes back as the form with what was typed', async () => {
    const secretary = await site.signedIn('secretariat')
    const answer = await secretary.context.request.post(newDocument(), {
      headers: { Origin: site.address() },
      multipart: { source: 'file', text: 'typed before', file: { name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(60 * MEGABYTE) } },
    })
    expect(answer.status()).toBe(422)
    const page = await answer.text()
    expect(page).toContain('The selected file must be smaller than 40 MB')
    expect(page).toContain('typed before</textarea>')
    await secretary.leave()
  })

  it('the text of a document is corrected, and its codings are found again', async () => {
    const secretary = await site.signedIn('secretariat')
    const [document] = site.stored<{ ref: string; text: string; quote: string }>(
      `SELECT SourceDocument.ref, text, quote FROM SourceDocument JOIN DocumentText ON DocumentText.documentId = SourceDocument.id
        JOIN Finding ON Finding.documentId = SourceDocument.id WHERE format = 'html' AND withdrawnAt IS NULL ORDER BY SourceDocument.ref LIMIT 1`,
    )
    await secretary.open(`/documents/${document?.ref}/text/edit`)
    await secretary.fill({ text: `A first line that was left out.\n\n${document?.text}`, because: 'A line was left out' })
    await secretary.press('Continue')
    expect(await secretary.heading()).toContain('Save this correction?')
    expect(await secretary.words()).toContain('Found unchanged')
    await secretary.press('Save the corrected text')
    expect(await secretary.notice()).toContain('Text corrected')
    expect(await secretary.words()).toContain('A first line that was left out.')
    await secretary.open(`/documents/${document?.ref}/history`)
    await secretary.follow('Version 1')
    expect(await secretary.words()).not.toContain('A first line that was left out.')
    await secretary.leave()
  })
})
