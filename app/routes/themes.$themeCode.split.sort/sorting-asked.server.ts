import { filterOf, pageAsked, textOf } from '#app/http/list-query.server'
import { paths } from '#app/paths'

export type Sorted = 'findings' | 'recommendations'

interface SortingAsked {
  /** Codes of the themes between which the theme is split, itself aside. */
  into: string[]
  of: Sorted
  page: number
}

/** What the address of the page asks to be sorted. */
export function sortingAsked(request: Request): SortingAsked {
  const url = new URL(request.url)
  const into = (textOf(url, 'into') ?? '').split(/\s+/).filter((code) => code !== '')
  return { into, of: filterOf(url, 'of', ['findings', 'recommendations']) ?? 'findings', page: pageAsked(url) }
}

/** Where one goes after a page was saved: the next page; after the last one of the passages the recommendations; then the theme. */
export function nextAddress(code: string, { into, of, page }: SortingAsked, pages: number): string {
  const query = { into: into.join(' ') }
  if (page < pages) return paths.sortTheme(code, { ...query, of, page: page + 1 })
  return of === 'findings' ? paths.sortTheme(code, { ...query, of: 'recommendations' }) : paths.theme(code)
}
