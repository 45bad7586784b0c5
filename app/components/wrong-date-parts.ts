import type { DateParts } from './form-state'

export const DATE_PARTS = ['day', 'month', 'year'] as const
export type DatePart = (typeof DATE_PARTS)[number]

/** Which boxes of a refused date to mark: those that are missing or cannot be, or all three when only the whole is wrong. */
export function wrongDateParts(parts: DateParts): DatePart[] {
  const wrong = DATE_PARTS.filter((part) => !isPossible(part, parts[part].trim()))
  return wrong.length > 0 ? wrong : [...DATE_PARTS]
}

function isPossible(part: DatePart, typed: string): boolean {
  if (part === 'year') return /^\d{4}$/.test(typed)
  const number = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
  return number >= 1 && number <= (part === 'day' ? 31 : 12)
}
