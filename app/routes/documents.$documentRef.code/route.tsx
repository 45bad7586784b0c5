import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useRef, type RefObject } from 'react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState, type FormState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findDocument, readDocumentText } from '#app/domain/documents/document-queries.server'
import { DocumentText } from '#app/domain/documents/ui/DocumentText'
import { useSelectedPassage } from '#app/domain/documents/ui/use-selected-passage'
import { codePassage } from '#app/domain/findings/code-passage.server'
import { codingInWords } from '#app/domain/findings/finding'
import { CodePassageForm } from '#app/domain/findings/finding-forms'
import { canCodePassages } from '#app/domain/findings/finding-policy'
import { listPassagesOf } from '#app/domain/findings/finding-queries.server'
import { CodedPassages } from '#app/domain/findings/ui/CodedPassages'
import { CodingFields } from '#app/domain/findings/ui/CodingFields'
import { PassageFields } from '#app/domain/findings/ui/PassageFields'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { listThemesToChoose } from '#app/domain/themes/theme-queries.server'
import { ThemeCheckboxes } from '#app/domain/themes/ui/ThemeCheckboxes'
import { textOf } from '#app/http/list-query.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Code passages', data?.document.title ?? 'Document')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const document = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canCodePassages(actor))
  await viewed(request, actor, document.review)
  const [text, passages, themes] = await Promise.all([
    readDocumentText(actor, document.id),
    listPassagesOf(actor, document.id),
    listThemesToChoose(),
  ])
  const coded = textOf(new URL(request.url), 'coded')
  return {
    document: { ref: document.ref, title: document.title, reviewRef: document.review.ref },
    text,
    passages,
    themes,
    coded: passages.find(({ ref }) => ref === coded)?.ref ?? null,
    once: newFormKey(),
    protectiveMarking: protectiveMarkingOf([document.review]),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const document = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canCodePassages(actor))
  const form = await parseForm(request, CodePassageForm)
  if (!form.ok) return invalid(form)
  const outcome = await codePassage(actor, document.ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  // No notice: it would take the focus, and the page with it, away from the passage.
  return redirect(paths.codedPassage(document.ref, outcome.value.ref))
}

export default function CodePassages() {
  const { document, text, passages, themes, coded, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { kind: 'finding' })
  const documentElement = useRef<HTMLDivElement>(null)
  const shown = passages.flatMap(({ start, end, ...passage }) => {
    if (start === null || end === null) return []
    const kind = passage.ref === coded ? ('active' as const) : ('coded' as const)
    return [{ id: passage.ref, start, end, label: codingInWords(passage), kind }]
  })
  return (
    <>
      <BackLink href={paths.document(document.ref)} text={`Back to ${document.title}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Code passages" caption={document.title} />
      <p className="govuk-body">
        <a className="govuk-link" href="#coding">
          Go to the form
        </a>{' '}
        or to{' '}
        <a className="govuk-link" href="#coded">
          what is coded already
        </a>
      </p>
      <div className="tl-reader">
        <div ref={documentElement}>
          <DocumentText document={text} passages={shown} />
        </div>
        <div className="tl-reader__side">
          <h2 className="govuk-heading-m" id="coding">
            Code a passage
          </h2>
          {coded ? (
            <p className="govuk-body-s">
              Coded:{' '}
              <a className="govuk-link" href={paths.finding(coded)}>
                {coded}
              </a>
              . You can{' '}
              <a className="govuk-link" href={paths.editFinding(coded)}>
                change
              </a>{' '}
              or{' '}
              <a className="govuk-link" href={paths.withdrawFinding(coded)}>
                withdraw
              </a>{' '}
              it, or{' '}
              <a className="govuk-link" href={paths.newRecommendation(document.reviewRef, { finding: coded })}>
                add a recommendation that rests on it
              </a>
              .
            </p>
          ) : null}
          <Form method="post" action={paths.codePassage(document.ref)} noValidate reloadDocument>
            <HiddenField name="once" value={form.field('once').value ?? once} />
            <SelectedPassage form={form} text={text.text} document={documentElement} />
            <CodingFields form={form} themes={<ThemeCheckboxes field={form.field('themeIds')} label="Themes" themes={themes} />} />
            <Button>Save the coding</Button>
          </Form>
          <h2 className="govuk-heading-m" id="coded">
            Coded in this document
          </h2>
          <CodedPassages passages={passages} />
        </div>
      </div>
    </>
  )
}

interface SelectedPassageProps {
  form: FormState
  text: string
  document: RefObject<HTMLElement>
}

// By itself, so that selecting words does not draw the whole document again.
function SelectedPassage({ form, text, document }: SelectedPassageProps) {
  return <PassageFields form={form} text={text} selected={useSelectedPassage(document, text)} />
}
