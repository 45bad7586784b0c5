import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useRef, type RefObject } from 'react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState, type FormState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { readDocumentText } from '#app/domain/documents/document-queries.server'
import { DocumentText } from '#app/domain/documents/ui/DocumentText'
import { useSelectedPassage } from '#app/domain/documents/ui/use-selected-passage'
import { listOwnPassages } from '#app/domain/double-coding/blind-passage-queries.server'
import { codeBlindPassage } from '#app/domain/double-coding/code-blind-passage.server'
import { CodeBlindPassageForm } from '#app/domain/double-coding/double-coding-forms'
import { canCodeBlind, isCoder } from '#app/domain/double-coding/double-coding-policy'
import { findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { OwnPassages } from '#app/domain/double-coding/ui/OwnPassages'
import { codingInWords } from '#app/domain/findings/finding'
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

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Code blind', data?.document.title ?? 'Document')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  const document = found(doubleCoding.documents.find(({ ref }) => ref === params.documentRef))
  permitted(isCoder(actor, doubleCoding))
  await viewed(request, actor, doubleCoding.review)
  const [text, themes] = await Promise.all([readDocumentText(actor, document.id), listThemesToChoose()])
  const passages = await listOwnPassages(actor, doubleCoding.id, document.id, text.text)
  const coded = textOf(new URL(request.url), 'coded')
  return {
    doubleCodingRef: doubleCoding.ref,
    document: { ref: document.ref, title: document.title },
    text,
    passages,
    themes,
    coded: passages.find(({ id }) => id === coded)?.id ?? null,
    once: newFormKey(),
    can: { code: canCodeBlind(actor, doubleCoding).allowed },
    protectiveMarking: protectiveMarkingOf([doubleCoding.review]),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  const document = found(doubleCoding.documents.find(({ ref }) => ref === params.documentRef))
  permitted(canCodeBlind(actor, doubleCoding))
  const form = await parseForm(request, CodeBlindPassageForm)
  if (!form.ok) return invalid(form)
  const outcome = await codeBlindPassage(actor, doubleCoding.ref, document.ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  // No notice: it would take the focus, and the page with it, away from the passage.
  return redirect(paths.codedBlind(doubleCoding.ref, document.ref, outcome.value.id))
}

export default function CodeBlind() {
  const { doubleCodingRef, document, text, passages, themes, coded, once, can } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { kind: 'finding' })
  const documentElement = useRef<HTMLDivElement>(null)
  const shown = passages.flatMap(({ start, end, ...passage }) => {
    if (start === null || end === null) return []
    const kind = passage.id === coded ? ('active' as const) : ('coded' as const)
    return [{ id: passage.id, start, end, label: codingInWords(passage), kind }]
  })
  return (
    <>
      <BackLink href={paths.doubleCoding(doubleCodingRef)} text={`Back to ${doubleCodingRef}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={can.code ? 'Code blind' : 'Your codings'} caption={document.title} />
      <InsetText>
        You see only what you code here yourself. What the other coder codes, what has been found in this document before and what the machine suggests
        are left out: they would sway you. Nobody sees your codings until both of you have finished.
      </InsetText>
      <p className="govuk-body tl-no-print">
        {can.code ? (
          <>
            <a className="govuk-link" href="#coding">
              Go to the form
            </a>{' '}
            or to{' '}
          </>
        ) : (
          'Go to '
        )}
        <a className="govuk-link" href="#coded">
          what you have coded
        </a>
      </p>
      <div className="tl-reader">
        <div ref={documentElement}>
          <DocumentText document={text} passages={shown} />
        </div>
        <div className="tl-reader__side">
          {can.code ? (
            <div className="tl-no-print">
              <h2 className="govuk-heading-m" id="coding">
                Code a passage
              </h2>
              {coded ? <p className="govuk-body-s">Your coding is saved.</p> : null}
              <Form method="post" action={paths.codeBlind(doubleCodingRef, document.ref)} noValidate reloadDocument>
                <HiddenField name="once" value={form.field('once').value ?? once} />
                <SelectedPassage form={form} text={text.text} document={documentElement} />
                <CodingFields form={form} themes={<ThemeCheckboxes field={form.field('themeIds')} label="Themes" themes={themes} />} />
                <Button>Save the coding</Button>
              </Form>
            </div>
          ) : null}
          <h2 className="govuk-heading-m" id="coded">
            Coded by you
          </h2>
          <OwnPassages passages={passages} doubleCodingRef={doubleCodingRef} canChange={can.code} />
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
