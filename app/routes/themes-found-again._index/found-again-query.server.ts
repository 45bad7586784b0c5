import { againKindCodes } from '#app/domain/found-again/found-again'
import { ALL } from '#app/domain/theme-by-agency/theme-by-agency'
import { filterOf, textOf } from '#app/http/list-query.server'

/** How an address narrows what was found again: for the page and for its download. Without a theme it asks for the figures of each; ALL asks for all together. */
export function foundAgainQuery(url: URL) {
  return { theme: textOf(url, 'theme'), kind: filterOf(url, 'kind', againKindCodes), agency: textOf(url, 'agency') }
}

/** What the queries are asked: all themes together are no filter. */
export function againFilterOf({ theme, ...filter }: ReturnType<typeof foundAgainQuery>) {
  return { ...filter, theme: theme === ALL ? undefined : theme }
}
