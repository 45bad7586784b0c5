import { DateField } from '#app/components/DateField'
import { Details } from '#app/components/Details'
import { FileField } from '#app/components/FileField'
import type { FormState } from '#app/components/form-state'
import { TextField } from '#app/components/TextField'
import { evidenceEndings, evidenceSlots, LARGEST_EVIDENCE, slotFields, type EvidenceSlot } from '../evidence-slots'

const accept = evidenceEndings.map((ending) => `.${ending}`).join(',')
const limit = `${LARGEST_EVIDENCE / 1024 / 1024} MB`

/** The pieces of evidence of an update: one in sight, the others behind a line. */
export function EvidenceFields({ form }: { form: FormState }) {
  const [first, ...others] = evidenceSlots
  const isOpen = others.some((slot) => Object.values(slotFields(slot)).some((name) => form.field(name).error ?? form.field(name).value))
  return (
    <>
      <EvidenceFieldset slot={first} form={form} />
      <Details summary="Add more evidence" isOpen={isOpen}>
        {others.map((slot) => (
          <EvidenceFieldset key={slot} slot={slot} form={form} />
        ))}
      </Details>
    </>
  )
}

function EvidenceFieldset({ slot, form }: { slot: EvidenceSlot; form: FormState }) {
  const names = slotFields(slot)
  return (
    <fieldset className="govuk-fieldset tl-slot">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Evidence {slot} (optional)</legend>
      <TextField field={form.field(names.title)} label="What it is" hint="For example, results of the test calls" />
      <DateField field={form.field(names.speaksOf)} label="Date that it speaks of" hint="When it was so, not when you add it. For example, 27 3 2026" />
      <FileField
        field={form.field(names.file)}
        label="File"
        hint={`PDF, Word, Excel, PowerPoint, text, CSV, picture or e-mail, up to ${limit}. After an error, choose the file again`}
        accept={accept}
      />
      <TextField field={form.field(names.url)} label="Or web address" type="url" />
    </fieldset>
  )
}
