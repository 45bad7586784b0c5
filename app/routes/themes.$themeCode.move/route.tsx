import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ButtonGroup } from '#app/components/ButtonGroup'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { moveTheme } from '#app/domain/themes/move-theme.server'
import { findThemeToChange } from '#app/domain/themes/theme-change-queries.server'
import { MoveThemeForm } from '#app/domain/themes/theme-forms'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { listThemesToStandUnder } from '#app/domain/themes/theme-queries.server'
import { ParentField } from '#app/domain/themes/ui/ParentField'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Move', data?.theme.name ?? 'Theme')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeToChange(actor, params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  return { theme, parents: await listThemesToStandUnder(theme.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeToChange(actor, params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  const form = await parseForm(request, MoveThemeForm)
  if (!form.ok) return invalid(form)
  const outcome = await moveTheme(actor, theme.code, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.moveTheme(theme.code), 'Theme moved')
}

export default function MoveTheme() {
  const { theme, parents } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { parentId: theme.parentId, version: String(theme.version) })
  return (
    <>
      <BackLink href={paths.theme(theme.code)} text={`Back to ${theme.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Move the theme" caption={theme.name} />
      <p className="govuk-body">
        What carries the theme stays with it, and so do the themes under it. The figures of the themes above change with what stands
        under them.
      </p>
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <ParentField form={form} parents={parents} />
        <Button>Move</Button>
      </Form>
      <h2 className="govuk-heading-m">Among its neighbours</h2>
      <ol className="govuk-list govuk-list--number">
        {theme.neighbours.map((name, index) => (
          <li key={name}>{index === theme.place.at ? <b>{name}</b> : name}</li>
        ))}
      </ol>
      <Form method="post" noValidate>
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <HiddenField name="parentId" value={theme.parentId ?? ''} />
        <ButtonGroup>
          {theme.place.isFirst ? null : (
            <Button kind="secondary" name="step" value="up">
              Move up
            </Button>
          )}
          {theme.place.isLast ? null : (
            <Button kind="secondary" name="step" value="down">
              Move down
            </Button>
          )}
        </ButtonGroup>
      </Form>
      <p className="govuk-body-s">The themes of the mission come first, whatever their place.</p>
    </>
  )
}
