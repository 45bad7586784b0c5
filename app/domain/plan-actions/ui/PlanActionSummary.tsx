import { SummaryList } from '#app/components/SummaryList'
import { longDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { ownerName, strengths, type ActionStrength } from '../plan-action'
import { ragOf, type RagFacts } from '../rag'
import { DueDate } from './DueDate'
import { RagTag } from './RagTag'

interface Named {
  person: { name: string; agency: { shortName: string } }
}

interface ActionShown extends RagFacts {
  ref: string
  difference: string
  howKnown: string
  strength: ActionStrength
  waitingFor: string | null
  statusReason: string | null
  outcome: string | null
  deliveredOn: string | null
  signedOffOn: string | null
  ownerFunction: string | null
  leadAgency: { name: string }
  group: { ref: string; name: string } | null
  owner: Named | null
  deliveredBy: Named | null
  signedOffBy: Named | null
  sourceQuote: string | null
  sourceStart: number | null
  sourceEnd: number | null
  sourceDocument: { ref: string; title: string } | null
  can: { changeDate: boolean }
}

/** The facts of an action: what it promises, whose it is, when it is due, and what has been claimed and checked. */
export function PlanActionSummary({ action, today }: { action: ActionShown; today: string }) {
  const { leadAgency, group, deliveredBy, signedOffBy } = action
  return (
    <SummaryList
      rows={[
        { key: 'What will be different', value: action.difference },
        { key: 'How it will be known', value: action.howKnown },
        { key: 'Lead agency', value: leadAgency.name },
        { key: 'Owner', value: ownerName(action) },
        { key: 'Group', value: group ? <a className="govuk-link" href={paths.group(group.ref)}>{group.name}</a> : 'No group' },
        {
          key: 'Due',
          value: <DueDate action={action} today={today} isLong />,
          actions: action.can.changeDate ? [{ href: paths.planActionDate(action.ref), text: 'Change', hiddenText: 'due date' }] : undefined,
        },
        { key: 'Rating', value: <RagTag rag={ragOf(action, today)} /> },
        { key: 'Strength', value: `${strengths[action.strength].label}. ${strengths[action.strength].meaning}` },
        ...givenIn(action),
        ...optional('Waiting for', action.waitingFor),
        ...optional('Reason for the status', action.statusReason),
        ...optional('What came of it', action.outcome),
        ...optional('Delivered', action.deliveredOn && said(action.deliveredOn, deliveredBy)),
        ...optional('Signed off', action.signedOffOn && said(action.signedOffOn, signedOffBy)),
      ]}
    />
  )
}

function givenIn({ sourceDocument, sourceQuote, sourceStart, sourceEnd }: ActionShown) {
  if (!sourceDocument) return []
  const value = (
    <>
      <a className="govuk-link" href={paths.documentPlace(sourceDocument.ref, sourceStart, sourceEnd)}>
        {sourceDocument.title}
      </a>
      {sourceQuote ? <span className="tl-verbatim">: “{sourceQuote}”</span> : null}
    </>
  )
  return [{ key: 'Given in', value }]
}

const optional = (key: string, value: string | null) => (value ? [{ key, value }] : [])

function said(date: string, by: Named | null): string {
  return by ? `${longDate(date)}, says ${by.person.name}, ${by.person.agency.shortName}` : longDate(date)
}
