import { Button } from '#app/components/Button'
import { DataTable } from '#app/components/DataTable'
import { InsetText } from '#app/components/InsetText'
import type { FormState } from '#app/components/form-state'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { attendeeFields, MOST_ATTENDEES } from '../attendees'

interface AttendeeFieldsProps {
  form: FormState
  /** How many rows to show. */
  rows: number
  agencies: readonly { id: string; name: string }[]
}

/** Who was at the meeting, a row each; without JavaScript too a row can be emptied, and more rows can be had. */
export function AttendeeFields({ form, rows, agencies }: AttendeeFieldsProps) {
  const theirs = form.field('attendees').theirs
  const choices = agencies.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <fieldset className="govuk-fieldset tl-attendees">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Who attended (optional)</legend>
      <p className="govuk-hint">Clear a name to take the person off. Those who attended are not taken for addressees.</p>
      {theirs === undefined ? null : <InsetText>Stored now: {theirs || 'nobody'}</InsetText>}
      <DataTable
        caption="Who attended"
        isCaptionHidden
        narrow="stack"
        isSmall
        rows={Array.from({ length: rows }, (_, index) => index + 1)}
        rowKey={String}
        columns={[
          {
            key: 'name',
            header: 'Name',
            cell: (row) => <TextField field={form.field(attendeeFields(row).name)} label={`Name of person ${row}`} isLabelHidden />,
          },
          {
            key: 'agency',
            header: 'Agency',
            cell: (row) => (
              <SelectField
                field={form.field(attendeeFields(row).agencyId)}
                label={`Agency of person ${row}`}
                isLabelHidden
                emptyText="None of the partnership"
                choices={choices}
              />
            ),
          },
          {
            key: 'printed',
            header: 'As printed',
            cell: (row) => (
              <TextField field={form.field(attendeeFields(row).agencyAsPrinted)} label={`Body of person ${row} as printed`} isLabelHidden />
            ),
          },
          {
            key: 'attendance',
            header: 'Attendance',
            cell: (row) => (
              <SelectField
                field={form.field(attendeeFields(row).attendance)}
                label={`Attendance of person ${row}`}
                isLabelHidden
                choices={[
                  { value: 'present', text: 'Present' },
                  { value: 'apologies', text: 'Apologies' },
                ]}
              />
            ),
          },
        ]}
      />
      {rows < MOST_ATTENDEES ? (
        <Button kind="secondary" name="rows" value="more">
          Add more rows
        </Button>
      ) : null}
    </fieldset>
  )
}
