import type { DocumentKind } from '#app/domain/documents/document'
import type { DocumentText } from '#app/domain/documents/document-text'
import type { LearnedThemes } from './adapt-themes'

/** A stretch of a document's text in UTF-16 code units; `end` exclusive. */
export interface Span {
  start: number
  end: number
}

/** A theme as the engine needs to know it. */
export interface CodebookTheme {
  code: string
  name: string
  definition: string
  /** Words and phrases that point to the theme; `*` ends a word that may go on. */
  cues: readonly string[]
  /** Codes of themes that were merged into it: what points to them points to it. */
  tookOver?: readonly string[]
}

/** A body that may be addressed: an agency of the partnership, with the names by which reports print it. */
export interface KnownBody {
  /** The agency's id. */
  id: string
  name: string
  shortName: string
  aliases: readonly string[]
}

/** A theme that the engine sees in a passage, how sure it is (0 to 1), and the words that caused it. */
export interface ExtractedTheme {
  code: string
  confidence: number
  because: readonly string[]
}

/** A passage that seems worth coding. */
export interface ExtractedPassage extends Span {
  text: string
  themes: readonly ExtractedTheme[]
}

/** What kind of call to act an item is: `concern` is a coroner's, `commitment` is "X will ... by ...". */
export type ItemKind = 'recommendation' | 'concern' | 'action' | 'commitment'

/** A body as the text names it; `bodyId` is the agency's, or null where the partnership does not know it yet. */
export interface ExtractedAddressee {
  name: string
  bodyId: string | null
}

/** The words of a due date, and the day that they mean (YYYY-MM-DD); null where the document's date is needed and not known. */
export interface ExtractedDue {
  text: string
  on: string | null
}

/** Something that somebody is asked, or promises, to do. */
export interface ExtractedItem extends Span {
  text: string
  kind: ItemKind
  /** 0 to 1. */
  confidence: number
  /** As printed ("2a", "21.10.1"); null where none is. */
  number: string | null
  addressees: readonly ExtractedAddressee[]
  due: ExtractedDue | null
  /** Of an action in minutes: printed as closed or completed. */
  isClosed: boolean
  themes: readonly ExtractedTheme[]
}

/** A body's answer to one recommendation, as a letter or a return gives it. */
export interface ExtractedAnswer extends Span {
  text: string
  /** 0 to 1. */
  confidence: number
  /** Number of the recommendation that it answers, as printed; null where the letter gives none. */
  number: string | null
  answer: 'accepted' | 'accepted_in_part' | 'not_accepted' | null
  /** What will be done. */
  response: string | null
  partNotAccepted: string | null
  whyNotAccepted: string | null
}

/** Somebody who was at a meeting, or sent apologies. */
export interface RecognisedAttendee {
  name: string
  /** The body as printed; null where none is. */
  body: string | null
  sentApologies: boolean
}

/** What a document says of itself. Offered to a person for correction, never taken as it is. */
export interface RecognisedDocument {
  kind: DocumentKind
  title: string | null
  /** YYYY-MM-DD */
  date: string | null
  reference: string | null
  attendees: readonly RecognisedAttendee[]
  /** YYYY-MM-DD */
  nextMeeting: string | null
}

/** All that the engine finds in one document. */
export interface Extraction {
  document: RecognisedDocument
  passages: readonly ExtractedPassage[]
  items: readonly ExtractedItem[]
  answers: readonly ExtractedAnswer[]
}

/** What the engine works from. It reads nothing else: no clock, no database, no file. */
export interface ExtractionInput {
  document: DocumentText
  codebook: readonly CodebookTheme[]
  bodies: readonly KnownBody[]
  /** What the partnership's own decisions have taught about its themes; nothing yet where it is left out. */
  learned?: LearnedThemes
  /** What a person has said of the document; it goes before what is recognised. */
  known?: { kind?: DocumentKind; date?: string | null }
}
