import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { TextArea } from '#app/components/TextArea'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { bringBackTheme } from '#app/domain/themes/bring-back-theme.server'
import { findThemeToChange } from '#app/domain/themes/theme-change-queries.server'
import { BringBackThemeForm } from '#app/domain/themes/theme-forms'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Bring back into use', data?.theme.name ?? 'Theme')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeToChange(actor, params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  return { theme }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeToChange(actor, params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  const form = await parseForm(request, BringBackThemeForm)
  if (!form.ok) return invalid(form)
  const outcome = await bringBackTheme(actor, theme.code, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.theme(theme.code), 'Theme brought back into use')
}

export default function BringBackTheme() {
  const { theme } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { version: String(theme.version) })
  return (
    <>
      <BackLink href={paths.theme(theme.code)} text={`Back to ${theme.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Bring the theme back into use" caption={theme.name} />
      <p className="govuk-body">It is offered again when something is coded, and suggested again.</p>
      {theme.mergedInto ? (
        <p className="govuk-body">
          It was merged into {theme.mergedInto}, which keeps the codings. To have some of them here again, split {theme.mergedInto} afterwards.
        </p>
      ) : null}
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <TextArea field={form.field('because')} label="Why (optional)" rows={2} />
        <Button>Bring back into use</Button>
      </Form>
    </>
  )
}
