import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { DateField } from '#app/components/DateField'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { SummaryList } from '#app/components/SummaryList'
import { TextArea } from '#app/components/TextArea'
import { changeDueDate } from '#app/domain/plan-actions/change-due-date.server'
import { DueDateForm } from '#app/domain/plan-actions/plan-action-forms'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findPlanAction } from '#app/domain/plan-actions/plan-action-queries.server'
import { longDate } from '#app/domain/shared/calendar'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewedAll } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change the due date', data?.planAction.ref ?? 'Action', 'Actions')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { ref, title, dueOn, firstDueOn, version, permission, reviews } = found(await findPlanAction(actor, params.actionRef ?? ''))
  permitted(permission.changeDate)
  await viewedAll(request, actor, reviews)
  return { planAction: { ref, title, dueOn, firstDueOn, version }, once: newFormKey(), protectiveMarking: protectiveMarkingOf(reviews) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref, permission } = found(await findPlanAction(actor, params.actionRef ?? ''))
  permitted(permission.changeDate)
  const form = await parseForm(request, DueDateForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeDueDate(actor, ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.planAction(ref), `New due date: ${longDate(form.value.dueOn)}`)
}

export default function ChangeDueDate() {
  const { planAction, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { version: String(planAction.version) })
  return (
    <>
      <BackLink href={paths.planAction(planAction.ref)} text={`Back to ${planAction.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the due date" caption={planAction.ref} />
      <SummaryList
        rows={[
          { key: 'What will be done', value: planAction.title },
          { key: 'Due now', value: longDate(planAction.dueOn) },
          { key: 'First due', value: `${longDate(planAction.firstDueOn)}. This date stays in sight` },
        ]}
      />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <DateField field={form.field('dueOn')} label="New due date" />
        <TextArea field={form.field('reason')} label="Why the date changes" hint="Say what happened and who agreed to it" />
        <Button>Change the due date</Button>
      </Form>
    </>
  )
}
