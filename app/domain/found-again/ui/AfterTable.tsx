import { DataTable } from '#app/components/DataTable'
import { Tag } from '#app/components/Tag'
import { planActionStatuses, type PlanActionStatus } from '#app/domain/plan-actions/plan-action'
import { nameOf } from '#app/domain/recommendations/recommendation'
import { longDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import type { AgainKind, SignOff } from '../found-again'
import { auditInWords, type AuditFigures } from '../audit-in-words'

export interface AfterRow {
  action: { ref: string; title: string; status: PlanActionStatus; leadAgency: { shortName: string } }
  /** The themes that it had answered and that came back. */
  themes: readonly { name: string }[]
  /** What the later review says of them. */
  passages: readonly { ref: string }[]
  recommendations: readonly { ref: string }[]
  answered: readonly { ref: string; number: string; review: { ref: string; title: string } }[]
  signOff: SignOff
  days: number
  wasReopenedBefore: boolean
  isSameIncident: boolean
  audits: readonly (AuditFigures & { questionId: string; roundRef: string })[]
}

interface AfterTableProps {
  after: readonly AfterRow[]
  kind: AgainKind
  /** Says for each action which themes it had answered, and where they came back: needed where there are several. */
  saysThemes: boolean
}

/** The actions that had been signed off before a theme came back: the earlier end of the chain. */
export function AfterTable({ after, kind, saysThemes }: AfterTableProps) {
  return (
    <DataTable
      caption="After these actions were signed off"
      isSmall
      narrow="stack"
      rows={after}
      rowKey={({ action }) => action.ref}
      columns={[
        {
          key: 'action',
          header: 'Action',
          isRowHeader: true,
          width: 'wide',
          cell: ({ action, themes, passages, recommendations }) => (
            <>
              <a className="govuk-link" href={paths.planActionLine(action.ref)}>
                {action.ref}
              </a>{' '}
              {action.title} ({action.leadAgency.shortName})
              {saysThemes ? (
                <span className="tl-second">
                  {' '}
                  {themes.map(({ name }) => name).join('; ')}: {[...passages, ...recommendations].map(({ ref }) => ref).join(', ')}
                </span>
              ) : null}
            </>
          ),
        },
        { key: 'answers', header: 'Answered', width: 'middle', cell: ({ answered }) => <Answered answered={answered} /> },
        { key: 'signedOff', header: 'Signed off', cell: ({ signOff: { on, by } }) => `${longDate(on)}${by ? `, by ${by}` : ''}` },
        {
          key: 'days',
          header: kind === 'found_again' ? 'Days to the incident' : 'Days to publication',
          isNumeric: true,
          cell: ({ days }) => days.toLocaleString('en-GB'),
        },
        { key: 'since', header: 'How it stands', width: 'middle', cell: (row) => <Since row={row} kind={kind} /> },
      ]}
    />
  )
}

function Answered({ answered }: Pick<AfterRow, 'answered'>) {
  return (
    <ul className="govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0">
      {answered.map(({ ref, number, review }) => (
        <li key={ref}>
          <a className="govuk-link" href={paths.recommendation(ref)}>
            {nameOf({ number })}
          </a>
          , {review.ref} {review.title}
        </li>
      ))}
    </ul>
  )
}

function Since({ row: { action, signOff, wasReopenedBefore, isSameIncident, audits }, kind }: { row: AfterRow; kind: AgainKind }) {
  const { label, colour } = planActionStatuses[action.status]
  const event = kind === 'found_again' ? 'the incident' : 'publication'
  return (
    <>
      <Tag colour={colour}>{label}</Tag>
      {signOff.reopenedOn ? (
        <p className="govuk-body-s govuk-!-margin-bottom-1">
          <strong>Reopened on {longDate(signOff.reopenedOn)}</strong>, {wasReopenedBefore ? 'before' : 'after'} {event}.
        </p>
      ) : null}
      {isSameIncident ? <p className="govuk-body-s govuk-!-margin-bottom-1">Another review of the same incident.</p> : null}
      {audits.length === 0 ? null : (
        <ul className="govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0">
          {audits.map((audit) => (
            <li key={audit.questionId} className="govuk-body-s govuk-!-margin-bottom-1">
              Audit{' '}
              <a className="govuk-link" href={paths.auditRound(audit.roundRef)}>
                {audit.roundRef}
              </a>
              : {auditInWords(audit)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
