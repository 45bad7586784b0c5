import type { FormState } from '#app/components/form-state'
import { TextArea } from '#app/components/TextArea'

/** What a theme means and how it is known, for the pages that add one and that change one. */
export function ThemeWordFields({ form }: { form: FormState }) {
  return (
    <>
      <TextArea field={form.field('definition')} label="Definition" hint="What a passage must speak of to carry this theme" rows={3} />
      <TextArea field={form.field('include')} label="Include (optional)" hint="What belongs here although one might doubt it" rows={3} />
      <TextArea field={form.field('exclude')} label="Exclude (optional)" hint="What belongs elsewhere, and where" rows={3} />
      <TextArea field={form.field('example')} label="Example (optional)" hint="An invented sentence that would carry this theme" rows={3} />
      <TextArea
        field={form.field('cues')}
        label="Cues (optional)"
        hint="Words and phrases that point to the theme, one to a line. A * ends a word that may go on: recall* finds recalled too"
        rows={6}
      />
    </>
  )
}
