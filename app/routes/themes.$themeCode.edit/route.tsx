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
import { changeTheme } from '#app/domain/themes/change-theme.server'
import { ThemeForm } from '#app/domain/themes/theme-forms'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { findThemeFacts } from '#app/domain/themes/theme-queries.server'
import { ThemeWordFields } from '#app/domain/themes/ui/ThemeWordFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.theme.name ?? 'Theme')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeFacts(params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  return { theme }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeFacts(params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  const form = await parseForm(request, ThemeForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeTheme(actor, theme.code, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.theme(theme.code), 'Theme changed')
}

export default function EditTheme() {
  const { theme } = useLoaderData<typeof loader>()
  const { definition, include, exclude, example, cues } = theme
  const form = formState(useActionData<typeof action>()?.submitted, {
    definition, include, exclude, example, cues,
    version: String(theme.version),
  })
  return (
    <>
      <BackLink href={paths.theme(theme.code)} text={`Back to ${theme.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change what the theme means" caption={theme.name} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <ThemeWordFields form={form} />
        <Button>Save</Button>
      </Form>
    </>
  )
}
