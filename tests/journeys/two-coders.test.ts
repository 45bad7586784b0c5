import { describe, expect, it } from 'vitest'
import { downloadAddresses, pageAddresses } from '#tests/support/page-addresses'
import { aSite } from '#tests/support/site'
import type { Visitor } from '#tests/support/visitor'

const site = aSite()
// Words that nothing in the demonstration holds.
const NOTE = 'Quillwork zibeline'
const CRAWL_MS = 300_000

let review = ''
let document = ''
let ref = ''
/** Two sentences of the document. */
let sentences: string[] = []

describe('a review coded by two people', () => {
  it('is started by the secretariat for two people', async () => {
    const [found] = site.stored<{ review: string; document: string; text: string }>(
      `SELECT Review.ref AS review, SourceDocument.ref AS document, text FROM SourceDocument JOIN Review ON Review.id = reviewId
       JOIN DocumentText ON documentId = SourceDocument.id WHERE isRestricted = 0 AND kind = 'answer_letter' ORDER BY characters DESC LIMIT 1`,
    )
    if (!found) throw new Error('The demonstration has no letter')
    ;({ review, document } = found)
    sentences = (found.text.match(/[A-Z][^.\n]{40,200}\./g) ?? []).filter((words) => found.text.indexOf(words) === found.text.lastIndexOf(words)).slice(0, 2)

    const secretary = await site.signedIn('secretariat')
    await secretary.open(`/reviews/${review}/findings`)
    await secretary.follow(/Double coding/)
    await secretary.follow('Have it coded by two people')
    await secretary.press('Start the double coding')
    expect(await secretary.problems()).toEqual(['Select the first coder', 'Select the second coder', 'Select at least one document'])
    await secretary.fill({ firstCoderId: 'Frances Lowe', secondCoderId: 'Helen Marsh', documentIds: [document] })
    await secretary.press('Start the double coding')
    ref = secretary.path().split('/')[2] ?? ''
    expect(ref).toMatch(/^DC-/)
    expect(await secretary.words()).toContain('Until both have finished, nobody sees what was coded')
    await secretary.leave()
  })

  it('is coded by the first by selecting words, with note and themes', async () => {
    const coder = await site.signedIn('auditor')
    await coder.open('/')
    await coder.follow(new RegExp(ref))
    await coder.follow(new RegExp(`Code ${document}`))
    await selectWords(coder, sentences[0] ?? '')
    await coder.page.waitForFunction((words) => window.document.querySelector<HTMLTextAreaElement>('[name="quote"]')?.value === words, sentences[0])
    await coder.fill({ themeIds: ['Information sharing'], kind: 'Finding', note: NOTE })
    await coder.press('Save the coding')
    expect(await coder.words()).toContain('Your coding is saved')
    await coder.fill({ quote: sentences[1] ?? '', themeIds: ['Equality'], kind: 'Finding' })
    await coder.press('Save the coding')
    await coder.open(`/double-codings/${ref}`)
    await coder.follow('Finish coding')
    await coder.press('I have finished')
    expect(await coder.notice()).toContain('opens when the other coder has finished too')
    expect(await coder.words()).toContain('Frances Lowe, Westmere ICB: finished')
    await coder.leave()
  })

  it.each(['chair', 'secretariat', 'administrator', 'learning', 'lead'])(
    'says nothing to %s of what was coded, at no address',
    async (mailbox) => {
      const other = await site.signedIn(mailbox)
      const ids = site.stored<{ id: string }>('SELECT id FROM BlindPassage WHERE doubleCodingId = (SELECT id FROM DoubleCoding WHERE ref = ?)', ref).map(({ id }) => id)
      expect(ids).toHaveLength(2)
      const own = ['', '/history', '/units', '/units.csv', '/agreement.csv', '/disagreements', '/complete', `/documents/${document}`, `/disagreements/${document}/0`, `/passages/${ids[0]}/edit`, `/passages/${ids[0]}/withdraw`]
      const everywhere = [...pageAddresses(site.stored), ...downloadAddresses(site.stored)].map(({ path }) => path)
      const told: string[] = []
      for (const path of [...own.map((end) => `/double-codings/${ref}${end}`), `/trail?q=${ref}`, `/reviews/${review}/double-coding`, `/documents/${document}`, ...everywhere]) {
        // The address itself names the passage that is asked for.
        const body = (await (await other.page.request.get(path)).text()).replaceAll(path, '')
        if (body.includes(NOTE) || ids.some((id) => body.includes(id))) told.push(path)
        // The trail's filter has the name of the event too.
        if (body.includes(`Passage coded apart: ${ref}`) || (path === `/double-codings/${ref}/history` && body.includes('Passage coded apart'))) told.push(`${path} counts`)
      }
      expect(told).toEqual([])
      await other.leave()
    },
    CRAWL_MS,
  )

  it('is coded by the second without JavaScript, by pasting', async () => {
    const coder = await site.signedIn('chair', { javaScriptEnabled: false })
    await coder.open(`/double-codings/${ref}/documents/${document}`)
    expect(await coder.words()).toContain('You have coded nothing in this document yet')
    await coder.fill({ quote: sentences[0] ?? '', themeIds: ['Information sharing', 'Equality'], kind: 'Finding' })
    await coder.press('Save the coding')
    await coder.follow(/Change the coding/)
    await coder.fill({ note: 'Seen from the board.' })
    await coder.press('Save')
    expect(await coder.words()).toContain('Seen from the board.')
    await coder.open(`/double-codings/${ref}/finish`)
    expect(await coder.words()).toContain('both see what both coded')
    await coder.press('I have finished')
    expect(await coder.words()).toContain('How far they agree')
    await coder.leave()
  })

  it('is compared, and settled with reasons until it becomes findings', async () => {
    const secretary = await site.signedIn('secretariat')
    await secretary.open(`/double-codings/${ref}`)
    expect(await secretary.words()).toContain('0 of 2 settled')
    await secretary.follow('See where they differ')
    await secretary.follow(/^Settle: /)
    expect(await secretary.words()).toContain(NOTE)
    await secretary.fill({ settlement: 'With what both gave it' })
    await secretary.press('Save and go on')
    expect(await secretary.problems()).toEqual(['Enter why it is coded so'])
    await secretary.fill({ settlement: 'With what both gave it', because: 'Both themes are in the sentence.' })
    await secretary.press('Save and go on')
    expect(await secretary.words()).toContain('1 of 2 differences settled')
    await secretary.fill({ settlement: 'Not at all', because: 'It only says when the letter was sent.' })
    await secretary.press('Save and go on')
    await secretary.follow('Complete the reconciliation')
    await secretary.press('Complete the reconciliation')
    expect(await secretary.notice()).toBe('Reconciliation completed: 1 finding added to the review')
    await secretary.open(`/reviews/${review}/findings`)
    expect(await secretary.words()).toContain(`Coded apart by Frances Lowe and Helen Marsh (${ref}). Settled by Daniel Achebe: Both themes are in the sentence.`)
    await secretary.leave()
  })
})

/** Selects words of the document as a mouse or a keyboard would. */
async function selectWords({ page }: Visitor, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const stretch = [...window.document.querySelectorAll('.tl-document [data-start]')].find((element) => element.textContent.includes(wanted))
    const text = stretch?.firstChild
    if (!text) throw new Error('The document does not show these words in one stretch')
    const from = text.textContent?.indexOf(wanted) ?? 0
    window.getSelection()?.setBaseAndExtent(text, from, text, from + wanted.length)
  }, words)
}
