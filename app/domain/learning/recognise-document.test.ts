import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from '#app/domain/documents/blocks-from-html'
import { blocksFromText } from '#app/domain/documents/blocks-from-text'
import { recogniseDocument } from './recognise-document'

const recognise = (text: string) => recogniseDocument(blocksFromText(text))

const minutes = `Larch Community Safety Partnership
Minutes of the meeting held on 14 November 2023

Present: Cllr A Moss (Chair), Supt H Lowe, C Ibbot (Larch Health Board), N Quayne (Probation)
Apologies: E Marsh (Housing), O Tull

1. Matters arising
The chair noted that the review would be published in March 2021, and that the man, born on 3 May 1990, died on 2 June 2020.

ACTION: Probation to circulate the guide by the end of January.

Date of next meeting: 6 February`

const coroners = `REGULATION 28 REPORT TO PREVENT FUTURE DEATHS
REF: 2031-0042
DATE OF REPORT: 9 May 2031
SENT TO: Harbour Council

INVESTIGATION AND INQUEST
On 3 March 2030 I commenced an investigation into the death of a man born on 1 May 1970. The inquest concluded on 2 April 2031.

CORONER'S CONCERNS
(1) There is no system for checking the lights.`

const letter = `Harbour Council
12 July 2031
Our ref: HC/31/7

Dear Coroner,

I write in response to your report of 9 May 2031. We accept recommendation 1.

Yours sincerely`

describe('recogniseDocument', () => {
  it.each([
    ['minutes', minutes, 'Minutes of the meeting held on 14 November 2023', '2023-11-14', null],
    ['coroner_report', coroners, 'REGULATION 28 REPORT TO PREVENT FUTURE DEATHS', '2031-05-09', '2031-0042'],
    ['answer_letter', letter, 'Harbour Council', '2031-07-12', 'HC/31/7'],
    ['public_note', 'Harbour Board Public Note of Meeting\n25th May 2031, 10:30-12:30\n\nThe board met.', 'Harbour Board Public Note of Meeting', '2031-05-25', null],
    ['action_plan', 'Harbour improvement action plan\n\nAction | Lead | Date\n1. Visit | Housing | May', 'Harbour improvement action plan', null, null],
    ['briefing', '7 minute briefing: Wren\n\nWren lived alone.', '7 minute briefing: Wren', null, null],
    ['needs_assessment', 'Health needs assessment of people on probation\n\nMany have unmet needs.', 'Health needs assessment of people on probation', null, null],
    ['review_report', 'Domestic Homicide Review: Wren\n\nPublished on 4 June 2031\n\nWren died on 3 March 2029.', 'Domestic Homicide Review: Wren', '2031-06-04', null],
    ['other', 'A list of telephone numbers\n\nThe office is open.', 'A list of telephone numbers', null, null],
  ])('recognises a document of kind %s', (kind, text, title, date, reference) => {
    expect(recognise(text)).toMatchObject({ kind, title, date, reference })
  })

  it('lists who was there and who sent apologies, each with its body', () => {
    expect(recognise(minutes).attendees).toEqual([
      { name: 'Cllr A Moss', body: null, sentApologies: false },
      { name: 'Supt H Lowe', body: null, sentApologies: false },
      { name: 'C Ibbot', body: 'Larch Health Board', sentApologies: false },
      { name: 'N Quayne', body: 'Probation', sentApologies: false },
      { name: 'E Marsh', body: 'Housing', sentApologies: true },
      { name: 'O Tull', body: null, sentApologies: true },
    ])
  })

  it('lists attendees from a table, and bodies that stand for themselves', () => {
    const table = blocksFromHtml('<h1>Minutes</h1><h2>Attendees</h2><table><tr><th>Name</th><th>Organisation</th></tr><tr><td>A Moss</td><td>Larch Council</td></tr></table><p>The board met and talked.</p>')
    expect(recogniseDocument(table).attendees).toEqual([{ name: 'A Moss', body: 'Larch Council', sentApologies: false }])
    expect(recognise('Board: public note of meeting\n\nAttendees:\n\nNPS\nMPS\nHMP Larch Wood\n\nThe board met and talked.').attendees.map(({ name }) => name)).toEqual(['NPS', 'MPS', 'HMP Larch Wood'])
  })

  it('takes each line of a list for one person, whatever office is in brackets', () => {
    const text = 'Larch Board: minutes\n\nAttendees and apologies\n\n- Ada Fenn, DMPC (Chair)\n- Rowan Pike, Larch PCC (observing)\n\nApologies\n\n- Wy Marsh, YJB and co-chair of a panel\n\n1. Welcome\n\nThe chair spoke.'
    expect(recognise(text).attendees).toEqual([
      { name: 'Ada Fenn', body: 'DMPC', sentApologies: false },
      { name: 'Rowan Pike', body: 'Larch PCC', sentApologies: false },
      { name: 'Wy Marsh', body: 'YJB and co-chair of a panel', sentApologies: true },
    ])
  })

  it('parts facts that were run into one line', () => {
    const line = recognise('Quarry Group: minutes\n\nMeeting of 9 September 2031. Reference: QG/2031/09. Present: Ann Fenn (Chair, Larch Police), Bo Pike (Larch Council). Apologies were received from Cy Marsh (Housing). The group agreed the minutes.')
    expect(line).toMatchObject({ date: '2031-09-09', reference: 'QG/2031/09' })
    expect(line.attendees).toEqual([
      { name: 'Ann Fenn', body: 'Larch Police', sentApologies: false },
      { name: 'Bo Pike', body: 'Larch Council', sentApologies: false },
      { name: 'Cy Marsh', body: 'Housing', sentApologies: true },
    ])
    expect(recognise('Minutes of the board\nReference: QG/7   Chair: Ann Fenn\nPresent - Ann Fenn (Police), Bo Pike (Council)')).toMatchObject({ reference: 'QG/7', attendees: [{ name: 'Ann Fenn' }, { name: 'Bo Pike' }] })
    expect(recognise('Minutes of the board, 9 September 2031 (ref: QG/7)').reference).toBe('QG/7')
    expect(recognise('Larch Council\nYour ref: A/1   Our ref: B/2\n\nDear Coroner,').reference).toBe('B/2')
  })

  it('reads the next meeting, in the year after where the day has passed', () => {
    expect(recognise(minutes).nextMeeting).toBe('2024-02-06')
    expect(recognise('Minutes\n\nNext meeting: 26th August 2031').nextMeeting).toBe('2031-08-26')
    expect(recognise('Minutes of a meeting').nextMeeting).toBeNull()
  })

  it('never takes the day of a birth, a death or an inquest for its own', () => {
    expect(recognise('Safeguarding Adults Review: Wren\n\nWren was born on 3 May 1950 and died on 4 June 2030.').date).toBeNull()
    expect(recognise('Review of a death\n\nInquest opened 4 June 2030').date).toBeNull()
    expect(recognise('Review of a death\n\n1. The board should report by 4 June 2030.').date).toBeNull()
  })

  it('takes what a person has said before what it recognises', () => {
    expect(recogniseDocument(blocksFromText(letter), { kind: 'other', date: null })).toMatchObject({ kind: 'other', date: null })
  })

  it('has nothing to say of a document without words', () => {
    expect(recognise(' ')).toEqual({ kind: 'other', title: null, date: null, reference: null, attendees: [], nextMeeting: null })
  })
})
