/** One thing wrong with one field; an empty `field` means the form as a whole. */
export interface Problem {
  field: string
  words: string
}

/** What came back from a refused form: what was typed, what is wrong, and after a version conflict the text now stored. */
export interface SubmittedForm {
  values: Record<string, string[]>
  problems: Problem[]
  theirs?: Record<string, string> | undefined
}

/** The three boxes of a date as they were typed. */
export interface DateParts {
  day: string
  month: string
  year: string
}

/** Everything that one form component needs to show one field. */
export interface FieldState {
  name: string
  value: string | undefined
  values?: string[] | undefined
  parts?: DateParts | undefined
  error?: string | undefined
  theirs?: string | undefined
}

/** A whole form as a page shows it. */
export interface FormState {
  field(name: string): FieldState
  problems: Problem[]
  isConflict: boolean
}

export type FieldDefaults = Record<string, string | string[] | null | undefined>

const PARTS = ['day', 'month', 'year'] as const

/**
 * The state of each field: what was submitted when there is a refused form, else the defaults.
 * A date called `dueOn` is read from `dueOn.day`, `dueOn.month` and `dueOn.year`, or from an ISO date under `dueOn`.
 * Only the first problem of each field is kept, so that the summary and the field say the same.
 */
export function formState(
  submitted: SubmittedForm | undefined,
  defaults: FieldDefaults
): FormState {
  const problems = firstPerField(submitted?.problems ?? NO_PROBLEMS)
  return {
    problems,
    isConflict: submitted?.theirs !== undefined,
    field(name) {
      const values = submitted ? submitted.values[name] : defaultValues(defaults[name])
      const parts = submitted
        ? typedParts((key) => submitted.values[key]?.[0])
        : defaultParts(defaults, name)
      const theirs = submitted?.theirs?.[name]
      const mine = isoOf(parts) ?? values?.join(',') ?? ''
      return {
        name,
        value: values?.[0],
        values: values ?? [],
        parts,
        error: problems.find((problem) => problem.field === name)?.words,
        theirs: theirs === undefined || isSameText(theirs, mine) ? undefined : theirs,
      }

      function typedParts(read: (key: string) => string | undefined): DateParts | undefined {
        const [day, month, year] = PARTS.map((part) => read(`${name}.${part}`))
        if (day === undefined && month === undefined && year === undefined) return undefined
        return { day: day ?? '', month: month ?? '', year: year ?? '' }
      }
    },
  }
}

/** The three boxes that show an ISO date (`2026-03-01` or longer), without leading zeros; undefined when it is not one. */
export function datePartsOf(isoDate: string | undefined): DateParts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate ?? '')
  const [, year, month, day] = match ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  return { day: String(Number(day)), month: String(Number(month)), year }
}

function defaultValues(value: string | string[] | null | undefined): string[] | undefined {
  if (value === null || value === undefined) return undefined
  return Array.isArray(value) ? value : [value]
}

function defaultParts(defaults: FieldDefaults, name: string): DateParts | undefined {
  return datePartsOf(defaultValues(defaults[name])?.[0])
}

// The same problems give the same list each time a page is drawn, so that the error summary takes the focus once.
const keptProblems = new WeakMap<Problem[], Problem[]>()
const NO_PROBLEMS: Problem[] = []

function firstPerField(problems: Problem[]): Problem[] {
  const kept =
    keptProblems.get(problems) ??
    problems.filter(
      ({ field }, index) =>
        field === '' || problems.findIndex((other) => other.field === field) === index
    )
  keptProblems.set(problems, kept)
  return kept
}

function isoOf(parts: DateParts | undefined): string | undefined {
  if (!parts) return undefined
  return [parts.year, parts.month.padStart(2, '0'), parts.day.padStart(2, '0')].join('-')
}

// Browsers post line ends as CRLF, the database keeps LF.
function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim()
  return plain(one) === plain(other)
}
