import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { planActionStatuses } from '#app/domain/plan-actions/plan-action'
import { StepForm } from '#app/domain/plan-actions/plan-action-forms'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findPlanActionStep } from '#app/domain/plan-actions/plan-action-queries.server'
import { takePlanActionStep } from '#app/domain/plan-actions/take-plan-action-step.server'
import { StepFields } from '#app/domain/plan-actions/ui/StepFields'
import { StepSummary } from '#app/domain/plan-actions/ui/StepSummary'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewedAll } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.transition?.label ?? 'Next step', data?.planAction.ref ?? 'Action', 'Actions')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { action: planAction, transition, permission } = found(await findPlanActionStep(actor, params.actionRef ?? '', params.step ?? ''))
  permitted(permission)
  await viewedAll(request, actor, planAction.reviews)
  return { planAction, transition, once: newFormKey(), protectiveMarking: protectiveMarkingOf(planAction.reviews) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { action: planAction } = found(await findPlanActionStep(actor, params.actionRef ?? '', params.step ?? ''))
  const form = await parseForm(request, StepForm)
  if (!form.ok) return invalid(form)
  const outcome = await takePlanActionStep(actor, planAction.ref, params.step ?? '', form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.planAction(planAction.ref), outcome.value.notice)
}

export default function TakeStep() {
  const { planAction, transition, once } = useLoaderData<typeof loader>()
  const { ref, outcome, version, status } = planAction
  const form = formState(useActionData<typeof action>()?.submitted, { outcome, version: String(version) })
  return (
    <>
      <BackLink href={paths.planAction(ref)} text={`Back to ${ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={transition?.label ?? 'This step cannot be taken now'} caption={ref} />
      {transition ? (
        <>
          <StepSummary action={planAction} transition={transition} />
          <Form method="post" noValidate className="tl-form">
            <HiddenField name="version" value={form.field('version').value ?? ''} />
            <HiddenField name="once" value={form.field('once').value ?? once} />
            <StepFields form={form} transition={transition} />
            <Button kind={transition.to === 'withdrawn' ? 'warning' : 'primary'}>{transition.label}</Button>
          </Form>
        </>
      ) : (
        <InsetText>
          The action is now {planActionStatuses[status].label.toLowerCase()}. Somebody may have taken this step already.
        </InsetText>
      )}
    </>
  )
}
