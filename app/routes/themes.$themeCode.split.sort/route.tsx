import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { EmptyState } from '#app/components/EmptyState'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { findThemeToChange } from '#app/domain/themes/theme-change-queries.server'
import { SortCodingsForm } from '#app/domain/themes/theme-forms'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { findParts, listCodingsToSort } from '#app/domain/themes/split-theme-queries.server'
import { splitTheme } from '#app/domain/themes/split-theme.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'
import { CodingToSort } from './CodingToSort'
import { nextAddress, sortingAsked } from './sorting-asked.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Split', data?.theme.name ?? 'Theme')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeToChange(actor, params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  const { into, of, page } = sortingAsked(request)
  const parts = await findParts(theme.code, into)
  if (parts.length === 0) throw redirect(paths.splitTheme(theme.code))
  const list = await listCodingsToSort(actor, { id: theme.id, into: parts.map(({ id }) => id), of }, page)
  const protectiveMarking = await findMarkingOfList(actor, { ref: { in: list.rows.map(({ review }) => review.ref) } })
  return { theme, parts, of, list, into: parts.map(({ code }) => code).join(' '), protectiveMarking }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const theme = found(await findThemeToChange(actor, params.themeCode ?? ''))
  permitted(canChangeThemes(actor))
  const { into, of, page } = sortingAsked(request)
  const form = await parseForm(request, SortCodingsForm)
  if (!form.ok) return invalid(form)
  const outcome = await splitTheme(actor, theme.code, into, of, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  const parts = await findParts(theme.code, into)
  const { pages } = await listCodingsToSort(actor, { id: theme.id, into: parts.map(({ id }) => id), of }, page)
  return redirectWithNotice(nextAddress(theme.code, { into, of, page }, pages), 'Saved')
}

export default function SortCodings() {
  const { theme, parts, of, list, into } = useLoaderData<typeof loader>()
  const held = Object.fromEntries(list.rows.map(({ ref, themeIds }) => [`carries-${ref}`, themeIds]))
  const form = formState(useActionData<typeof action>()?.submitted, held)
  const noun = of === 'findings' ? { one: 'passage', many: 'passages' } : { one: 'recommendation', many: 'recommendations' }
  const other = of === 'findings' ? 'recommendations' : 'findings'
  const choices = [theme, ...parts].map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <BackLink href={paths.splitTheme(theme.code)} text="Back to the choice of themes" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={`Where do these ${noun.many} go?`} caption={`Split ${theme.name}`} />
      <p className="govuk-body">
        Tick every theme that each carries.{' '}
        <a className="govuk-link" href={paths.sortTheme(theme.code, { into, of: other })}>
          Go to the {other === 'findings' ? 'passages' : 'recommendations'}
        </a>
      </p>
      <ListSummary list={list} noun={noun} />
      {list.total === 0 ? (
        <EmptyState title="Nothing to sort here">No {noun.one} that you can see carries the theme.</EmptyState>
      ) : (
        <Form method="post" noValidate>
          {list.rows.map((coding) => (
            <CodingToSort key={coding.ref} coding={coding} of={of} field={form.field(`carries-${coding.ref}`)} choices={choices} />
          ))}
          <Button>Save this page and go on</Button>
        </Form>
      )}
      <Pagination page={list.page} pages={list.pages} hrefFor={(page) => paths.sortTheme(theme.code, { into, of, page })} />
    </>
  )
}
