import { numbered } from '../audit-tool'
import { answerField } from '../mark-form'

interface MarkingProgressProps {
  questions: readonly { id: string; position: number; section: string | null }[]
  answeredIds: readonly string[]
}

/** How many questions of a case are saved with an answer, and links to those that are not. */
export function MarkingProgress({ questions, answeredIds }: MarkingProgressProps) {
  const open = numbered(questions).filter(({ id }) => !answeredIds.includes(id))
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        <strong>
          {questions.length - open.length} of {questions.length}
        </strong>{' '}
        questions answered and saved.
      </p>
      {open.length === 0 ? (
        <p className="govuk-body">Every question has its answer: the case can be submitted.</p>
      ) : (
        <p className="govuk-body">
          Not answered yet:{' '}
          {open.map(({ id, number }, index) => (
            <span key={id}>
              {index > 0 ? ', ' : ''}
              <a className="govuk-link" href={`#${answerField(id)}`}>
                <span className="govuk-visually-hidden">question </span>
                {number}
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
