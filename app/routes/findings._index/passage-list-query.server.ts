import { findingKindCodes, findingKinds } from '#app/domain/findings/finding'
import type { FindingFilter } from '#app/domain/findings/finding-queries.server'
import { yearInWords } from '#app/domain/reviews/review-year'
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

/** The filters of a download, each under the name that the page gives it. */
export function passageQueryInWords({ q, theme, alsoTheme, review, kind, reviewKind, agency, year, group }: ReturnType<typeof passageListQuery>) {
  return {
    Words: q, Theme: theme, 'And also': alsoTheme, Review: review, 'What it is': kind && findingKinds[kind].label,
    'Kind of review': reviewKind, Agency: agency, Year: year && yearInWords(year), 'Taken on by': group,
  }
}
