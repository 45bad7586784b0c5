import { SummaryList } from '#app/components/SummaryList'
import { auditAnswers, type AuditAnswer } from '../audit-answer'
import { inSections } from '../audit-tool'

interface GivenMarksProps {
  questions: readonly { id: string; position: number; section: string | null; text: string }[]
  marks: readonly { questionId: string; answer: AuditAnswer; comment: string | null }[]
}

/** The marks of a case, to read. */
export function GivenMarks({ questions, marks }: GivenMarksProps) {
  return inSections(questions).map(({ name, questions: asked }) => (
    <section key={name}>
      <h2 className="govuk-heading-m">{name || 'Questions'}</h2>
      <SummaryList
        rows={asked.map(({ id, number, text }) => {
          const mark = marks.find(({ questionId }) => questionId === id)
          return {
            key: `${number}. ${text}`,
            value: mark ? (
              <>
                <strong>{auditAnswers[mark.answer].label}</strong>
                {mark.comment ? <p className="govuk-body tl-verbatim">{mark.comment}</p> : null}
              </>
            ) : (
              'Not answered yet'
            ),
          }
        })}
      />
    </section>
  ))
}
