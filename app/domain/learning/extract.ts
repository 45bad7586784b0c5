import { withLearned } from './adapt-themes'
import { findAnswers } from './answers'
import { attendanceUnits } from './attendees'
import { indexBodies } from './body-index'
import type { ExtractedItem, ExtractedPassage, ExtractedTheme, Extraction, ExtractionInput } from './extraction'
import { findItems, type FoundItem } from './items'
import { recogniseDocument } from './recognise-document'
import type { ThemeModel } from './theme-model'
import { suggestThemes } from './themes'
import type { Unit } from './unit'
import { unitsOf } from './units'

/**
 * Reads one document for its learning: what it says of itself, the passages that seem worth coding with their
 * themes, the calls to act and the answers. Every span is in the document's text as it was given. The same
 * input gives the same result: it reads no clock, database or file. Takes time in proportion to the length.
 */
export function extract({ document, bodies, codebook, known, learned = {} }: ExtractionInput, model: ThemeModel): Extraction {
  const units = unitsOf(document)
  const facts = recogniseDocument(document, known, units)
  const attendance = facts.attendees.length === 0 ? new Set<number>() : attendanceUnits(units)
  const isSpoken = ({ index }: Unit) => !attendance.has(index)
  const themes = suggestThemes(units, { codebook, model: withLearned(model, learned) })
  const items = findItems(units, { index: indexBodies(bodies), date: facts.date, nextMeeting: facts.nextMeeting })
  return {
    document: facts,
    passages: units.filter(isSpoken).flatMap((unit) => passageOf(unit, themes[unit.index] ?? [])),
    items: items.filter(({ unitIndex }) => !attendance.has(unitIndex)).map((item) => withThemes(item, themes[item.unitIndex] ?? [])),
    answers: findAnswers(units, facts.kind).map((answer) => ({ ...answer, text: document.text.slice(answer.start, answer.end) })),
  }
}

function passageOf({ start, end, text }: Unit, themes: readonly ExtractedTheme[]): ExtractedPassage[] {
  return themes.length === 0 ? [] : [{ start, end, text, themes }]
}

function withThemes({ unitIndex: _, ...item }: FoundItem, themes: readonly ExtractedTheme[]): ExtractedItem {
  return { ...item, themes }
}
