import type { SelectedFilter } from '#app/components/Filters'
import { planActionStatuses } from '#app/domain/plan-actions/plan-action'
import { lateness, listParameters, type PlanActionFilter, type PlanActionList } from '#app/domain/plan-actions/plan-action-filter'
import { ragLegend } from '#app/domain/plan-actions/rag'
import { yearInWords } from '#app/domain/reviews/review-year'
import { paths } from '#app/paths'

interface Choices {
  agencies: readonly { code: string; name: string }[]
  groups: readonly { ref: string; name: string }[]
  themes: readonly { code: string; name: string }[]
  kinds: readonly { code: string; name: string }[]
}

/** The filters that are on, in words, each with the address of the list without it; several statuses come off one by one. */
export function selectedFilters({ filter, order }: PlanActionList, { agencies, groups, themes, kinds }: Choices): SelectedFilter[] {
  const hrefOf = (changed: Partial<PlanActionFilter>) => paths.planActions(listParameters({ filter: { ...filter, ...changed }, order }))
  const named = (code: string, rows: readonly { code: string; name: string }[]) => rows.find((row) => row.code === code)?.name ?? code
  const { q, status = [], agency, group, theme, rag, owner, review, recommendation, late, kind, year, takenOnBy } = filter
  const words: Partial<Record<keyof PlanActionFilter, string | undefined>> = {
    q: q && `Search: ${q}`,
    agency: agency && `Lead agency: ${named(agency, agencies)}`,
    group: group && `Group: ${groups.find(({ ref }) => ref === group)?.name ?? group}`,
    theme: theme && `Theme: ${named(theme, themes)}`,
    rag: rag && `Rating: ${ragLegend[rag].label}`,
    owner: owner && 'Owner: me',
    review: review && `Review: ${review}`,
    recommendation: recommendation && `Recommendation: ${recommendation}`,
    kind: kind && `Kind of review: ${named(kind, kinds)}`,
    year: year && `Year of the review: ${yearInWords(year)}`,
    takenOnBy: takenOnBy && `Review taken on by: ${groups.find(({ ref }) => ref === takenOnBy)?.name ?? takenOnBy}`,
    late: late && `Date: ${lateness[late].toLowerCase()}`,
  }
  return [
    ...Object.entries(words).flatMap(([name, text]) => (text ? [{ text, removeHref: hrefOf({ [name]: undefined }) }] : [])),
    ...status.map((code) => ({
      text: `Status: ${planActionStatuses[code].label}`,
      removeHref: hrefOf({ status: status.filter((other) => other !== code) }),
    })),
  ]
}
