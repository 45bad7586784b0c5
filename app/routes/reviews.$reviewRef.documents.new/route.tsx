import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { FileField } from '#app/components/FileField'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { RadioGroup } from '#app/components/RadioGroup'
import { TextArea } from '#app/components/TextArea'
import { acceptedEndings } from '#app/domain/documents/document'
import { StartIntakeForm } from '#app/domain/documents/document-forms'
import { canAddDocument } from '#app/domain/documents/document-policy'
import { settleIntake } from '#app/domain/documents/settle-intake.server'
import { startIntake } from '#app/domain/documents/start-intake.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findReviewHeader } from '#app/domain/reviews/review-queries.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Add a document', data?.review.ref ?? 'Review', 'Reviews')

// A little more than the reader takes, so that its words are the ones that people read.
const LARGEST_UPLOAD = 40 * 1024 * 1024

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const review = found(await findReviewHeader(actor, params.reviewRef ?? ''))
  permitted(canAddDocument(actor))
  await viewed(request, actor, review)
  return { review, once: newFormKey(), protectiveMarking: protectiveMarkingOf([review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const review = found(await findReviewHeader(actor, params.reviewRef ?? ''))
  permitted(canAddDocument(actor))
  const form = await parseForm(request, StartIntakeForm, { files: { file: LARGEST_UPLOAD } })
  if (!form.ok) return invalid(form)
  const started = await startIntake(actor, review.ref, form.value, { once: form.once })
  if (!started.ok) return invalid(form.reject(started))
  const settled = await settleIntake(actor, review.ref, started.value.id)
  if (!settled.ok) return invalid(form.reject(settled))
  return redirect(paths.intake(review.ref, settled.value.id))
}

export default function NewDocument() {
  const { review, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { source: 'file' })
  const upload = (
    <FileField
      field={form.field('file')}
      label="File"
      accept={acceptedEndings}
      hint="Word (.docx), PDF, web page (.html) or plain text (.txt), smaller than 40 MB. After an error, choose the file again."
    />
  )
  const paste = <TextArea field={form.field('text')} label="Text of the document" hint="Blank lines part the paragraphs" rows={12} />
  return (
    <>
      <BackLink href={paths.reviewDocuments(review.ref)} text={`Back to the documents of ${review.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Add a source document" caption={`${review.ref} ${review.title}`} />
      <p className="govuk-body">
        The file is kept as it is, and its text is read into this service. You then check what the document says of itself before it is added.
      </p>
      <Form method="post" encType="multipart/form-data" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <RadioGroup
          field={form.field('source')}
          label="Where is the text?"
          choices={[
            { value: 'file', text: 'In a file', conditional: upload },
            { value: 'paste', text: 'I will paste it', conditional: paste },
          ]}
        />
        <Button>Read the document</Button>
      </Form>
    </>
  )
}
