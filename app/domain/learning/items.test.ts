import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from '#app/domain/documents/blocks-from-html'
import { blocksFromText } from '#app/domain/documents/blocks-from-text'
import { indexBodies } from './body-index'
import { extract } from './extract'
import { findItems } from './items'
import { isSameBody } from './same-body'
import { startingModel } from './starting-model'
import { unitsOf } from './units'

const bodies = [{ id: 'larch', name: 'Larch Constabulary', shortName: 'Larch Police', aliases: ['LC'] }]
const from = { index: indexBodies(bodies), date: '2024-01-15', nextMeeting: null }
const items = (text: string) => findItems(unitsOf(blocksFromText(text)), from)
const told = (text: string) => items(text).map(({ kind, number, addressees }) => [kind, number, addressees.map(({ name }) => name).join('; ')])

describe('findItems', () => {
  it('finds numbered recommendations with who is to act, and passes over the story', () => {
    const text = `Review of a death in Larch

He was seen on 3 May by an officer, who wrote nothing down.

Recommendation 1: Larch Constabulary should train its control room staff within six months.
Recommendation 2a: The Governor and Head of Healthcare should agree a rota.`
    expect(told(text)).toEqual([
      ['recommendation', '1', 'Larch Constabulary'],
      ['recommendation', '2a', 'Governor; Head of Healthcare'],
    ])
    expect(items(text)[0]).toMatchObject({ addressees: [{ bodyId: 'larch' }], due: { text: 'within six months', on: '2024-07-15' } })
  })

  it('gives the items of a list the one who is named before it', () => {
    const text = 'Recommendations\n\nThe Harbour Housing Association should:\n1. Visit each tenant whose heating was cut off.\n2. Tell social care of each visit.'
    expect(told(text)).toEqual([
      ['recommendation', '1', 'Harbour Housing Association'],
      ['recommendation', '2', 'Harbour Housing Association'],
    ])
  })

  it('gives what a person is to do to nobody who was asked before', () => {
    const text = `Minutes of the Larch board

2.1 Probation Service to confirm how victims are warned.
ACTION: Tom Orrell to bring the figures to the next meeting.`
    expect(told(text).at(-1)).toEqual(['action', null, ''])
  })

  it('finds actions and commitments of minutes, and takes nobody who was there for an addressee', () => {
    const text = `Minutes of the Larch Community Safety Partnership

Present: A Moss (Chair), C Ibbot (Probation)
Apologies: E Marsh

2.1 The chair welcomed everyone.
ACTION: C Ibbot to circulate the guide by the end of March - CLOSED
Action: Probation Service to confirm how victims are warned.
The Youth Justice Service will update the board in six months' time.`
    const found = items(text)
    expect(found.map(({ kind, isClosed, addressees }) => [kind, isClosed, addressees.map(({ name }) => name).join()])).toEqual([
      ['action', true, 'C Ibbot'],
      ['action', false, 'Probation Service'],
      ['commitment', false, 'Youth Justice Service'],
    ])
    expect(found.map(({ due }) => due?.on ?? null)).toEqual(['2024-03-31', null, '2024-07-15'])
  })

  it('reads the rows of an action plan, with owner, date and state', () => {
    const rows = '<tr><th>Ref</th><th>Action</th><th>Lead agency</th><th>Target date</th><th>Status</th></tr>'
    const html = `<h1>Action plan</h1><table>${rows}<tr><td>21.10.1</td><td>Brief every team on the new form.</td><td>Larch Police</td><td>31 March 2024</td><td>Completed</td></tr></table>`
    const found = findItems(unitsOf(blocksFromHtml(html)), from)
    expect(found).toMatchObject([{ kind: 'action', number: '21.10.1', addressees: [{ name: 'Larch Police', bodyId: 'larch' }], due: { text: '31 March 2024', on: '2024-03-31' }, isClosed: true }])
  })

  it("gives a coroner's concerns to whom they are for: those named, or all to whom the report is sent", () => {
    const text = `REGULATION 28 REPORT
CORONER: P. Vale
SENT TO: The Chief Constable, Larch Constabulary; Chief Executive, Harbour County Council

INVESTIGATION AND INQUEST
On 3 March 2030 I commenced an investigation into the death of a man. The inquest concluded on 2 April 2031.

CORONER'S CONCERNS
(1) There is no system at Larch Constabulary for passing on calls about lights that do not work.
(2) I am concerned that there is no training in what to do, and that lives will be at risk.
(3) For Harbour County Council: there is no policy for mending lights at junctions.

ACTION SHOULD BE TAKEN
In my opinion action should be taken to prevent future deaths and I believe you have the power to take such action.

YOUR RESPONSE
You are under a duty to respond to this report within 56 days of the date of this report.`
    expect(told(text)).toEqual([
      ['concern', '1', 'Larch Constabulary'],
      ['concern', '2', 'Larch Constabulary; Harbour County Council'],
      ['concern', '3', 'Harbour County Council'],
    ])
  })

  it('narrows a paragraph that tells and then asks to what asks', () => {
    const [item] = items('Recommendations\n\nThe log was closed too soon. We saw four more like it. The Harbour Ambulance Service should keep each log open for an hour.')
    expect(item?.text).toBe('The Harbour Ambulance Service should keep each log open for an hour.')
  })

  it('names a body that the partnership does not know yet', () => {
    expect(items('Recommendation 3: Wren Valley NHS Foundation Trust should change its rota.')[0]?.addressees).toEqual([{ name: 'Wren Valley NHS Foundation Trust', bodyId: null }])
  })
})

describe('isSameBody', () => {
  const named = (name: string) => ({ name, key: name.toLowerCase() })
  it.each([
    ['Harbour Police', 'Harbour Constabulary', true],
    ['EPUT', 'Elm Partnership University NHS Foundation Trust', true],
    ['Harbour Hospital', 'Harbour Hospital NHS Trust', true],
    ['Harbour Council', 'Larch Council', false],
    ['NICE', 'Harbour Police', false],
  ])('of %s and %s: %s', (one, other, same) => {
    expect(isSameBody(named(one), named(other))).toBe(same)
  })
})

describe('extract', () => {
  it('holds for any text: every span gives its words, and the same input the same result', () => {
    const piece = fc.constantFrom('The board should act by May. ', '1. ', '\n', '\n\n', '- ', '\t', ' | ', 'SENT TO: ', "CORONER'S CONCERNS", ' inquest ', 'Present: ', 'Recommendation 2: ', 'We accept this. ', '👩‍⚖️ ', 'Dear ', 'Action')
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 10 })), { maxLength: 40 }), (pieces) => {
        const document = blocksFromText(pieces.join(''))
        const input = { document, codebook: [], bodies }
        const found = extract(input, startingModel())
        for (const { start, end, text } of [...found.items, ...found.passages, ...found.answers]) expect(document.text.slice(start, end)).toBe(text)
        for (const { confidence } of found.items) expect(confidence >= 0 && confidence <= 1).toBe(true)
        expect(extract(input, startingModel())).toEqual(found)
      }),
      { numRuns: 50 },
    )
  })
})
