import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { TextField } from '#app/components/TextField'
import { changePartnership } from '#app/domain/partnership/change-partnership.server'
import { PartnershipForm } from '#app/domain/partnership/partnership-forms'
import { canChangePartnership } from '#app/domain/partnership/partnership-policy'
import { findPartnership } from '#app/domain/partnership/partnership-queries.server'
import { partnershipSubject } from '#app/domain/partnership/partnership-subject'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Partnership', 'Administration')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangePartnership(actor))
  const { name, version } = found(await findPartnership())
  return { name, version, trail: await listTrailOf(actor, [partnershipSubject], pageAsked(new URL(request.url))) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangePartnership(actor))
  const form = await parseForm(request, PartnershipForm)
  if (!form.ok) return invalid(form)
  const outcome = await changePartnership(actor, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.partnership(), 'Partnership saved')
}

export default function Partnership() {
  const { name, version, trail } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { name, version: String(version) })
  return (
    <>
      <Breadcrumbs items={[{ text: 'Administration', href: paths.admin() }, { text: 'Partnership' }]} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Partnership" />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <TextField field={form.field('name')} label="Name" hint="It stands at the top of every page and every sheet" />
        <Button>Save</Button>
      </Form>
      <h2 className="govuk-heading-m">History</h2>
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.partnership()}?page=${page}`} />
    </>
  )
}
