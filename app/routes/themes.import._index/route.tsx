import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { FileField } from '#app/components/FileField'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { LARGEST_CODEBOOK } from '#app/domain/themes/codebook-entry'
import { CodebookFileForm } from '#app/domain/themes/codebook-forms'
import { previewCodebookFile } from '#app/domain/themes/codebook-import.server'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { ImportPreview } from '#app/domain/themes/ui/ImportPreview'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Import a codebook', 'Themes')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeThemes(actor))
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeThemes(actor))
  const form = await parseForm(request, CodebookFileForm, { files: { file: LARGEST_CODEBOOK } })
  if (!form.ok) return invalid(form)
  const { name, bytes } = form.value.file
  const outcome = await previewCodebookFile(actor, bytes)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return { seen: { ...outcome.value, fileName: name, once: newFormKey() } }
}

export default function ImportCodebook() {
  const answer = useActionData<typeof action>()
  const form = formState(answer && 'submitted' in answer ? answer.submitted : undefined, {})
  if (answer && 'seen' in answer) return <ImportPreview {...answer.seen} problems={[]} />
  return (
    <>
      <BackLink href={paths.themes()} text="Back to themes" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Import a codebook" />
      <p className="govuk-body">
        Bring codes from another tool (NVivo, ATLAS.ti, MAXQDA and QualCoder export a REFI-QDA codebook, .qdc), or change many themes at
        once in a spreadsheet. You see what the file would do before anything is written. A code is taken for the theme that has its
        GUID, its code or its name; themes that the file does not have stay as they are.
      </p>
      <Form method="post" encType="multipart/form-data" noValidate className="tl-form">
        <FileField field={form.field('file')} label="Codebook" hint="A .qdc or .csv file of up to 2 MB and 5,000 codes" accept=".qdc,.xml,.csv" />
        <Button>See what it would do</Button>
      </Form>
    </>
  )
}
