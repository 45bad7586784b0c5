import { Parser } from 'htmlparser2'
import { MARKER_CLOSES, MARKER_OPENS } from './blocks-from-html'
import { readNumberingDefinitions, type NumberingDefinitions } from './read-docx-numbering-definitions.server'
import { romanNumeral } from './list-markers'

interface OpenParagraph {
  style: string | null
  numId: string | null
  level: number | null
  hasNumbering: boolean
}

/**
 * Writes the numbers that Word prints in front of numbered paragraphs and headings into the text of
 * `word/document.xml`, each between the two marker characters. Word stores only which list a paragraph
 * belongs to, but a recommendation is cited by its printed number ("21.10.1"). Bullets are left alone.
 */
export function withPrintedNumbers(documentXml: string, numberingXml: string, stylesXml: string): string {
  const definitions = readNumberingDefinitions(numberingXml, stylesXml)
  const count = counter(definitions)
  const pieces: string[] = []
  let copied = 0
  const open: OpenParagraph[] = []
  let inProperties = false
  // The old properties of a tracked change, and the newer of two renderings of a drawing, are not what is read.
  let aside = 0

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'w:pPrChange' || tag === 'mc:Choice') aside += 1
        if (aside > 0) return
        const paragraph = open[open.length - 1]
        if (tag === 'w:p') open.push({ style: null, numId: null, level: null, hasNumbering: false })
        else if (tag === 'w:pPr') inProperties = true
        else if (!inProperties || paragraph === undefined) return
        else if (tag === 'w:pStyle') paragraph.style = attributes['w:val'] ?? null
        else if (tag === 'w:numPr') paragraph.hasNumbering = true
        else if (tag === 'w:numId') paragraph.numId = attributes['w:val'] ?? null
        else if (tag === 'w:ilvl') paragraph.level = Number(attributes['w:val'] ?? 0)
      },
      onclosetag(tag) {
        if (tag === 'w:pPrChange' || tag === 'mc:Choice') {
          aside -= 1
          return
        }
        if (aside > 0) return
        if (tag === 'w:p') open.pop()
        else if (tag === 'w:pPr' && inProperties) {
          inProperties = false
          const paragraph = open[open.length - 1]
          const number = paragraph === undefined ? null : count(paragraph)
          if (number === null) return
          const at = parser.endIndex + 1
          pieces.push(documentXml.slice(copied, at), run(number))
          copied = at
        }
      },
    },
    { xmlMode: true },
  )
  parser.write(documentXml)
  parser.end()
  pieces.push(documentXml.slice(copied))
  return pieces.join('')
}

function run(number: string): string {
  const escaped = number.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return `<w:r><w:t xml:space="preserve">${MARKER_OPENS}${escaped} ${MARKER_CLOSES}</w:t></w:r>`
}

function counter(definitions: NumberingDefinitions): (paragraph: OpenParagraph) => string | null {
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return (paragraph) => {
    const place = definitions.placeOf(paragraph)
    if (place === null) return null
    const { numId, list, level } = place
    const reached = counts.get(list.id) ?? []
    counts.set(list.id, reached)
    const restart = definitions.restartOf(numId, level)
    const isFirstOfNum = !begun.has(`${numId} ${level}`)
    begun.add(`${numId} ${level}`)
    for (let upper = 0; upper < level; upper += 1) reached[upper] ??= list.levels[upper]?.start ?? 1
    const before = reached[level]
    if (restart !== null && isFirstOfNum) reached[level] = restart
    else reached[level] = before === undefined ? (list.levels[level]?.start ?? 1) : before + 1
    reached.length = level + 1

    const form = list.levels[level]
    if (form === undefined || form.format === 'bullet' || form.format === 'none') return null
    const printed = form.text.replace(/%([1-9])/g, (_whole, digit: string) => {
      const index = Number(digit) - 1
      const format = form.inDigits ? 'decimal' : (list.levels[index]?.format ?? 'decimal')
      return asPrinted(reached[index] ?? 1, format)
    })
    return printed.trim() === '' ? null : printed.trim()
  }
}

/** Writes a number as Word does; after z Word doubles the letter (aa, bb). Formats of other scripts become digits. */
function asPrinted(number: number, format: string): string {
  const letter = () => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(20, Math.ceil(number / 26)))
  switch (format) {
    case 'lowerLetter':
      return number < 1 ? String(number) : letter()
    case 'upperLetter':
      return number < 1 ? String(number) : letter().toUpperCase()
    case 'lowerRoman':
      return romanNumeral(number)
    case 'upperRoman':
      return romanNumeral(number).toUpperCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    default:
      return String(number)
  }
}
