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
import { formGroup } from '#app/domain/groups/form-group.server'
import { NewGroupForm } from '#app/domain/groups/group-forms'
import { canFormGroup } from '#app/domain/groups/group-policy'
import { GroupFields } from '#app/domain/groups/ui/GroupFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Form a group', 'Groups')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canFormGroup(actor))
  return { once: newFormKey() }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canFormGroup(actor))
  const form = await parseForm(request, NewGroupForm)
  if (!form.ok) return invalid(form)
  const outcome = await formGroup(actor, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.group(outcome.value.ref), 'Group formed')
}

export default function NewGroup() {
  const { once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.groups()} text="Back to groups" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Form a group" />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <GroupFields form={form} />
        <Button>Form the group</Button>
      </Form>
    </>
  )
}
