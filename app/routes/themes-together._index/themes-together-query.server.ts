import { togetherUnitCodes } from '#app/domain/themes-together/themes-together'
import { filterOf, textOf, yearOf } from '#app/http/list-query.server'

/** How an address narrows themes that occur together: the same for the table and for its download. */
export function themesTogetherQuery(url: URL) {
  return { unit: filterOf(url, 'unit', togetherUnitCodes) ?? 'passage', kind: textOf(url, 'kind'), year: yearOf(url) }
}
