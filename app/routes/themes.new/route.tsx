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
import { addTheme } from '#app/domain/themes/add-theme.server'
import { NewThemeForm } from '#app/domain/themes/theme-forms'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { listThemesToStandUnder } from '#app/domain/themes/theme-queries.server'
import { NewThemeFields } from '#app/domain/themes/ui/NewThemeFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Add a theme', 'Themes')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeThemes(actor))
  return { parents: await listThemesToStandUnder(null), once: newFormKey() }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeThemes(actor))
  const form = await parseForm(request, NewThemeForm)
  if (!form.ok) return invalid(form)
  const outcome = await addTheme(actor, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.theme(outcome.value.code), 'Theme added')
}

export default function NewTheme() {
  const { parents, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.themes()} text="Back to themes" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Add a theme" />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <NewThemeFields form={form} parents={parents} />
        <Button>Add the theme</Button>
      </Form>
    </>
  )
}
