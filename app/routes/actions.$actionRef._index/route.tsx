import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonGroup } from '#app/components/ButtonGroup'
import { ButtonLink } from '#app/components/ButtonLink'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findLinesOfActions } from '#app/domain/line/line-queries.server'
import { Line } from '#app/domain/line/ui/Line'
import { strengthAdvice } from '#app/domain/plan-actions/plan-action'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findPlanAction, listProgress } from '#app/domain/plan-actions/plan-action-queries.server'
import { DueDateChanges } from '#app/domain/plan-actions/ui/DueDateChanges'
import { PlanActionStatusTag } from '#app/domain/plan-actions/ui/PlanActionStatusTag'
import { PlanActionSummary } from '#app/domain/plan-actions/ui/PlanActionSummary'
import { ProgressTimeline } from '#app/domain/plan-actions/ui/ProgressTimeline'
import { RagLegend } from '#app/domain/plan-actions/ui/RagLegend'
import { RecommendationsAnswered } from '#app/domain/plan-actions/ui/RecommendationsAnswered'
import { today } from '#app/domain/shared/clock'
import { found } from '#app/http/responses.server'
import { viewedAll } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.planAction.ref} ${data.planAction.title}` : 'Action', 'Actions')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const planAction = found(await findPlanAction(viewer, params.actionRef ?? ''))
  await viewedAll(request, viewer, planAction.reviews)
  const [updates, lines] = await Promise.all([listProgress(planAction.id), findLinesOfActions(viewer, [planAction.id])])
  return { planAction, updates, line: found(lines[planAction.id]), today: today(), protectiveMarking: protectiveMarkingOf(planAction.reviews) }
}

export default function PlanActionPage() {
  const { planAction, updates, line, today } = useLoaderData<typeof loader>()
  const { ref, title, status, can, recommendations, dueDateChanges } = planAction
  const advice = strengthAdvice(planAction.strength)
  return (
    <>
      <Breadcrumbs items={[{ text: 'Actions', href: paths.planActions() }, { text: ref }]} />
      <PageHeading
        title={title}
        caption={ref}
        actions={
          <>
            {can.recordProgress ? <ButtonLink href={paths.planActionProgress(ref)}>Record progress</ButtonLink> : null}
            {can.change ? (
              <ButtonLink kind="secondary" href={paths.editPlanAction(ref)}>
                Change
              </ButtonLink>
            ) : null}
            <ButtonLink kind="secondary" href={paths.planActionHistory(ref)}>
              History
            </ButtonLink>
          </>
        }
      />
      <p className="govuk-body">
        <PlanActionStatusTag status={status} />
      </p>
      <Line line={line} label={`How far the chain of ${ref} has come`} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.planActionLine(ref)}>
          See the whole line of {ref}
        </a>
      </p>
      {can.steps.length > 0 ? (
        <section aria-labelledby="next-steps">
          <h2 className="govuk-heading-m" id="next-steps">
            What you can do next
          </h2>
          <ButtonGroup>
            {can.steps.map(({ step, label, to }) => (
              <ButtonLink key={step} kind={to === 'withdrawn' ? 'warning' : 'secondary'} href={paths.planActionStep(ref, step)}>
                {label}
              </ButtonLink>
            ))}
          </ButtonGroup>
        </section>
      ) : null}
      <PlanActionSummary action={planAction} today={today} />
      <RagLegend />
      {advice ? <InsetText>{advice}</InsetText> : null}
      {dueDateChanges.length > 0 ? <DueDateChanges changes={dueDateChanges} /> : null}
      <h2 className="govuk-heading-m">Recommendations that it answers</h2>
      <RecommendationsAnswered recommendations={recommendations} />
      <h2 className="govuk-heading-m" id="progress">
        Progress and evidence
      </h2>
      <ProgressTimeline updates={updates} />
    </>
  )
}
