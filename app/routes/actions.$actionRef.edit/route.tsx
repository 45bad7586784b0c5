import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { changePlanAction } from '#app/domain/plan-actions/change-plan-action.server'
import { PlanActionForm } from '#app/domain/plan-actions/plan-action-forms'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findPlanAction, listActionChoices } from '#app/domain/plan-actions/plan-action-queries.server'
import { PlanActionFields } from '#app/domain/plan-actions/ui/PlanActionFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewedAll } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.planAction.ref ?? 'Action', 'Actions')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const planAction = found(await findPlanAction(actor, params.actionRef ?? ''))
  permitted(planAction.permission.change)
  await viewedAll(request, actor, planAction.reviews)
  const recommendationRefs = planAction.recommendations.map(({ ref }) => ref)
  return {
    planAction,
    recommendationRefs,
    choices: await listActionChoices(actor, recommendationRefs),
    protectiveMarking: protectiveMarkingOf(planAction.reviews),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref, permission } = found(await findPlanAction(actor, params.actionRef ?? ''))
  permitted(permission.change)
  const form = await parseForm(request, PlanActionForm)
  if (!form.ok) return invalid(form)
  const outcome = await changePlanAction(actor, ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.planAction(ref), 'Action changed')
}

export default function EditPlanAction() {
  const { planAction, recommendationRefs, choices } = useLoaderData<typeof loader>()
  const { title, difference, howKnown, leadAgencyId, ownerId, ownerFunction, groupId, strength, dueOn, version } = planAction
  const form = formState(useActionData<typeof action>()?.submitted, {
    title, difference, howKnown, leadAgencyId, ownerId, ownerFunction, groupId, strength, dueOn, recommendationRefs, version: String(version),
  })
  return (
    <>
      <BackLink href={paths.planAction(planAction.ref)} text={`Back to ${planAction.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the action" caption={planAction.ref} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <PlanActionFields form={form} choices={choices} hasDueDate={planAction.status === 'proposed'} />
        <Button>Save</Button>
      </Form>
    </>
  )
}
