import { longDate, relativeDays, shortDate } from '#app/domain/shared/calendar'
import { hasSlipped, isOverdue, type RagFacts } from '../rag'

interface DueDateProps {
  action: RagFacts
  today: string
  /** True where there is room for the names of months. */
  isLong?: boolean
}

/** When an action is due; says in words when that day has passed, and from which first date it slipped. */
export function DueDate({ action, today, isLong }: DueDateProps) {
  const inWords = isLong ? longDate : shortDate
  return (
    <>
      <span className="tl-unbroken">{inWords(action.dueOn)}</span>
      {isOverdue(action, today) ? <strong className="tl-late tl-unbroken"> Overdue: {relativeDays(action.dueOn, today)}</strong> : null}
      {hasSlipped(action) ? <span className="tl-slipped"> Slipped from <span className="tl-unbroken">{inWords(action.firstDueOn)}</span></span> : null}
    </>
  )
}
