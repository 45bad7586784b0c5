import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { renameTheme } from '#app/domain/themes/rename-theme.server'
import { findThemeToChange } from '#app/domain/themes/theme-change-queries.server'
import { RenameThemeForm } from '#app/domain/themes/theme-forms'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Rename', data?.theme.name ?? 'Theme')

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
  const form = await parseForm(request, RenameThemeForm)
  if (!form.ok) return invalid(form)
  const outcome = await renameTheme(actor, theme.code, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.theme(theme.code), 'Theme renamed')
}

export default function RenameTheme() {
  const { theme } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { name: theme.name, version: String(theme.version) })
  return (
    <>
      <BackLink href={paths.theme(theme.code)} text={`Back to ${theme.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Rename the theme" caption={theme.name} />
      <p className="govuk-body">
        Everything that carries the theme goes on carrying it, under its new name. Its address stays, and its history keeps the name
        that it had.
      </p>
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <TextField field={form.field('name')} label="Name" />
        <TextArea field={form.field('because')} label="Why (optional)" rows={2} />
        <Button>Rename</Button>
      </Form>
    </>
  )
}
