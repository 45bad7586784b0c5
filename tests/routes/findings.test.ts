import { beforeAll, describe, expect, it } from 'vitest'
import { action as codePassage, loader as codingPage } from '#app/routes/documents.$documentRef.code/route'
import { loader as findingPage } from '#app/routes/findings.$findingRef._index/route'
import { action as editFinding } from '#app/routes/findings.$findingRef.edit/route'
import { loader as findingHistory } from '#app/routes/findings.$findingRef.history/route'
import { action as withdrawFinding, loader as withdrawPage } from '#app/routes/findings.$findingRef.withdraw/route'
import { loader as reviewFindings } from '#app/routes/reviews.$reviewRef.findings/route'
import { db } from '#app/db/client.server'
import { aFinding, findingNow } from '#tests/factories/findings'
import { anActor } from '#tests/factories/people'
import { aDocument, aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { starterThemeId } from '#tests/factories/themes'
import { answerOf, args, requestAs } from '#tests/support/request-as'

const twice = 'In May the referral was lost.\n\nIn June the referral was lost. The clinic rang twice.'

async function aReport(text?: string) {
  const review = await aReviewIn('published')
  return { review, document: await aDocument(review.ref, text === undefined ? {} : { text }) }
}

// The first report of a file also opens the database and loads what every installation has.
beforeAll(() => aReport(), 60_000)

async function sendPassage(documentRef: string, fields: Record<string, string>) {
  const secretary = await anActor('secretariat')
  const themeIds = await starterThemeId('information-sharing')
  const request = await requestAs(secretary, `/documents/${documentRef}/code`, { themeIds, kind: 'finding', once: crypto.randomUUID(), ...fields })
  return answerOf(codePassage(args(request, { documentRef })))
}

describe('coding a passage', () => {
  it('leads back to its place', async () => {
    const { review, document } = await aReport()
    const answer = await sendPassage(document.ref, { quote: 'Nobody was asked to look.' })
    expect(answer.location).toBe(`/documents/${document.ref}/code?coded=${review.ref}-F01#passage-${review.ref}-F01`)
  })

  it('without a script asks which of several places is meant, then takes the one chosen', async () => {
    const { document } = await aReport(twice)
    const quote = 'the referral was lost'
    const asked = await sendPassage(document.ref, { quote, note: 'Twice in two months.' })
    expect(asked.status).toBe(422)
    expect(asked.data).toMatchObject({
      submitted: { values: { quote: [quote], note: ['Twice in two months.'] }, problems: [{ field: 'place', words: expect.stringMatching(/^These words are in the document 2 times/) }] },
    })
    const place = document.text?.text.lastIndexOf(quote) ?? 0
    expect((await sendPassage(document.ref, { quote, place: String(place) })).status).toBe(302)
    expect(await db.finding.findFirstOrThrow({ where: { documentId: document.id } })).toMatchObject({ start: place })
  })

  it('with a script takes the place that was selected', async () => {
    const { document } = await aReport(twice)
    const quote = 'the referral was lost'
    const start = document.text?.text.lastIndexOf(quote) ?? 0
    const sent = await sendPassage(document.ref, { quote, start: String(start), end: String(start + quote.length), prefix: 'In June ', suffix: '. The' })
    expect(sent.status).toBe(302)
    expect(await db.finding.findFirstOrThrow({ where: { documentId: document.id } })).toMatchObject({ start, quote })
  })

  it('names each field that is missing or wrong', async () => {
    const { document } = await aReport()
    const answer = await sendPassage(document.ref, { quote: ' ', themeIds: '', kind: 'praise', start: 'x' })
    expect(answer.data).toMatchObject({
      submitted: {
        problems: [
          { field: 'quote', words: 'Select the passage in the document, or paste it here' },
          { field: 'start', words: 'This page is out of date. Open it again' },
          { field: 'themeIds', words: 'Select at least one theme' },
          { field: 'kind', words: 'Select what the passage is' },
        ],
      },
    })
  })

  it('is for the secretariat: others read the document on its own page', async () => {
    const { document } = await aReport()
    const page = await requestAs(await anActor('reader'), `/documents/${document.ref}/code`)
    expect((await answerOf(codingPage(args(page, { documentRef: document.ref })))).status).toBe(403)
  })
})

describe('the findings of a review', () => {
  it('are listed under a filter that the address carries', async () => {
    const { review, document } = await aReport()
    await aFinding(document.ref)
    await aFinding(document.ref, { kind: 'good_practice', themeIds: [await starterThemeId('domestic-abuse')] })
    const list = async (query: string) => {
      const request = await requestAs(await anActor('reader'), `/reviews/${review.ref}/findings${query}`)
      return (await answerOf(reviewFindings(args(request, { reviewRef: review.ref })))).data
    }
    expect(await list('')).toMatchObject({ passages: { total: 2 } })
    expect(await list('?kind=good_practice&theme=violence-reduction')).toMatchObject({ passages: { total: 1 }, filter: { theme: 'violence-reduction' } })
    expect(await list('?kind=nonsense&page=9')).toMatchObject({ passages: { total: 2, page: 1, asked: 9 } })
    expect(await list('?state=withdrawn')).toMatchObject({ passages: { total: 0 } })
  })
})

describe('a finding', () => {
  it('shows both texts when somebody else saved first', async () => {
    const { document } = await aReport()
    const { ref, themes } = await aFinding(document.ref)
    const secretary = await anActor('secretariat')
    const send = async (note: string, version: string) => {
      const fields = { themeIds: themes.map(({ themeId }) => themeId), kind: 'finding', note, version }
      return answerOf(editFinding(args(await requestAs(secretary, `/findings/${ref}/edit`, fields), { findingRef: ref })))
    }
    expect((await send('Theirs', '0')).status).toBe(302)
    const late = await send('Mine', '0')
    expect(late.status).toBe(409)
    expect(late.data).toMatchObject({ submitted: { values: { note: ['Mine'], version: ['1'] }, theirs: { note: 'Theirs' } } })
  })

  it('is withdrawn with a reason, once', async () => {
    const { document } = await aReport()
    const { ref } = await aFinding(document.ref)
    const secretary = await anActor('secretariat')
    const send = async (fields: Record<string, string>) =>
      answerOf(withdrawFinding(args(await requestAs(secretary, `/findings/${ref}/withdraw`, { version: '0', ...fields }), { findingRef: ref })))
    expect((await send({ because: '' })).data).toMatchObject({ submitted: { problems: [{ field: 'because' }] } })
    expect((await send({ because: 'Coded twice.' })).location).toBe(`/findings/${ref}`)
    expect((await findingNow(ref)).withdrawnAt).not.toBeNull()
    const page = await requestAs(secretary, `/findings/${ref}/withdraw`)
    expect(await answerOf(withdrawPage(args(page, { findingRef: ref })))).toMatchObject({ status: 403, data: { words: 'This coding has been withdrawn.' } })
  })

  it('of a restricted review is not found by others, and looking at it is written down', async () => {
    const { review, document } = await aReport()
    const { ref } = await aFinding(document.ref)
    const [named, stranger] = [await anActor('reader'), await anActor('secretariat')]
    await restrictedTo(review.ref, named.accountId)
    const open = async (viewer: typeof named) => answerOf(findingPage(args(await requestAs(viewer, `/findings/${ref}`), { findingRef: ref })))
    expect((await open(stranger)).status).toBe(404)
    expect(await open(named)).toMatchObject({ status: 200, data: { finding: { ref }, can: { change: false } } })
    const views = await db.trailEntry.findMany({ where: { event: 'review.viewed', subjectId: review.id } })
    expect(views.map(({ actorId }) => actorId)).toEqual([named.accountId])
    const history = await requestAs(stranger, `/findings/${ref}/history`)
    expect((await answerOf(findingHistory(args(history, { findingRef: ref })))).status).toBe(404)
  })
})
