import type { SelectedFilter } from '#app/components/Filters'
import { markings, reviewStatuses, type Marking, type ReviewStatus } from '#app/domain/reviews/review'
import { yearInWords } from '#app/domain/reviews/review-year'
import { paths } from '#app/paths'

interface ReviewListQuery {
  q?: string | undefined
  kind?: string | undefined
  status?: ReviewStatus | undefined
  agency?: string | undefined
  year?: string | undefined
  marking?: Marking | undefined
  theme?: string | undefined
  alsoTheme?: string | undefined
}

interface Options {
  kinds: readonly { code: string; label: string }[]
  agencies: readonly { code: string; name: string }[]
  /** Those that the address names. */
  themes: readonly { code: string; name: string }[]
}

/** The filters that are on, in words, each with the address of the list without it. */
export function selectedFilters(query: ReviewListQuery, { kinds, agencies, themes }: Options): SelectedFilter[] {
  const words: Record<keyof ReviewListQuery, string | undefined> = {
    q: query.q && `Search: ${query.q}`,
    kind: query.kind && `Kind: ${kinds.find(({ code }) => code === query.kind)?.label ?? query.kind}`,
    status: query.status && `Status: ${reviewStatuses[query.status].label}`,
    agency: query.agency && `Agency: ${agencies.find(({ code }) => code === query.agency)?.name ?? query.agency}`,
    year: query.year && `Year: ${yearInWords(query.year)}`,
    theme: query.theme && `Theme of a passage: ${themes.find(({ code }) => code === query.theme)?.name ?? query.theme}`,
    alsoTheme: query.alsoTheme && `And also: ${themes.find(({ code }) => code === query.alsoTheme)?.name ?? query.alsoTheme}`,
    marking: query.marking && `Marking: ${markings[query.marking].label}`,
  }
  return Object.entries(words).flatMap(([name, text]) => (text ? [{ text, removeHref: paths.reviews({ ...query, [name]: null }) }] : []))
}
