/** The kinds of source document that a review is read from. */
export const documentKinds = {
  review_report: { label: 'Review report' },
  minutes: { label: 'Minutes' },
  public_note: { label: 'Public note' },
  answer_letter: { label: 'Letter of answer' },
  needs_assessment: { label: 'Needs assessment' },
  coroner_report: { label: 'Coroner’s report' },
  action_plan: { label: 'Action plan' },
  briefing: { label: 'Briefing' },
  other: { label: 'Other' },
} as const

export type DocumentKind = keyof typeof documentKinds
export const documentKindCodes = Object.keys(documentKinds) as DocumentKind[]

/** How a document came here: the kind of file, or text that somebody pasted. */
export const documentFormats = {
  docx: { label: 'Word document' },
  pdf: { label: 'PDF' },
  html: { label: 'Web page' },
  txt: { label: 'Plain text' },
  paste: { label: 'Pasted text' },
} as const

/** The endings of the files that can be read. */
export const acceptedEndings = '.docx,.pdf,.html,.htm,.txt'
