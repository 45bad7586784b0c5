import { describe, expect, it } from 'vitest'
import { blocksFromText } from './blocks-from-text'
import { recogniseIntake, titleOfFile } from './recognise-intake'

const MINUTES = `Harbour Safety Partnership

Minutes of the meeting held on 14 January 2026

Present: Ann Lee (Westmere Police), Bo Ray (Harbour Light)

Apologies: Cy Marsh (Fenmoor NHS Trust)

1 Recall

Recommendation 1: The police should name one inbox for recall notices.

Date of next meeting: 11 March 2026`

describe('recogniseIntake', () => {
  it('offers what minutes say of themselves, and counts what they hold', () => {
    const { document, size } = recogniseIntake(blocksFromText(MINUTES), 'scan-17.docx')
    expect(document).toMatchObject({ kind: 'minutes', nextMeeting: '2026-03-11' })
    expect(document.attendees.map(({ name, body, sentApologies }) => [name, body, sentApologies])).toEqual([
      ['Ann Lee', 'Westmere Police', false],
      ['Bo Ray', 'Harbour Light', false],
      ['Cy Marsh', 'Fenmoor NHS Trust', true],
    ])
    expect(size).toMatchObject({ pages: null, tables: 0 })
    expect(size.words).toBe(49)
  })

  it('calls a document as its file where nothing else does', () => {
    expect(titleOfFile('annual_report-2026.final.docx')).toBe('Annual report 2026.final')
    expect(titleOfFile('.pdf')).toBeNull()
    expect(titleOfFile(null)).toBeNull()
  })
})
