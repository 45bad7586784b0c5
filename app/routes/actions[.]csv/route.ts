import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { ownerName, planActionStatuses, strengths } from '#app/domain/plan-actions/plan-action'
import { listParameters } from '#app/domain/plan-actions/plan-action-filter'
import { listPlanActionsToExport, type PlanActionExportRow } from '#app/domain/plan-actions/plan-action-list.server'
import { hasSlipped, ragLegend, ragOf } from '#app/domain/plan-actions/rag'
import { today } from '#app/domain/shared/clock'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { csvResponse, type CsvColumn } from '#app/http/csv.server'
import { actionListQuery } from '../actions._index/action-list-query.server'

const columnsOn = (day: string): CsvColumn<PlanActionExportRow>[] => [
  { header: 'Reference', value: ({ ref }) => ref },
  { header: 'What will be done', value: ({ title }) => title },
  { header: 'What will be different', value: ({ difference }) => difference },
  { header: 'How it will be known', value: ({ howKnown }) => howKnown },
  { header: 'Recommendations', value: (action) => action.recommendations.map(({ recommendation }) => recommendation.ref).join('; ') },
  { header: 'Themes', value: (action) => themesOf(action).join('; ') },
  { header: 'Lead agency', value: ({ leadAgency }) => leadAgency.name },
  { header: 'Owner', value: ownerName },
  { header: 'Group', value: ({ group }) => group?.name },
  { header: 'Strength', value: ({ strength }) => strengths[strength].label },
  { header: 'Due', value: ({ dueOn }) => dueOn },
  { header: 'First due', value: ({ firstDueOn }) => firstDueOn },
  { header: 'Slipped', value: (action) => (hasSlipped(action) ? 'Yes' : 'No') },
  { header: 'Reason for the last change of date', value: ({ dueDateChanges }) => dueDateChanges[0]?.reason },
  { header: 'Status', value: ({ status }) => planActionStatuses[status].label },
  { header: 'Rating', value: (action) => ragLegend[ragOf(action, day)].label },
  { header: 'Waiting for', value: ({ waitingFor }) => waitingFor },
  { header: 'Pieces of evidence', value: ({ _count }) => _count.evidence },
  { header: 'Outcome', value: ({ outcome }) => outcome },
  { header: 'Delivered', value: ({ deliveredOn }) => deliveredOn },
  { header: 'Signed off', value: ({ signedOffOn }) => signedOffOn },
  { header: 'Signed off by', value: ({ signedOffBy }) => signedOffBy?.person.name },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const asked = actionListQuery(new URL(request.url))
  const actions = await listPlanActionsToExport(viewer, asked)
  const reviewIds = actions.flatMap(({ recommendations }) => recommendations.map(({ recommendation }) => recommendation.reviewId))
  await recordDownload(viewer, { list: 'Actions', count: actions.length, query: listParameters(asked), reviewIds })
  return csvResponse('actions.csv', columnsOn(today()), actions)
}

const themesOf = ({ recommendations }: PlanActionExportRow) => [
  ...new Set(recommendations.flatMap(({ recommendation }) => recommendation.themes.map(({ theme }) => theme.name))),
]
