import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ConfirmAct } from '#app/components/ConfirmAct'
import { TextArea } from '#app/components/TextArea'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { retireTheme } from '#app/domain/themes/retire-theme.server'
import { findThemeToChange } from '#app/domain/themes/theme-change-queries.server'
import { RetireThemeForm } from '#app/domain/themes/theme-forms'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Take out of use', data?.theme.name ?? 'Theme')

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
  const form = await parseForm(request, RetireThemeForm)
  if (!form.ok) return invalid(form)
  const outcome = await retireTheme(actor, theme.code, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.theme(theme.code), 'Theme taken out of use')
}

export default function RetireTheme() {
  const { theme } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { version: String(theme.version) })
  return (
    <>
      <BackLink href={paths.theme(theme.code)} text={`Back to ${theme.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Take the theme out of use" caption={theme.name} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <ConfirmAct
          warning="The theme is no longer offered when something is coded, and no longer suggested."
          losses={[
            'Everything that carries it keeps it, is still counted, and can be found as before.',
            ...(theme.below.length > 0 ? [`The themes under it stay in use: ${theme.below.join(', ')}.`] : []),
            ...(theme.isMission ? ['It belongs to the mission: it goes on standing first, marked as not in use.'] : []),
            'It can be brought back at any time.',
          ]}
          confirmText="Take out of use"
          cancelHref={paths.theme(theme.code)}
        >
          <TextArea field={form.field('because')} label="Why is it no longer used?" rows={2} />
        </ConfirmAct>
      </Form>
    </>
  )
}
