import { NO_YEAR } from '#app/domain/reviews/review-year'

/** The page that a list's address asks for, counted from 1. */
export function pageAsked(url: URL): number {
  const text = url.searchParams.get('page') ?? ''
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1
}

/** The value of a filter in a list's address, if it is one of the codes that the filter knows. */
export function filterOf<Code extends string>(url: URL, name: string, codes: readonly Code[]): Code | undefined {
  const text = url.searchParams.get(name)
  return codes.find((code) => code === text)
}

/** A free text in a list's address, cut to a sane length. */
export function textOf(url: URL, name: string): string | undefined {
  return url.searchParams.get(name)?.trim().slice(0, 200) || undefined
}

/** The year of a review in a list's address: four digits, or the sign for a review that has none yet. */
export function yearOf(url: URL): string | undefined {
  const text = url.searchParams.get('year') ?? ''
  return text === NO_YEAR || /^\d{4}$/.test(text) ? text : undefined
}
