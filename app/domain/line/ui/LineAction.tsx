import type { ReactNode } from 'react'
import { Tag } from '#app/components/Tag'
import { planActionStatuses, type PlanActionStatus } from '#app/domain/plan-actions/plan-action'
import { isOverdue } from '#app/domain/plan-actions/rag'
import { longDate, longDay } from '#app/domain/shared/calendar'
import type { IsoDate } from '#app/domain/shared/clock'
import { paths } from '#app/paths'

type Person = { person: { name: string; agency: { shortName: string } } } | null

export interface ActionOfLine {
  ref: string
  title: string
  difference: string
  howKnown: string
  status: PlanActionStatus
  dueOn: string
  firstDueOn: string
  waitingFor: string | null
  outcome: string | null
  deliveredOn: string | null
  signedOffOn: string | null
  statusReason: string | null
  ownerFunction: string | null
  leadAgency: { shortName: string }
  owner: Person
  deliveredBy: Person
  signedOffBy: Person
  dueDateChanges: readonly { id: string; from: string; to: string; reason: string; byName: string }[]
  updates: readonly { id: string; text: string; at: Date | string; byName: string; byAgency: string; statusAfter: PlanActionStatus }[]
  evidence: readonly { id: string; title: string; speaksOf: string; url: string | null; fileName: string | null }[]
}

const nameOf = (person: Person) => (person ? `${person.person.name}, ${person.person.agency.shortName}` : null)
const onBy = (date: string | null, person: Person) => (date ? [longDate(date), nameOf(person)].filter(Boolean).join(', by ') : null)

/** One action with what was promised, what was said and shown, and who checked it. */
export function LineAction({ action, today }: { action: ActionOfLine; today: IsoDate }) {
  const { ref, status, outcome, statusReason, waitingFor } = action
  const { label, colour } = planActionStatuses[status]
  const signedOff = status === 'signed_off' || status === 'embedded' ? onBy(action.signedOffOn, action.signedOffBy) : null
  const facts: [string, ReactNode][] = [
    ['Lead and owner', [action.leadAgency.shortName, nameOf(action.owner) ?? action.ownerFunction].filter(Boolean).join(': ')],
    ['What will be different', action.difference],
    ['How it will be known', action.howKnown],
    ['Due', <DueDates key="due" action={action} today={today} />],
    ['Waiting for', status === 'waiting' ? waitingFor : null],
    ['Reason', statusReason],
    ['Delivered, says its owner', [onBy(action.deliveredOn, action.deliveredBy), outcome].filter(Boolean).join('. ')],
    ['Signed off', signedOff ?? 'Not signed off'],
    ['Evidence', <Evidence key="evidence" evidence={action.evidence} />],
    ['What was said', <Updates key="updates" updates={action.updates} />],
  ]
  return (
    <section className="tl-whole-line__action" aria-labelledby={`line-${ref}`}>
      <h3 className="govuk-heading-s" id={`line-${ref}`}>
        <a className="govuk-link" href={paths.planAction(ref)}>
          {ref}
        </a>{' '}
        {action.title} <Tag colour={colour}>{label}</Tag>
      </h3>
      <dl className="tl-whole-line__facts">
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function DueDates({ action, today }: { action: ActionOfLine; today: IsoDate }) {
  const { dueOn, firstDueOn, dueDateChanges } = action
  return (
    <>
      {longDate(dueOn)}
      {isOverdue(action, today) ? <strong> (overdue)</strong> : null}
      {firstDueOn === dueOn ? null : `, first due ${longDate(firstDueOn)}`}
      {dueDateChanges.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {dueDateChanges.map(({ id, from, to, reason, byName }) => (
            <li key={id}>
              {longDate(from)} became {longDate(to)}: {reason} ({byName})
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Updates({ updates }: { updates: ActionOfLine['updates'] }) {
  if (updates.length === 0) return <>Nothing yet</>
  return (
    <ul className="govuk-list">
      {updates.map(({ id, at, byName, byAgency, text }) => (
        <li key={id} className="tl-verbatim">
          <strong>
            {longDay(at)}, {byName}, {byAgency}:
          </strong>{' '}
          {text}
        </li>
      ))}
    </ul>
  )
}

function Evidence({ evidence }: { evidence: ActionOfLine['evidence'] }) {
  if (evidence.length === 0) return <>None</>
  return (
    <ul className="govuk-list">
      {evidence.map(({ id, title, speaksOf, url }) => (
        <li key={id}>
          <a className="govuk-link" href={url ?? paths.evidenceFile(id)} rel={url ? 'noreferrer' : undefined}>
            {title}
          </a>
          , speaks of {longDate(speaksOf)}
        </li>
      ))}
    </ul>
  )
}
