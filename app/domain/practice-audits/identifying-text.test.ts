import { describe, expect, it } from 'vitest'
import { identifyingNumberIn, whyNotAReference } from './identifying-text'

describe('the reference of a case', () => {
  it.each(['WPD-014', 'R7', 'Case 3', 'north.2026.014', '000123', 'RND-2026-014', 'WPD 014 B'])('can be %s', (text) => {
    expect(whyNotAReference(text)).toBeNull()
  })

  it.each([
    ['Alex Morgan', 'looks like a name'],
    ['Alex Morgan 2', 'looks like a name'],
    ['MORGAN, Alex', 'looks like a name'],
    ['Sián O’Neil-Hart', 'looks like a name'],
    ['Morgan', 'has no number in it, so it may be a name'],
    ['14/03/1987', 'looks like a date of birth'],
    ['AM 14.3.87', 'looks like a date of birth'],
    ['AM-1987-03-14', 'looks like a date of birth'],
    ['AM 14 March 1987', 'looks like a date of birth'],
    ['A1234BC', 'looks like a prison number'],
    ['AB 12 34 56 C', 'looks like a National Insurance number'],
    ['X123456', 'looks like a probation case number'],
    ['943 476 5919', 'looks like an NHS number'],
    ['1987/123456A', 'looks like a police national computer number'],
    ['WPD/014', 'must be 40 letters, numbers, spaces, hyphens or full stops or fewer, and begin with a letter or a number'],
    ['..1', 'must be 40 letters, numbers, spaces, hyphens or full stops or fewer, and begin with a letter or a number'],
  ])('cannot be %s', (text, why) => {
    expect(whyNotAReference(text)).toBe(why)
  })
})

describe('a comment', () => {
  it('may speak of dates, and of roles, but not by a number that identifies', () => {
    expect(identifyingNumberIn('The referral of 12/03/2026 was read by the Duty Manager within 24 hours')).toBeNull()
    expect(identifyingNumberIn('See the note on a1234bc')).toBe('a prison number')
    expect(identifyingNumberIn('DOB: 14/03/87')).toBe('a date of birth')
    expect(identifyingNumberIn('Address and date of birth checked by the 2 officers')).toBeNull()
  })
})
