import { planActionStatusCodes } from '#app/domain/plan-actions/plan-action'
import { directionCodes, groupingCodes, latenessCodes, sortCodes, usualOrder, type PlanActionList } from '#app/domain/plan-actions/plan-action-filter'
import { ragCodes } from '#app/domain/plan-actions/rag'
import { filterOf, textOf, yearOf } from '#app/http/list-query.server'

/** How an address narrows, sorts and groups the actions: the same for the list and for its download. */
export function actionListQuery(url: URL): PlanActionList {
  const asked = url.searchParams.getAll('status').flatMap((text) => text.split(','))
  const status = planActionStatusCodes.filter((code) => asked.includes(code))
  return {
    filter: {
      q: textOf(url, 'q'),
      status: status.length > 0 ? status : undefined,
      agency: textOf(url, 'agency'),
      group: textOf(url, 'group'),
      theme: textOf(url, 'theme'),
      rag: filterOf(url, 'rag', ragCodes),
      owner: filterOf(url, 'owner', ['me']),
      review: textOf(url, 'review'),
      recommendation: textOf(url, 'recommendation'),
      late: filterOf(url, 'late', latenessCodes),
      kind: textOf(url, 'kind'),
      year: yearOf(url),
      takenOnBy: textOf(url, 'takenOnBy'),
    },
    order: {
      sort: filterOf(url, 'sort', sortCodes) ?? usualOrder.sort,
      direction: filterOf(url, 'order', directionCodes) ?? usualOrder.direction,
      by: filterOf(url, 'by', groupingCodes),
    },
  }
}
