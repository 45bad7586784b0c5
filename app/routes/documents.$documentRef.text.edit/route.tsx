import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState, type SubmittedForm } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { correctText } from '#app/domain/documents/correct-text.server'
import { previewCorrection, whyNotNow, type Correction } from '#app/domain/documents/correction.server'
import { CorrectTextForm } from '#app/domain/documents/document-forms'
import { canCorrectText } from '#app/domain/documents/document-policy'
import { findDocument, readTextToCorrect } from '#app/domain/documents/document-queries.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'
import { ConfirmCorrection } from './ConfirmCorrection'
import { CorrectionFields } from './CorrectionFields'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Correct the text', data?.document.ref ?? 'Document', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { id, ref, title, file, review } = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canCorrectText(actor))
  await viewed(request, actor, review)
  const [stored, blocked] = await Promise.all([readTextToCorrect(actor, id), whyNotNow(id)])
  return { document: { ref, title, hasFile: file !== null }, stored, blocked, protectiveMarking: protectiveMarkingOf([review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { id, ref } = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canCorrectText(actor))
  const form = await parseForm(request, CorrectTextForm)
  if (!form.ok) return invalid(form)
  const asTyped = form.reject({ problems: [] })
  if (form.value.step === 'write') return invalid(asTyped)
  if (form.value.step === 'look') {
    const correction = await previewCorrection(actor, id, form.value.text)
    if (correction.isSame) return invalid(form.reject({ problems: [{ field: 'text', words: 'Nothing was changed in the text' }] }))
    return data({ submitted: asTyped.submitted, correction })
  }
  const outcome = await correctText(actor, ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.document(ref), 'Text corrected')
}

export default function CorrectText() {
  const { document, stored, blocked } = useLoaderData<typeof loader>()
  const answer: { submitted: SubmittedForm; correction?: Correction } | undefined = useActionData<typeof action>()
  const correction = answer?.correction
  const form = formState(answer?.submitted, { text: stored.text, textVersion: String(stored.version) })
  return (
    <>
      <BackLink href={paths.document(document.ref)} text={`Back to ${document.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={correction ? 'Save this correction?' : 'Correct the text'} caption={`${document.ref} ${document.title}`} />
      {blocked ? (
        <InsetText>{blocked}.</InsetText>
      ) : (
        <>
          {correction ? null : (
            <p className="govuk-body">
              {document.hasFile ? 'The original file stays as it came. ' : ''}
              Coded passages are found again in the corrected text; the next page says what happens to each of them before anything is saved.
            </p>
          )}
          <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
            <HiddenField name="textVersion" value={form.field('textVersion').value ?? ''} />
            {correction ? <ConfirmCorrection form={form} correction={correction} /> : <CorrectionFields form={form} />}
          </Form>
        </>
      )}
    </>
  )
}
