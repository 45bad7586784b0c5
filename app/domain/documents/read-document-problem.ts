import type { DocumentText } from './document-text'

/** Why a file could not be read: the code for programs, the words for the person who chose the file. */
export const READ_PROBLEMS = {
  empty: 'The selected file is empty',
  too_large: 'The selected file must be smaller than 40MB',
  wrong_type: 'The selected file must be a Word document (.docx), PDF, web page (.html) or plain text (.txt)',
  encrypted: 'The selected file is password protected. Remove the password and upload it again',
  no_text:
    'The selected file has no text that can be read. If it is a scan, upload a version with text, or paste the text instead',
  corrupt: 'The selected file is damaged and could not be read. Save it again and upload the new copy',
  too_much_text: 'The selected file must have no more than 5 million characters of text. Split it and upload the parts',
  too_many_pages: 'The selected file must have no more than 2,000 pages. Split it and upload the parts',
  zip_bomb: 'The selected file could not be read because it unpacks to far more than a report needs',
  too_slow: 'The selected file took too long to read. Save it again in another format, or split it and upload the parts',
} as const

export type ReadProblemCode = keyof typeof READ_PROBLEMS

export interface ReadProblem {
  code: ReadProblemCode
  words: string
}

export type DocumentFormat = 'docx' | 'pdf' | 'html' | 'txt'

/** What reading a file gives: the document in canonical form, or the one problem that stopped it. */
export type Reading =
  | { ok: true; format: DocumentFormat; mediaType: string; document: DocumentText }
  | { ok: false; problem: ReadProblem }

/** Hears how many of its pages have been read. */
export type TellPages = (read: number, pages: number) => void

/** Most bytes that an uploaded document may have (40 MB). */
export const MOST_BYTES = 40_000_000

/** Most UTF-16 units of text that a document may hold. */
export const MOST_CHARACTERS = 5_000_000

/** Most pages that a PDF may have. */
export const MOST_PAGES = 2_000

/** Refuses a file with the problem's usual words, or with closer ones. */
export function refuseFile(code: ReadProblemCode, words: string = READ_PROBLEMS[code]): { ok: false; problem: ReadProblem } {
  return { ok: false, problem: { code, words } }
}
