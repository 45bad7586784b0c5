import type { RecognisedDocument } from '#app/domain/learning/extraction'

/** How far a document on its way into a review has come. */
export const intakeStatuses = {
  waiting: { label: 'Waiting to be read' },
  reading: { label: 'Being read' },
  to_check: { label: 'Ready to check' },
  failed: { label: 'Could not be read' },
  added: { label: 'Added' },
  discarded: { label: 'Discarded' },
} as const

export type IntakeStatus = keyof typeof intakeStatuses

/** Those that still need the machine or a person. */
export const openIntakeStatuses = ['waiting', 'reading', 'to_check', 'failed'] as const satisfies readonly IntakeStatus[]

/** How much of a document there is. */
export interface DocumentSize {
  /** Printed pages; null where the file has none (all but PDF files and form feeds). */
  pages: number | null
  words: number
  tables: number
  /** Recommendations that the machine sees. */
  recommendations: number
}

/** What was recognised in a document on its way in, as it is kept until a person has checked it. */
export interface RecognisedIntake {
  document: RecognisedDocument
  size: DocumentSize
}

/** What people call a document before it has a title: its file's name, or that it was pasted. */
export const intakeName = ({ fileName }: { fileName: string | null }) => fileName ?? 'Pasted text'
