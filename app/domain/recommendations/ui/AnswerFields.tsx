import { DateField } from '#app/components/DateField'
import type { FormState } from '#app/components/form-state'
import { RadioGroup } from '#app/components/RadioGroup'
import { TextArea } from '#app/components/TextArea'
import { answers } from '../recommendation'

/** The three answers, each with what belongs to it. */
export function AnswerFields({ form }: { form: FormState }) {
  return (
    <>
      <RadioGroup
        field={form.field('answer')}
        label="Answer"
        labelSize="m"
        choices={[
          {
            value: 'accepted',
            text: answers.accepted.label,
            hint: answers.accepted.meaning,
            conditional: <TextArea field={form.field('willDo')} label="What will be done" />,
          },
          {
            value: 'accepted_in_part',
            text: answers.accepted_in_part.label,
            hint: answers.accepted_in_part.meaning,
            conditional: (
              <>
                <TextArea field={form.field('willDoInPart')} label="What will be done" />
                <TextArea field={form.field('partNotAccepted')} label="Which part is not accepted" rows={3} />
                <TextArea field={form.field('whyInPart')} label="Why that part is not accepted" rows={3} />
              </>
            ),
          },
          {
            value: 'not_accepted',
            text: answers.not_accepted.label,
            hint: answers.not_accepted.meaning,
            conditional: <TextArea field={form.field('whyNot')} label="Why it is not accepted" />,
          },
        ]}
      />
      <DateField field={form.field('answeredOn')} label="Date of the answer" />
    </>
  )
}
