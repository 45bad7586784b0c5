import { Form } from '@remix-run/react'
import { Button } from '#app/components/Button'
import { ButtonGroup } from '#app/components/ButtonGroup'
import { DefaultButton } from '#app/components/DefaultButton'
import type { FormState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { AttendeeFields } from '#app/domain/documents/ui/AttendeeFields'
import { DocumentFields } from '#app/domain/documents/ui/DocumentFields'

interface CheckFormProps {
  form: FormState
  rows: number
  agencies: readonly { id: string; name: string }[]
  once: string
  discardHref: string
}

/** What the document says of itself, as it was recognised, to be corrected and then added. */
export function CheckForm({ form, rows, agencies, once, discardHref }: CheckFormProps) {
  return (
    <Form method="post" noValidate reloadDocument>
      <HiddenField name="once" value={form.field('once').value ?? once} />
      <DefaultButton text="Add to the review" />
      <div className="tl-form">
        <DocumentFields form={form} />
      </div>
      <AttendeeFields form={form} rows={rows} agencies={agencies} />
      <ButtonGroup>
        <Button>Add to the review</Button>
        <a className="govuk-link" href={discardHref}>
          Discard
        </a>
      </ButtonGroup>
    </Form>
  )
}
