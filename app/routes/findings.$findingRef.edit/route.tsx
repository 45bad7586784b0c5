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
import { changeFinding } from '#app/domain/findings/change-finding.server'
import { FindingForm } from '#app/domain/findings/finding-forms'
import { canChangeFinding } from '#app/domain/findings/finding-policy'
import { findFinding } from '#app/domain/findings/finding-queries.server'
import { CodingFields } from '#app/domain/findings/ui/CodingFields'
import { PassageInPlace } from '#app/domain/findings/ui/PassageInPlace'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { listThemesToChoose } from '#app/domain/themes/theme-queries.server'
import { ThemeCheckboxes } from '#app/domain/themes/ui/ThemeCheckboxes'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.finding.ref ?? 'Finding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const finding = found(await findFinding(actor, params.findingRef ?? ''))
  permitted(canChangeFinding(actor, finding))
  await viewed(request, actor, finding.review)
  return {
    finding,
    themes: await listThemesToChoose(finding.themes.map(({ id }) => id)),
    protectiveMarking: protectiveMarkingOf([finding.review]),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const finding = found(await findFinding(actor, params.findingRef ?? ''))
  permitted(canChangeFinding(actor, finding))
  const form = await parseForm(request, FindingForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeFinding(actor, finding.ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.finding(finding.ref), 'Coding changed')
}

export default function EditFinding() {
  const { finding, themes } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {
    themeIds: finding.themes.map(({ id }) => id),
    kind: finding.kind,
    note: finding.note,
    version: String(finding.version),
  })
  return (
    <>
      <BackLink href={paths.finding(finding.ref)} text={`Back to ${finding.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the coding" caption={finding.ref} />
      <PassageInPlace finding={finding} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <CodingFields form={form} themes={<ThemeCheckboxes field={form.field('themeIds')} label="Themes" themes={themes} />} />
        <Button>Save</Button>
      </Form>
    </>
  )
}
