import { Form } from '@remix-run/react'
import { Button } from '#app/components/Button'
import type { FormState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { CodingFields } from '#app/domain/findings/ui/CodingFields'
import { PassageFields } from '#app/domain/findings/ui/PassageFields'
import { ThemeCheckboxes } from '#app/domain/themes/ui/ThemeCheckboxes'
import { paths } from '#app/paths'

interface HandCodingFormProps {
  form: FormState
  action: string
  reviewRef: string
  text: string
  themes: Parameters<typeof ThemeCheckboxes>[0]['themes']
  /** The passage that was coded just now. */
  coded: string | null
  once: string
}

/** Codes a passage that is pasted, for those who select nothing in the text. */
export function HandCodingForm({ form, action, reviewRef, text, themes, coded, once }: HandCodingFormProps) {
  return (
    <section aria-labelledby="coding" className="tl-by-hand">
      <h2 className="govuk-heading-m" id="coding">
        Code a passage by pasting it
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
          <a className="govuk-link" href={paths.newRecommendation(reviewRef, { finding: coded })}>
            add a recommendation that rests on it
          </a>
          .
        </p>
      ) : null}
      <Form method="post" action={action} noValidate reloadDocument className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <PassageFields form={form} text={text} selected={null} />
        <CodingFields form={form} themes={<ThemeCheckboxes field={form.field('themeIds')} label="Themes" themes={themes} />} />
        <Button>Save the coding</Button>
      </Form>
    </section>
  )
}
