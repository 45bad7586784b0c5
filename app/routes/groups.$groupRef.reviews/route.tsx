import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { CheckboxGroup } from '#app/components/CheckboxGroup'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { HiddenField } from '#app/components/HiddenField'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { GroupReviewsForm } from '#app/domain/groups/group-forms'
import { canChangeGroup } from '#app/domain/groups/group-policy'
import { findGroup, listReviewsToTakeOn } from '#app/domain/groups/group-queries.server'
import { takeOnReviews } from '#app/domain/groups/take-on-reviews.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Choose reviews', data?.group.name ?? 'Group')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const group = found(await findGroup(actor, params.groupRef ?? ''))
  permitted(canChangeGroup(actor, group))
  return { group, reviews: await listReviewsToTakeOn(actor) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const group = found(await findGroup(actor, params.groupRef ?? ''))
  permitted(canChangeGroup(actor, group))
  const form = await parseForm(request, GroupReviewsForm)
  if (!form.ok) return invalid(form)
  const outcome = await takeOnReviews(actor, group.ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.group(group.ref), 'Reviews saved')
}

export default function ChooseReviews() {
  const { group, reviews } = useLoaderData<typeof loader>()
  const submitted = useActionData<typeof action>()?.submitted
  const heldIds = group.reviews.map(({ review }) => review.id)
  const form = formState(submitted, { reviewIds: heldIds })
  return (
    <>
      <BackLink href={paths.group(group.ref)} text={`Back to ${group.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Choose the reviews that the group takes on" caption={group.name} />
      <Form method="post" noValidate className="tl-form">
        <CheckboxGroup
          field={form.field('reviewIds')}
          label="Reviews"
          isSmall
          choices={reviews.map(({ id, ref, title }) => ({ value: id, text: `${ref} ${title}` }))}
        />
        {(submitted?.values.wereIds ?? heldIds).map((id) => (
          <HiddenField key={id} name="wereIds" value={id} />
        ))}
        <Button>Save</Button>
      </Form>
    </>
  )
}
