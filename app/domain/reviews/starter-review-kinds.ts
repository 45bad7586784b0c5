/** A kind of review as a new installation knows it. */
export interface StarterReviewKind {
  code: string
  label: string
  /** Days that an addressee has to answer; null where no period is set. */
  answerWithinDays: number | null
}

/**
 * The kinds of review that are loaded at the start; from then on they are the partnership's to change. The 56 days are
 * those of the Coroners (Investigations) Regulations 2013, regulation 29.
 */
export const starterReviewKinds: readonly StarterReviewKind[] = [
  { code: 'sfo', label: 'Serious further offence review', answerWithinDays: null },
  { code: 'independent_review', label: 'Independent review by an inspectorate', answerWithinDays: null },
  { code: 'mappa_scr', label: 'MAPPA serious case review', answerWithinDays: null },
  { code: 'dardr', label: 'Domestic homicide or domestic abuse related death review', answerWithinDays: null },
  { code: 'lcspr', label: 'Local child safeguarding practice review', answerWithinDays: null },
  { code: 'rapid_review', label: 'Rapid review (child safeguarding)', answerWithinDays: null },
  { code: 'sar', label: 'Safeguarding adult review', answerWithinDays: null },
  { code: 'owhr', label: 'Offensive weapons homicide review', answerWithinDays: null },
  { code: 'pfd', label: 'Prevention of future deaths report', answerWithinDays: 56 },
  { code: 'mental_health_homicide', label: 'Mental health homicide review', answerWithinDays: null },
  { code: 'susr', label: 'Single unified safeguarding review (Wales)', answerWithinDays: null },
  { code: 'thematic', label: 'Thematic review', answerWithinDays: null },
  { code: 'external_inspection', label: 'External commission or inspection', answerWithinDays: null },
  { code: 'needs_assessment', label: 'Needs assessment', answerWithinDays: null },
  { code: 'other', label: 'Other review', answerWithinDays: null },
]
