import { describe, expect, it } from 'vitest'
import { blocksFromText } from './blocks-from-text'
import { recogniseIntake, titleOfFile } from './recognise-intake'

const MINUTES = `Harbour Safety Partnership

Minutes of the meeting held on 14 January 2026

ATTENDEES

Ann Lee, Westmere Police

Bo Ray, Harbour Light

APOLOGIES

Cy Marsh, Fenmoor NHS Trust

1 Recall

Recommendation 1: The police should name one inbox for recall notices.

Date of next meeting: 11 March 2026`

describe('recogniseIntake', () => {
  it('offers what minutes say of themselves, and counts what they hold', () => {
    const { document, size } = recogniseIntake(blocksFromText(MINUTES), 'scan-17.docx')
    expect(document).toMatchObject({ kind: 'minutes', date: '2026-01-14', nextMeeting: '2026-03-11' })
    expect(document.attendees).toEqual(
      expect.arrayContaining([
        { name: 'Ann Lee', body: 'Westmere Police', sentApologies: false },
        { name: 'Cy Marsh', body: 'Fenmoor NHS Trust', sentApologies: true },
      ]),
    )
    expect(size).toMatchObject({ pages: null, tables: 0 })
    expect(size.words).toBeGreaterThan(40)
  })

  it('calls a document as its file where nothing else does', () => {
    expect(titleOfFile('annual_report-2026.final.docx')).toBe('Annual report 2026.final')
    expect(titleOfFile('.pdf')).toBeNull()
    expect(titleOfFile(null)).toBeNull()
  })
})
