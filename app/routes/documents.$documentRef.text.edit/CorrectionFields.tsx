import { Button } from '#app/components/Button'
import type { FormState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { TextArea } from '#app/components/TextArea'

/** The whole text of a document, to be corrected. */
export function CorrectionFields({ form }: { form: FormState }) {
  return (
    <>
      <HiddenField name="lost" value="0" />
      <HiddenField name="step" value="look" />
      <TextArea
        field={form.field('text')}
        label="Text"
        hint="Blank lines part the blocks. In a table, tabs part the cells and lines the rows: leave them as they are, and it stays a table."
        rows={30}
        spellCheck={false}
      />
      <div className="tl-form">
        <TextArea field={form.field('because')} label="Why the text is corrected" hint="For instance: words were run together where the file was read" rows={2} />
      </div>
      <Button>Continue</Button>
    </>
  )
}
