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
import { RadioGroup } from '#app/components/RadioGroup'
import { SelectField } from '#app/components/SelectField'
import { groupRoleCodes, groupRoles } from '#app/domain/groups/group'
import { NewMemberForm } from '#app/domain/groups/group-forms'
import { canChangeGroup } from '#app/domain/groups/group-policy'
import { findGroupFacts, listPeopleToSeat } from '#app/domain/groups/group-queries.server'
import { seatMember } from '#app/domain/groups/seat-member.server'
import { today } from '#app/domain/shared/clock'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Add a member', data?.group.name ?? 'Group')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const group = found(await findGroupFacts(params.groupRef ?? ''))
  permitted(canChangeGroup(actor, group))
  return { group: { ref: group.ref, name: group.name }, people: await listPeopleToSeat(), today: today(), once: newFormKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const group = found(await findGroupFacts(params.groupRef ?? ''))
  permitted(canChangeGroup(actor, group))
  const form = await parseForm(request, NewMemberForm)
  if (!form.ok) return invalid(form)
  const outcome = await seatMember(actor, group.ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.group(group.ref), 'Member added')
}

export default function NewMember() {
  const { group, people, today, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { role: 'member', fromOn: today })
  return (
    <>
      <BackLink href={paths.group(group.ref)} text={`Back to ${group.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Add a member" caption={group.name} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <SelectField
          field={form.field('personId')}
          label="Person"
          emptyText="Select a person"
          choices={people.map(({ id, name, agency }) => ({ value: id, text: `${name}, ${agency.shortName}` }))}
        />
        <RadioGroup
          field={form.field('role')}
          label="Seat"
          choices={groupRoleCodes.map((code) => ({ value: code, text: groupRoles[code].label }))}
        />
        <DateField field={form.field('fromOn')} label="First day" />
        <Button>Add the member</Button>
      </Form>
    </>
  )
}
