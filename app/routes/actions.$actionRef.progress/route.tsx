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
import { evidenceFileLimits } from '#app/domain/plan-actions/evidence-slots'
import { ProgressForm } from '#app/domain/plan-actions/plan-action-forms'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findPlanAction } from '#app/domain/plan-actions/plan-action-queries.server'
import { recordProgress } from '#app/domain/plan-actions/record-progress.server'
import { ProgressFields } from '#app/domain/plan-actions/ui/ProgressFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewedAll } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Record progress', data?.planAction.ref ?? 'Action', 'Actions')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { ref, title, status, waitingFor, version, permission, reviews } = found(await findPlanAction(actor, params.actionRef ?? ''))
  permitted(permission.recordProgress)
  await viewedAll(request, actor, reviews)
  return { planAction: { ref, title, status, waitingFor, version }, once: newFormKey(), protectiveMarking: protectiveMarkingOf(reviews) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref, permission } = found(await findPlanAction(actor, params.actionRef ?? ''))
  permitted(permission.recordProgress)
  const form = await parseForm(request, ProgressForm, { files: evidenceFileLimits })
  if (!form.ok) return invalid(form)
  const outcome = await recordProgress(actor, ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.planAction(ref), 'Progress recorded')
}

export default function RecordProgress() {
  const { planAction, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { version: String(planAction.version), status: '', waitingFor: planAction.waitingFor })
  return (
    <>
      <BackLink href={paths.planAction(planAction.ref)} text={`Back to ${planAction.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Record progress" caption={`${planAction.ref} ${planAction.title}`} />
      <Form method="post" encType="multipart/form-data" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <ProgressFields form={form} status={planAction.status} />
        <Button>Record progress</Button>
      </Form>
    </>
  )
}
