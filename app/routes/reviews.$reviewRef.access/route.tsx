import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { CheckboxGroup } from '#app/components/CheckboxGroup'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { RadioGroup } from '#app/components/RadioGroup'
import { TextArea } from '#app/components/TextArea'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { changeReviewAccess } from '#app/domain/reviews/change-review-access.server'
import { ReviewAccessForm } from '#app/domain/reviews/review-forms'
import { canChangeReviewAccess } from '#app/domain/reviews/review-policy'
import { findReviewAccess, listAccountsToName } from '#app/domain/reviews/review-queries.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Who may see it', data?.review.ref ?? 'Review', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const review = found(await findReviewAccess(actor, params.reviewRef ?? ''))
  permitted(canChangeReviewAccess(actor))
  await viewed(request, actor, review)
  return { review, accounts: await listAccountsToName(), protectiveMarking: protectiveMarkingOf([review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref } = found(await findReviewAccess(actor, params.reviewRef ?? ''))
  permitted(canChangeReviewAccess(actor))
  const form = await parseForm(request, ReviewAccessForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeReviewAccess(actor, ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(outcome.value.isStillVisible ? paths.review(ref) : paths.reviews(), 'Who may see the review has been saved')
}

export default function ReviewAccessPage() {
  const { review, accounts } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {
    access: review.isRestricted ? 'restricted' : 'open',
    accountIds: review.access.map(({ accountId }) => accountId),
    version: String(review.version),
  })
  // Somebody who was named and cannot sign in now can still be taken off.
  const gone = review.access.filter(({ accountId }) => !accounts.some(({ id }) => id === accountId))
  return (
    <>
      <BackLink href={paths.review(review.ref)} text={`Back to ${review.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Who may see this review" caption={`${review.ref} ${review.title}`} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <RadioGroup
          field={form.field('access')}
          label="Who may see it?"
          choices={[
            { value: 'open', text: 'Everybody who works here', hint: 'Readers see it once it is published. People who are named below see it before.' },
            {
              value: 'restricted',
              text: 'Only the people named below',
              hint: 'For everybody else it does not exist: not in lists, searches, counts or downloads. Each view is recorded. You are named too when you restrict it.',
            },
          ]}
        />
        <CheckboxGroup
          field={form.field('accountIds')}
          label="People named"
          isSmall
          choices={[
            ...accounts.map(({ id, person }) => ({ value: id, text: `${person.name}, ${person.agency.shortName}`, hint: person.jobTitle ?? undefined })),
            ...gone.map(({ accountId, account: { person } }) => ({ value: accountId, text: `${person.name}, ${person.agency.shortName}`, hint: 'Cannot sign in at present' })),
          ]}
        />
        <TextArea field={form.field('reason')} label="Reason" hint="Needed when a restricted review is opened to everybody. Kept in the history." rows={3} />
        <Button>Save</Button>
      </Form>
    </>
  )
}
