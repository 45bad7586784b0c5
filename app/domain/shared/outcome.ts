/** One thing wrong with one field, in the user's words; an empty `field` speaks of the form as a whole. */
export interface Problem {
  field: string
  words: string
}

/** A verb was refused: nothing was written. After somebody else's save, `theirs` holds the text now stored, field by field. */
export interface Refused {
  ok: false
  problems: Problem[]
  theirs?: Record<string, string>
  /** The version to send with the next attempt, once the person has seen `theirs`. */
  currentVersion?: number
}

/** What became of a verb: its result, or why it was refused. */
export type Outcome<Result> = { ok: true; value: Result } | Refused
