import type { FormState } from '#app/components/form-state'
import { RadioGroup } from '#app/components/RadioGroup'
import { TextArea } from '#app/components/TextArea'
import { auditAnswerCodes, auditAnswers } from '../audit-answer'
import { inSections } from '../audit-tool'
import { answerField, commentField } from '../mark-form'

export interface MarkingQuestion {
  id: string
  position: number
  section: string | null
  text: string
  guidance: string | null
  mayNotApply: boolean
}

interface MarkingQuestionsProps {
  form: FormState
  questions: readonly MarkingQuestion[]
}

/** Every question of a case by section, each with its answers as large targets and room for a comment. */
export function MarkingQuestions({ form, questions }: MarkingQuestionsProps) {
  return inSections(questions).map(({ name, questions: asked }) => (
    <section key={name} aria-label={name || 'Questions'}>
      {name ? <h2 className="govuk-heading-m">{name}</h2> : null}
      {asked.map(({ id, number, text, guidance, mayNotApply }) => (
        <div key={id}>
          <RadioGroup
            field={form.field(answerField(id))}
            label={`${number}. ${text}`}
            labelSize="s"
            isInline
            hint={guidance ?? undefined}
            choices={auditAnswerCodes
              .filter((code) => code !== 'not_applicable' || mayNotApply)
              .map((code) => ({ value: code, text: auditAnswers[code].label }))}
          />
          <TextArea
            field={form.field(commentField(id))}
            label={
              <>
                Comment<span className="govuk-visually-hidden"> on question {number}</span> (optional)
              </>
            }
            rows={2}
          />
        </div>
      ))}
    </section>
  ))
}
