import { answerFilterCodes } from '#app/domain/recommendations/addressee-state'
import { recommendationScopeCodes } from '#app/domain/recommendations/recommendation'
import type { RecommendationFilter } from '#app/domain/recommendations/recommendation-filter.server'
import { filterOf, textOf, yearOf } from '#app/http/list-query.server'

/** How an address narrows the recommendations: the same for the list and for its download. */
export function recommendationListQuery(url: URL) {
  return {
    q: textOf(url, 'q'),
    review: textOf(url, 'review'),
    theme: textOf(url, 'theme'),
    agency: textOf(url, 'agency'),
    answer: filterOf(url, 'answer', answerFilterCodes),
    scope: filterOf(url, 'scope', recommendationScopeCodes),
    kind: textOf(url, 'kind'),
    year: yearOf(url),
    group: textOf(url, 'group'),
  } satisfies RecommendationFilter
}
