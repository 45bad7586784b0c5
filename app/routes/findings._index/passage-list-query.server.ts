import { findingKindCodes } from '#app/domain/findings/finding'
import type { FindingFilter } from '#app/domain/findings/finding-queries.server'
import { filterOf, textOf, yearOf } from '#app/http/list-query.server'

/** How an address narrows the coded passages. */
export function passageListQuery(url: URL) {
  return {
    q: textOf(url, 'q'),
    theme: textOf(url, 'theme'),
    alsoTheme: textOf(url, 'alsoTheme'),
    review: textOf(url, 'review'),
    kind: filterOf(url, 'kind', findingKindCodes),
    reviewKind: textOf(url, 'reviewKind'),
    agency: textOf(url, 'agency'),
    year: yearOf(url),
    group: textOf(url, 'group'),
  } satisfies FindingFilter
}
