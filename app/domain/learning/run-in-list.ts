import type { Span } from './extraction'

interface Marker {
  at: number
  style: 'bracketed' | 'closed' | 'stopped'
  values: readonly number[]
}

const MARKER = /(^|[:;.,]["'”’)]*\s+|\s(?:and|or)\s+)(?:\((\d{1,2}|[a-z]|[ivx]{1,5})\)|(\d{1,2}|[a-z]|[ivx]{1,5})([.)]))\s+(?=\S)/gi
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

/**
 * Parts a line into which a list was run ("X should: 1. Do this. 2. Do that."): where it says what follows is
 * a list (a colon) or begins with a number, and the numbers go up by one. Anything else, such as "(i) ... (ii)"
 * in the flow of a sentence, stays whole. Takes time in proportion to the length.
 */
export function runInList(text: string, line: Span): Span[] {
  const words = text.slice(line.start, line.end)
  const cuts = cutsOf(words)
  const starts = [0, ...cuts.filter((cut) => cut > 0)]
  return starts.map((from, index) => {
    const part = words.slice(from, starts[index + 1] ?? words.length)
    return { start: line.start + from, end: line.start + from + part.trimEnd().length }
  })
}

function cutsOf(words: string): number[] {
  let cuts: number[] = []
  let run: Marker[] = []
  const close = () => {
    const first = run[0]
    if (first !== undefined && opensList(words, first.at, run.length)) cuts = [...cuts, ...run.map((marker) => marker.at)]
    run = []
  }
  for (const marker of markersOf(words)) {
    const last = run.at(-1)
    if (last !== undefined && !follows(last, marker)) {
      if (marker.style !== last.style) continue
      close()
    }
    run.push(marker)
  }
  close()
  return cuts
}

function opensList(words: string, at: number, length: number): boolean {
  const before = words.slice(0, at).trimEnd()
  if (before === '') return length > 1
  return before.endsWith(':')
}

function follows(last: Marker, next: Marker): boolean {
  return last.style === next.style && next.values.some((value) => last.values.includes(value - 1))
}

function markersOf(words: string): Marker[] {
  const found = Array.from(words.matchAll(MARKER), (match): Marker => {
    const [, lead = '', inBrackets, bare, mark] = match
    const style = inBrackets === undefined ? (mark === ')' ? 'closed' : 'stopped') : 'bracketed'
    // "A. Surname" is an initial.
    const isInitial = style === 'stopped' && /^[A-Z]$/.test(bare ?? '')
    return { at: match.index + lead.length, style, values: isInitial ? [] : valuesOf(inBrackets ?? bare ?? '') }
  })
  return found.filter((marker) => marker.values.length > 0)
}

/** What a marker may count: "i" is both the ninth letter and one. */
function valuesOf(marker: string): number[] {
  if (/^\d+$/.test(marker)) return [Number(marker)]
  const small = marker.toLowerCase()
  const values: number[] = []
  if (small.length === 1) values.push(small.charCodeAt(0) - 96)
  if (/^[ivx]+$/.test(small)) {
    const parts = Array.from(small, (letter) => ROMAN[letter] ?? 0)
    values.push(1000 + parts.reduce((sum, part, at) => sum + (part < (parts[at + 1] ?? 0) ? -part : part), 0))
  }
  return values
}
