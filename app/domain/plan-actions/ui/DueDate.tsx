import { relativeDays, shortDate } from '#app/domain/shared/calendar'
import { hasSlipped, isOverdue, type RagFacts } from '../rag'

/** When an action is due; says in words when that day has passed, and from which first date it slipped. */
export function DueDate({ action, today }: { action: RagFacts; today: string }) {
  return (
    <>
      <span className="tl-unbroken">{shortDate(action.dueOn)}</span>
      {isOverdue(action, today) ? <strong className="tl-late"> Overdue: {relativeDays(action.dueOn, today)}</strong> : null}
      {hasSlipped(action) ? <span className="tl-slipped"> Slipped from {shortDate(action.firstDueOn)}</span> : null}
    </>
  )
}
