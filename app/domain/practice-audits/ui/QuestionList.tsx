import { Details } from '#app/components/Details'
import { SummaryList, type SummaryRow } from '#app/components/SummaryList'
import { paths } from '#app/paths'
import { percent } from '../audit-result'
import { inSections } from '../audit-tool'

interface Question {
  id: string
  position: number
  section: string | null
  text: string
  guidance: string | null
  mayNotApply: boolean
  threshold: number | null
  theme: { name: string } | null
  action: { ref: string; title: string } | null
}

interface QuestionListProps {
  toolRef: string
  questions: readonly Question[]
  canChange: boolean
}

/** The questions of a checklist, section by section, with what each is about. */
export function QuestionList({ toolRef, questions, canChange }: QuestionListProps) {
  return inSections(questions).map(({ name, questions: asked }) => (
    <section key={name}>
      <h3 className="govuk-heading-s">{name || 'Questions'}</h3>
      <SummaryList
        rows={asked.map((question): SummaryRow => {
          const { id, number } = question
          return {
            key: `Question ${number}`,
            value: <QuestionFacts question={question} />,
            actions: canChange
              ? [
                  { href: paths.editAuditQuestion(toolRef, id), text: 'Change', hiddenText: `question ${number}` },
                  { href: paths.removeAuditQuestion(toolRef, id), text: 'Remove', hiddenText: `question ${number}` },
                ]
              : undefined,
          }
        })}
      />
    </section>
  ))
}

function QuestionFacts({ question: { text, guidance, mayNotApply, threshold, theme, action } }: { question: Question }) {
  const facts = [
    mayNotApply ? 'May be marked as not applicable' : 'Applies to every case',
    ...(threshold === null ? [] : [`Threshold ${percent(threshold)}`]),
    ...(theme ? [`Theme: ${theme.name}`] : []),
  ]
  return (
    <>
      <p className="govuk-body">{text}</p>
      <p className="govuk-hint">{facts.join('. ')}.</p>
      {action ? (
        <p className="govuk-body">
          Tests{' '}
          <a className="govuk-link" href={paths.planAction(action.ref)}>
            {action.ref} {action.title}
          </a>
        </p>
      ) : null}
      {guidance ? (
        <Details summary="Guidance">
          <span className="tl-verbatim">{guidance}</span>
        </Details>
      ) : null}
    </>
  )
}
