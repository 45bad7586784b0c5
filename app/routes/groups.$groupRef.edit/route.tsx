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
import { changeGroup } from '#app/domain/groups/change-group.server'
import { GroupForm } from '#app/domain/groups/group-forms'
import { canChangeGroup } from '#app/domain/groups/group-policy'
import { findGroupFacts } from '#app/domain/groups/group-queries.server'
import { GroupFields } from '#app/domain/groups/ui/GroupFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.group.name ?? 'Group')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const group = found(await findGroupFacts(params.groupRef ?? ''))
  permitted(canChangeGroup(actor, group))
  return { group }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const group = found(await findGroupFacts(params.groupRef ?? ''))
  permitted(canChangeGroup(actor, group))
  const form = await parseForm(request, GroupForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeGroup(actor, group.ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.group(group.ref), 'Group changed')
}

export default function EditGroup() {
  const { group } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {
    ...group,
    quorum: group.quorum?.toString(),
    version: String(group.version),
    createdAt: null,
  })
  return (
    <>
      <BackLink href={paths.group(group.ref)} text={`Back to ${group.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the group" caption={group.ref} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <GroupFields form={form} />
        <Button>Save</Button>
      </Form>
    </>
  )
}
