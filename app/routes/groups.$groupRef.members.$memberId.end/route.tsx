import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { DateField } from '#app/components/DateField'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { endMembership } from '#app/domain/groups/end-membership.server'
import { EndMembershipForm } from '#app/domain/groups/group-forms'
import { canChangeGroup } from '#app/domain/groups/group-policy'
import { findMembership } from '#app/domain/groups/group-queries.server'
import { today } from '#app/domain/shared/clock'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('End a seat', data?.seat.group.name ?? 'Group')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const seat = found(await findMembership(params.groupRef ?? '', params.memberId ?? ''))
  permitted(canChangeGroup(actor, seat.group))
  return { seat, today: today() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const seat = found(await findMembership(params.groupRef ?? '', params.memberId ?? ''))
  permitted(canChangeGroup(actor, seat.group))
  const form = await parseForm(request, EndMembershipForm)
  if (!form.ok) return invalid(form)
  const outcome = await endMembership(actor, seat.group.ref, seat.id, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.group(seat.group.ref), 'Seat ended')
}

export default function EndSeat() {
  const { seat, today } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { untilOn: seat.untilOn ?? today })
  return (
    <>
      <BackLink href={paths.group(seat.group.ref)} text={`Back to ${seat.group.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={`End the seat of ${seat.person.name}`} caption={seat.group.name} />
      <p className="govuk-body">The seat stays on record. What {seat.person.name} may do because of it ends after the last day.</p>
      <Form method="post" noValidate className="tl-form">
        <DateField field={form.field('untilOn')} label="Last day" />
        <Button kind="warning">End the seat</Button>
      </Form>
    </>
  )
}
