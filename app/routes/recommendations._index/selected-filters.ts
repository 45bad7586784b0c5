import type { SelectedFilter } from '#app/components/Filters'
import { answerFilters, type AnswerFilter } from '#app/domain/recommendations/addressee-state'
import { recommendationScopes, type RecommendationScope } from '#app/domain/recommendations/recommendation'
import { yearInWords } from '#app/domain/reviews/review-year'
import { paths } from '#app/paths'

interface ListQuery {
  q?: string | undefined
  review?: string | undefined
  theme?: string | undefined
  agency?: string | undefined
  answer?: AnswerFilter | undefined
  scope?: RecommendationScope | undefined
  kind?: string | undefined
  year?: string | undefined
  group?: string | undefined
}

interface Options {
  agencies: readonly { code: string; shortName: string }[]
  themes: readonly { code: string; name: string }[]
  groups: readonly { ref: string; name: string }[]
  kinds: readonly { code: string; label: string }[]
}

/** The filters that are on, in words, each with the address of the list without it. */
export function selectedFilters(query: ListQuery, { agencies, themes, groups, kinds }: Options): SelectedFilter[] {
  const words: Record<keyof ListQuery, string | undefined> = {
    q: query.q && `Search: ${query.q}`,
    review: query.review && `Review: ${query.review}`,
    theme: query.theme && `Theme: ${themes.find(({ code }) => code === query.theme)?.name ?? query.theme}`,
    agency: query.agency && `Addressed to: ${agencies.find(({ code }) => code === query.agency)?.shortName ?? query.agency}`,
    answer: query.answer && `Answer: ${answerFilters[query.answer].toLowerCase()}`,
    scope: query.scope && `Scope: ${recommendationScopes[query.scope].label.toLowerCase()}`,
    kind: query.kind && `Kind of review: ${kinds.find(({ code }) => code === query.kind)?.label ?? query.kind}`,
    year: query.year && `Year: ${yearInWords(query.year)}`,
    group: query.group && `Taken on by: ${groups.find(({ ref }) => ref === query.group)?.name ?? query.group}`,
  }
  return Object.entries(words).flatMap(([name, text]) => (text ? [{ text, removeHref: paths.recommendations({ ...query, [name]: null }) }] : []))
}
