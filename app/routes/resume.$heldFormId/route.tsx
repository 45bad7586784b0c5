import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dropHeldForm, findHeldForm } from '#app/auth/held-form.server'
import { typedInWords } from '#app/auth/held-form-in-words'
import { requireActor } from '#app/auth/require-actor.server'
import { Button } from '#app/components/Button'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { SummaryList } from '#app/components/SummaryList'
import { redirectWithNotice } from '#app/http/notice.server'
import { found } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Continue where you were')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { id, path, fields } = found(await findHeldForm(actor.accountId ?? '', params.heldFormId ?? ''))
  return { id, path, fields, typed: typedInWords(fields) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  await dropHeldForm(actor.accountId ?? '', params.heldFormId ?? '')
  return redirectWithNotice(paths.home(), 'What you had typed has been discarded')
}

export default function Resume() {
  const { id, path, fields, typed } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Continue where you were" />
      <p className="govuk-body">
        Your session had ended when you sent this form, so nothing was saved. Send it now: if something is wrong with it, you can correct it
        then. A file that you had chosen is not kept, and must be added again.
      </p>
      <SummaryList rows={typed.map(({ name, value }) => ({ key: name, value: <span className="tl-theirs__text">{value}</span> }))} />
      <form method="post" action={path}>
        {fields.map(([name, value], index) => (
          <HiddenField key={`${name} ${index}`} name={name} value={value} />
        ))}
        <Button>Send it now</Button>
      </form>
      <form method="post" action={paths.resume(id)}>
        <Button kind="secondary">Discard it</Button>
      </form>
    </>
  )
}
