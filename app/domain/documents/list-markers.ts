const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Writes a number as a small roman numeral; numbers that have none (below 1, above 3,999) stay in digits. */
export function romanNumeral(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let numeral = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      numeral += letters
      rest -= value
    }
  }
  return numeral
}

/** Writes a number as list letters: a to z, then aa, ab; numbers below 1 stay in digits. */
export function listLetters(number: number): string {
  if (number < 1) return String(number)
  let rest = number
  let letters = ''
  while (rest > 0) {
    rest -= 1
    letters = String.fromCharCode(97 + (rest % 26)) + letters
    rest = Math.floor(rest / 26)
  }
  return letters
}

/** Says what a browser prints in front of an item of an ordered list with HTML's `type` (1, a, A, i, I). */
export function printedMarker(number: number, type: string): string {
  switch (type) {
    case 'a':
      return `${listLetters(number)}.`
    case 'A':
      return `${listLetters(number).toUpperCase()}.`
    case 'i':
      return `${romanNumeral(number)}.`
    case 'I':
      return `${romanNumeral(number).toUpperCase()}.`
    default:
      return `${number}.`
  }
}

const BULLET = /^[ \t]*([-*•–◦▪‣·\uF0B7])[ \t\u00A0]+(?=\S)/
const NUMBER = /^[ \t]*(\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?|[a-z]|[ivxl]{1,6})[.)])[ \t\u00A0]+(?=\S)/i
const DOTTED = /^[ \t]*(\d{1,3}(?:\.\d{1,3}){1,4}[a-z]?)[ \t\u00A0]+(?=\S)/i

export interface MarkerInText {
  marker: string
  /** How many characters of the line are the marker and the space around it. */
  length: number
  ordered: boolean
}

/** Finds a bullet or a number ("-", "2a.", "(iv)", "21.10.1") that a line of plain text begins with, or null. */
export function markerAtStart(line: string): MarkerInText | null {
  const bullet = BULLET.exec(line)
  if (bullet?.[1] !== undefined) return { marker: bullet[1], length: bullet[0].length, ordered: false }
  const number = NUMBER.exec(line) ?? DOTTED.exec(line)
  if (number?.[1] === undefined) return null
  return { marker: number[1], length: number[0].length, ordered: true }
}
