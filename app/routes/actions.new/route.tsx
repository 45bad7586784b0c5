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
import { NewPlanActionForm } from '#app/domain/plan-actions/plan-action-forms'
import { canProposeSomewhere } from '#app/domain/plan-actions/plan-action-policy'
import { listActionChoices } from '#app/domain/plan-actions/plan-action-queries.server'
import { proposePlanAction } from '#app/domain/plan-actions/propose-plan-action.server'
import { PlanActionFields } from '#app/domain/plan-actions/ui/PlanActionFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Propose an action', 'Actions')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canProposeSomewhere(actor))
  const asked = new URL(request.url).searchParams.getAll('recommendation')
  const choices = await listActionChoices(actor, asked)
  const known = choices.recommendations.map(({ ref }) => ref)
  return {
    choices,
    defaults: {
      recommendationRefs: asked.filter((ref) => known.includes(ref)),
      leadAgencyId: choices.agencies.find(({ id }) => id === actor.agency?.id)?.id,
    },
    once: newFormKey(),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canProposeSomewhere(actor))
  const form = await parseForm(request, NewPlanActionForm)
  if (!form.ok) return invalid(form)
  const outcome = await proposePlanAction(actor, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.planAction(outcome.value.ref), `Action ${outcome.value.ref} proposed`)
}

export default function NewPlanAction() {
  const { choices, defaults, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, defaults)
  const [answered] = defaults.recommendationRefs
  return (
    <>
      <BackLink href={answered ? paths.recommendation(answered) : paths.planActions()} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Propose an action" caption={answered} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <PlanActionFields form={form} choices={choices} hasDueDate />
        <Button>Propose the action</Button>
      </Form>
    </>
  )
}
