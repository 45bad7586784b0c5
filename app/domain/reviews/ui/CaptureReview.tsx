import { Form } from '@remix-run/react'
import { Button } from '#app/components/Button'
import { CheckboxGroup } from '#app/components/CheckboxGroup'
import { DateField } from '#app/components/DateField'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState, type SubmittedForm } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { RadioGroup } from '#app/components/RadioGroup'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { ReviewFields } from './ReviewFields'

interface CaptureReviewProps {
  options: {
    kinds: readonly { code: string; label: string }[]
    agencies: readonly { id: string; name: string; isActive: boolean }[]
    incidents: readonly { id: string; ref: string; title: string }[]
  }
  once: string
  submitted: SubmittedForm | undefined
  /** The incident from whose page one came. */
  incident?: { id: string; area: string | null }
}

/** The form by which a review is captured: first the incident, then the review. */
export function CaptureReview({ options, once, submitted, incident }: CaptureReviewProps) {
  const form = formState(submitted, {
    incident: incident || options.incidents.length > 0 ? (incident ? 'existing' : undefined) : 'new',
    incidentId: incident?.id,
    area: incident?.area,
    marking: 'official_sensitive',
  })
  const existing = (
    <SelectField
      field={form.field('incidentId')}
      label="Incident"
      emptyText="Select the incident"
      choices={options.incidents.map(({ id, ref, title }) => ({ value: id, text: `${ref} ${title}` }))}
    />
  )
  const fresh = (
    <>
      <TextField field={form.field('incidentTitle')} label="What happened, in a few words" hint="Do not use real names. For example, ‘Attack at a bus station’" />
      <DateField field={form.field('incidentOccurredOn')} label="Date of the incident (optional)" />
    </>
  )
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Capture a review" />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <RadioGroup
          field={form.field('incident')}
          label="Which incident does it look at?"
          hint="One incident can have several reviews"
          choices={[
            ...(options.incidents.length > 0 ? [{ value: 'existing', text: 'One that is recorded here already', conditional: existing }] : []),
            { value: 'new', text: 'A new one', conditional: fresh },
          ]}
        />
        <ReviewFields form={form} options={options} />
        <CheckboxGroup
          field={form.field('isRestricted')}
          label="Need to know"
          choices={[
            {
              value: 'yes',
              text: 'Restrict this review from the start',
              hint: 'Only you will know of it until you name others. Nobody else sees it in any list, search or count.',
            },
          ]}
        />
        <Button>Capture the review</Button>
      </Form>
    </>
  )
}
