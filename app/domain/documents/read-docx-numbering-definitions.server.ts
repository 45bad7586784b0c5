import { Parser } from 'htmlparser2'

export interface ListLevel {
  start: number
  format: string
  /** Word's pattern, "%1.%2" for the first two levels' numbers. */
  text: string
  inDigits: boolean
  style: string | null
}
export interface ListDefinition {
  id: string
  levels: ListLevel[]
  styleLink: string | null
}
interface StyleNumbering {
  numId: string | null
  level: number | null
  basedOn: string | null
}
export interface NumberingDefinitions {
  /** Finds the list and level that a paragraph is numbered by, or null when it is not. */
  placeOf(paragraph: {
    style: string | null
    numId: string | null
    level: number | null
  }): { numId: string; list: ListDefinition; level: number } | null
  /** The number that a list instance begins a level again with, or null when it carries on. */
  restartOf(numId: string, level: number): number | null
}

const DEEPEST = 9

/** Reads which lists, formats and numbered styles a Word file defines (`word/numbering.xml`, `word/styles.xml`). */
export function readNumberingDefinitions(numberingXml: string, stylesXml: string): NumberingDefinitions {
  const { lists, nums, restarts } = readLists(numberingXml)
  const styles = readStyles(stylesXml)

  const listOf = (numId: string): ListDefinition | null => {
    let id: string | undefined = numId
    for (let steps = 0; steps < 5 && id !== undefined; steps += 1) {
      const list = lists.get(nums.get(id) ?? '')
      if (list === undefined) return null
      if (list.styleLink === null) return list
      id = styles.get(list.styleLink)?.numId ?? undefined
    }
    return null
  }
  const styleNumbering = (style: string | null): { numId: string; level: number | null; style: string } | null => {
    let name = style
    for (let steps = 0; steps < 10 && name !== null; steps += 1) {
      const found: StyleNumbering | undefined = styles.get(name)
      if (found?.numId != null) return { numId: found.numId, level: found.level, style: name }
      name = found?.basedOn ?? null
    }
    return null
  }

  return {
    placeOf(paragraph) {
      const fromStyle = styleNumbering(paragraph.style)
      const numId = paragraph.numId ?? fromStyle?.numId
      if (numId === undefined || numId === '0') return null
      const list = listOf(numId)
      if (list === null) return null
      const linked = list.levels.findIndex((level) => level?.style != null && level.style === (fromStyle?.style ?? paragraph.style))
      const level = paragraph.level ?? (linked >= 0 ? linked : (fromStyle?.level ?? 0))
      return Number.isInteger(level) && level >= 0 && level < DEEPEST ? { numId, list, level } : null
    },
    restartOf: (numId, level) => restarts.get(`${numId} ${level}`) ?? null,
  }
}

function readLists(xml: string) {
  const lists = new Map<string, ListDefinition>()
  const nums = new Map<string, string>()
  const restarts = new Map<string, number>()
  let list: ListDefinition | null = null
  let level: ListLevel | null = null
  let num: string | null = null
  let overridden: string | null = null
  read(xml, {
    open(tag, value, attributes) {
      if (tag === 'w:abstractNum') {
        list = { id: attributes['w:abstractNumId'] ?? '', levels: [], styleLink: null }
        lists.set(list.id, list)
      } else if (tag === 'w:num') num = attributes['w:numId'] ?? null
      else if (tag === 'w:abstractNumId' && num !== null) nums.set(num, value)
      else if (tag === 'w:lvlOverride') overridden = attributes['w:ilvl'] ?? null
      else if (tag === 'w:startOverride' && num !== null) restarts.set(`${num} ${overridden}`, Number(value))
      else if (tag === 'w:numStyleLink' && list !== null) list.styleLink = value
      else if (tag === 'w:lvl' && list !== null) {
        const index = Number(attributes['w:ilvl'] ?? 0)
        level = { start: 1, format: 'decimal', text: '', inDigits: false, style: null }
        if (index >= 0 && index < DEEPEST) list.levels[index] = level
      } else if (level === null) return
      else if (tag === 'w:start') level.start = Number(value)
      else if (tag === 'w:numFmt') level.format = value
      else if (tag === 'w:lvlText') level.text = value
      else if (tag === 'w:isLgl') level.inDigits = value !== '0' && value !== 'false'
      else if (tag === 'w:pStyle') level.style = value
    },
    close(tag) {
      if (tag === 'w:abstractNum') list = null
      else if (tag === 'w:lvl') level = null
      else if (tag === 'w:num') num = null
    },
  })
  return { lists, nums, restarts }
}

function readStyles(xml: string): Map<string, StyleNumbering> {
  const styles = new Map<string, StyleNumbering>()
  let style: StyleNumbering | null = null
  read(xml, {
    open(tag, value, attributes) {
      if (tag === 'w:style') {
        style = { numId: null, level: null, basedOn: null }
        styles.set(attributes['w:styleId'] ?? '', style)
      } else if (style === null) return
      else if (tag === 'w:numId') style.numId = value
      else if (tag === 'w:ilvl') style.level = Number(value)
      else if (tag === 'w:basedOn') style.basedOn = value
    },
    close(tag) {
      if (tag === 'w:style') style = null
    },
  })
  return styles
}

interface Events {
  open(tag: string, value: string, attributes: Record<string, string>): void
  close(tag: string): void
}

function read(xml: string, events: Events): void {
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => events.open(tag, attributes['w:val'] ?? '', attributes),
      onclosetag: (tag) => events.close(tag),
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
}
