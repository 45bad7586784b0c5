import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { EmptyState } from '#app/components/EmptyState'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { ImportCodebookForm } from '#app/domain/themes/codebook-forms'
import { previewCodebook } from '#app/domain/themes/codebook-import.server'
import { importCodebook } from '#app/domain/themes/import-codebook.server'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { ImportPreview } from '#app/domain/themes/ui/ImportPreview'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Import a codebook', 'Themes')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeThemes(actor))
  throw redirect(paths.importCodebook())
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeThemes(actor))
  const form = await parseForm(request, ImportCodebookForm)
  if (!form.ok) return invalid(form)
  const outcome = await importCodebook(actor, form.value, { once: form.once })
  if (outcome.ok) return redirectWithNotice(paths.codebookHistory(), outcome.value.notice)
  const preview = await previewCodebook(actor, form.value.text)
  if (!preview.ok) return invalid(form.reject(preview))
  return { problems: outcome.problems, seen: { ...preview.value, fileName: form.value.fileName, once: newFormKey() } }
}

export default function ConfirmImport() {
  const answer = useActionData<typeof action>()
  if (answer && 'seen' in answer) return <ImportPreview {...answer.seen} problems={answer.problems} />
  return (
    <>
      <PageHeading title="Import a codebook" />
      <EmptyState title="The file did not arrive whole">
        Nothing was imported.{' '}
        <a className="govuk-link" href={paths.importCodebook()}>
          Select it again
        </a>
      </EmptyState>
    </>
  )
}
