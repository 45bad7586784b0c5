import { DataTable } from '#app/components/DataTable'
import { Figures } from '#app/components/Figures'
import { Tag } from '#app/components/Tag'
import { ownerName } from '#app/domain/plan-actions/plan-action'
import { openStatuses, planActionMachine, type PlanActionStatus } from '#app/domain/plan-actions/plan-action-transitions'
import { longDate, relativeDays } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'

interface AgencyWorkProps {
  work: {
    code: string
    name: string
    /** True for who may answer: others look at their actions first. */
    answersFirst: boolean
    answers: {
      total: number
      overdue: number
      neverOpened: number
      rows: { id: string; dueOn: string | null; sentOn: string | null; recommendation: { ref: string; number: string; text: string; review: { title: string } } }[]
    }
    actions: {
      total: number
      overdue: number
      dueSoon: number
      slipped: number
      mine: number
      rows: {
        ref: string
        title: string
        status: PlanActionStatus
        dueOn: string
        isMine: boolean
        ownerFunction: string | null
        owner: { person: { name: string } } | null
      }[]
    }
  }
  today: string
}

/** What waits for an agency, most urgent first: the answers that it owes, and the actions that it leads. */
export function AgencyWork({ work, today }: AgencyWorkProps) {
  const answers = <AnswersOwed work={work} today={today} />
  return (
    <>
      {work.answersFirst ? answers : null}
      <ActionsLed work={work} today={today} />
      {work.answersFirst ? null : answers}
    </>
  )
}

function AnswersOwed({ work: { code, name, answers }, today }: AgencyWorkProps) {
  const answersTo = (answer: string) => paths.recommendations({ agency: code, answer })
  return (
    <>
      <h2 className="govuk-heading-m">Answers that {name} owes</h2>
      <Figures
        items={[
          { value: answers.total, text: 'Unanswered', href: answersTo('unanswered') },
          { value: answers.overdue, text: 'Overdue', href: answersTo('overdue'), isWarning: true },
          { value: answers.neverOpened, text: 'Never opened', href: answersTo('never_opened'), isWarning: true },
        ]}
      />
      {answers.rows.length === 0 ? (
        <p className="govuk-body">Every recommendation sent to {name} is answered.</p>
      ) : (
        <DataTable
          caption="Answers due first"
          captionSize="s"
          narrow="stack"
          rows={answers.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'recommendation',
              header: 'Recommendation',
              isRowHeader: true,
              cell: ({ recommendation }) => (
                <a className="govuk-link" href={paths.recommendation(recommendation.ref)}>
                  {recommendation.number}: {shortened(recommendation.text)}
                </a>
              ),
            },
            { key: 'review', header: 'Review', cell: ({ recommendation }) => recommendation.review.title },
            { key: 'due', header: 'Answer due', cell: ({ dueOn }) => <Due on={dueOn} today={today} /> },
          ]}
        />
      )}
    </>
  )
}

function ActionsLed({ work: { code, name, actions }, today }: AgencyWorkProps) {
  const actionsWith = (filter: Record<string, string>) => paths.planActions({ agency: code, ...filter })
  const open = openStatuses.join(',')
  return (
    <>
      <h2 className="govuk-heading-m">Actions that {name} leads</h2>
      <Figures
        items={[
          { value: actions.total, text: 'Open', href: actionsWith({ status: open }) },
          { value: actions.overdue, text: 'Overdue', href: actionsWith({ late: 'overdue' }), isWarning: true },
          { value: actions.dueSoon, text: 'Due within 28 days', href: actionsWith({ late: 'due_soon' }) },
          { value: actions.slipped, text: 'Slipped', href: actionsWith({ late: 'slipped', status: open }) },
          { value: actions.mine, text: 'Owned by you', href: actionsWith({ owner: 'me', status: open }) },
        ]}
      />
      {actions.rows.length === 0 ? (
        <p className="govuk-body">{name} has no open action.</p>
      ) : (
        <DataTable
          caption="Actions due first"
          captionSize="s"
          narrow="stack"
          rows={actions.rows}
          rowKey={({ ref }) => ref}
          columns={[
            {
              key: 'action',
              header: 'Action',
              isRowHeader: true,
              cell: ({ ref, title }) => (
                <a className="govuk-link" href={paths.planAction(ref)}>
                  {ref} {title}
                </a>
              ),
            },
            { key: 'owner', header: 'Owner', cell: (action) => (action.isMine ? <strong>You</strong> : ownerName(action)) },
            { key: 'status', header: 'Status', cell: ({ status }) => <StatusTag status={status} /> },
            { key: 'due', header: 'Due', cell: ({ dueOn }) => <Due on={dueOn} today={today} /> },
          ]}
        />
      )}
    </>
  )
}

function Due({ on, today }: { on: string | null; today: string }) {
  if (!on) return <>No date set</>
  return (
    <>
      <span className="tl-unbroken">{longDate(on)}</span>
      {on < today ? <strong className="tl-late tl-unbroken"> Overdue: {relativeDays(on, today)}</strong> : <span className="tl-second"> {relativeDays(on, today)}</span>}
    </>
  )
}

export function StatusTag({ status }: { status: PlanActionStatus }) {
  const { label, colour } = planActionMachine.statuses[status]
  return <Tag colour={colour}>{label}</Tag>
}

const LENGTH = 120
const shortened = (text: string) => (text.length > LENGTH ? `${text.slice(0, LENGTH).trimEnd()}…` : text)
