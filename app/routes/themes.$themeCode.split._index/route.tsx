import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
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
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'
import { beginSplit } from '#app/domain/themes/begin-split.server'
import { carriersInWords } from '#app/domain/themes/theme-carriers'
import { findThemeToChange } from '#app/domain/themes/theme-change-queries.server'
import { SplitThemeForm } from '#app/domain/themes/theme-forms'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { listThemesToSplitInto } from '#app/domain/themes/theme-queries.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Split', data?.theme.name ?? 'Theme')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeToChange(actor, params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  return { theme, choices: await listThemesToSplitInto(theme.id), once: newFormKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeToChange(actor, params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  const form = await parseForm(request, SplitThemeForm)
  if (!form.ok) return invalid(form)
  const outcome = await beginSplit(actor, theme.code, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirect(paths.sortTheme(theme.code, { into: outcome.value.into.join(' ') }))
}

export default function SplitTheme() {
  const { theme, choices, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.theme(theme.code)} text={`Back to ${theme.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Split the theme" caption={theme.name} />
      <p className="govuk-body">
        It carries {carriersInWords(theme.carriers) ?? 'nothing that you can see'}. Choose between which themes they are to be sorted; on
        the next pages you say for each passage and recommendation where it goes. It may stay, go to another theme, or carry several.
        Each page is saved by itself, so you can stop and come back.
      </p>
      <p className="govuk-body">What is in reviews that you may not see stays as it is.</p>
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <CheckboxGroup
          field={form.field('intoIds')}
          label="Themes that there are"
          isSmall
          choices={choices.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextField field={form.field('name')} label="A new theme (optional)" hint="It is placed beside this one" />
        <TextArea field={form.field('definition')} label="What the new theme means" rows={3} />
        <Button>Go on to the passages</Button>
      </Form>
    </>
  )
}
