import { findingKindCodes, findingKinds } from '#app/domain/findings/finding'
import type { Viewer } from '#app/domain/people/actor'
import { listReviewFilterOptions } from '#app/domain/reviews/review-list-queries.server'
import { filterOf, textOf } from '#app/http/list-query.server'

/** What the address of a theme's page narrows its passages to, with what can be chosen from. */
export async function themePassagesQuery(viewer: Viewer, request: Request) {
  const url = new URL(request.url)
  const options = await listReviewFilterOptions(viewer)
  const filter = {
    q: textOf(url, 'q'),
    kind: filterOf(url, 'kind', findingKindCodes),
    reviewKind: filterOf(url, 'reviewKind', options.kinds.map(({ code }) => code)),
    agency: filterOf(url, 'agency', options.agencies.map(({ code }) => code)),
    year: filterOf(url, 'year', options.years),
  }
  const inWords = {
    Words: filter.q,
    'What it is': filter.kind && findingKinds[filter.kind].label,
    'Kind of review': options.kinds.find(({ code }) => code === filter.reviewKind)?.label,
    Agency: options.agencies.find(({ code }) => code === filter.agency)?.name,
    Year: filter.year,
  }
  return { options, filter, inWords }
}
