import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ButtonGroup } from '#app/components/ButtonGroup'
import { RadioGroup } from '#app/components/RadioGroup'
import { SelectField } from '#app/components/SelectField'
import { TextArea } from '#app/components/TextArea'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { mergeThemes } from '#app/domain/themes/merge-themes.server'
import { findThemeToChange } from '#app/domain/themes/theme-change-queries.server'
import { MergeThemesForm } from '#app/domain/themes/theme-forms'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { carriersInWords } from '#app/domain/themes/theme-carriers'
import { listThemesToMergeInto } from '#app/domain/themes/theme-queries.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Merge', data?.theme.name ?? 'Theme')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeToChange(actor, params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  return { theme, choices: await listThemesToMergeInto(theme.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeToChange(actor, params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  const form = await parseForm(request, MergeThemesForm)
  if (!form.ok) return invalid(form)
  const outcome = await mergeThemes(actor, theme.code, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.theme(outcome.value.code), `“${theme.name}” merged into this theme`)
}

export default function MergeTheme() {
  const { theme, choices } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { below: 'with it', version: String(theme.version) })
  return (
    <>
      <BackLink href={paths.theme(theme.code)} text={`Back to ${theme.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Merge into another theme" caption={theme.name} />
      <p className="govuk-body">What follows:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          {carriersInWords(theme.carriers) ?? 'Nothing that you can see'} will carry the other theme instead, and so will any in reviews that
          you may not see.
        </li>
        <li>Each coding is kept, with who coded it and when. What carries both themes carries the other one once.</li>
        <li>“{theme.name}” goes out of use. Its page says where it went, and so does the history of each coding.</li>
        {theme.isMission ? <li>It belongs to the mission: the other theme belongs to the mission from then on.</li> : null}
        <li>This cannot be undone as a whole. The other theme can be split again, passage by passage.</li>
      </ul>
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <SelectField
          field={form.field('intoId')}
          label="Theme that takes its codings over"
          emptyText="Select a theme"
          choices={choices.map(({ id, name, level }) => ({ value: id, text: `${'– '.repeat(level - 1)}${name}` }))}
        />
        {theme.below.length > 0 ? (
          <RadioGroup
            field={form.field('below')}
            label={`Themes under it (${theme.below.join(', ')})`}
            choices={[
              { value: 'with it', text: 'Go under the other theme' },
              { value: 'where it stood', text: `Stay where this theme stood${theme.parent ? `, under ${theme.parent}` : ', at the top of the tree'}` },
            ]}
          />
        ) : (
          <HiddenField name="below" value="with it" />
        )}
        <TextArea field={form.field('because')} label="Why are they merged?" rows={2} />
        <ButtonGroup>
          <Button kind="warning">Merge</Button>
          <a className="govuk-link" href={paths.theme(theme.code)}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  )
}
