import { Form } from '@remix-run/react'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState, type SubmittedForm } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { paths } from '#app/paths'

interface MakeLinkProps {
  account: { id: string; name: string; email: string }
  title: string
  /** What the link does, and what becomes of the present one. */
  meaning: string
  submitted: SubmittedForm | undefined
}

/** The page on which an administrator makes somebody a link to set a password, and is told where it goes. */
export function MakeLink({ account, title, meaning, submitted }: MakeLinkProps) {
  const form = formState(submitted, {})
  return (
    <>
      <BackLink href={paths.account(account.id)} text={`Back to ${account.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={title} caption={account.name} />
      <p className="govuk-body">
        {meaning} It is sent to {account.email}; where mail cannot be sent, it is shown to you.
      </p>
      <Form method="post">
        <Button>Make the link</Button>
      </Form>
    </>
  )
}
