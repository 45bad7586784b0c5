import { InsetText } from '#app/components/InsetText'
import { SummaryList } from '#app/components/SummaryList'
import { longDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { planActionStatuses, type PlanActionStatus } from '../plan-action'
import { stepNeeds, type PlanActionTransition } from '../plan-action-transitions'

interface StepSummaryProps {
  action: {
    ref: string
    title: string
    difference: string
    howKnown: string
    status: PlanActionStatus
    dueOn: string
    outcome: string | null
    _count: { evidence: number }
  }
  transition: PlanActionTransition
}

/** What somebody should have in sight before taking a step: what was promised, what is claimed, and what the step means. */
export function StepSummary({ action, transition }: StepSummaryProps) {
  const { label, meaning } = planActionStatuses[transition.to]
  const { evidence } = action._count
  const lacksEvidence = stepNeeds(transition, 'evidence') && evidence === 0
  return (
    <>
      <SummaryList
        rows={[
          { key: 'What will be done', value: action.title },
          { key: 'What will be different', value: action.difference },
          { key: 'How it will be known', value: action.howKnown },
          { key: 'Due', value: longDate(action.dueOn) },
          ...(action.outcome ? [{ key: 'What came of it', value: action.outcome }] : []),
          {
            key: 'Evidence',
            value: `${evidence} ${evidence === 1 ? 'piece' : 'pieces'}`,
            actions: evidence > 0 ? [{ href: `${paths.planAction(action.ref)}#progress`, text: 'Look at', hiddenText: 'the evidence' }] : undefined,
          },
          { key: 'Changes to', value: `${label}. ${meaning}` },
        ]}
      />
      {lacksEvidence ? (
        <InsetText>
          There is no evidence yet.{' '}
          <a className="govuk-link" href={paths.planActionProgress(action.ref)}>
            Add it in a progress update
          </a>{' '}
          first.
        </InsetText>
      ) : null}
    </>
  )
}
