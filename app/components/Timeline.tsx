import type { ReactNode } from 'react'

export interface TimelineItem {
  key: string
  title: ReactNode
  /** Who did it. */
  by?: ReactNode
  /** When, for machines (ISO) and for people. */
  dateTime: string
  when: string
  body?: ReactNode
}

interface TimelineProps {
  items: readonly TimelineItem[]
  headingLevel?: 2 | 3 | 4
}

/** What happened, one event after another. */
export function Timeline({ items, headingLevel = 2 }: TimelineProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="moj-timeline">
      {items.map(({ key, title, by, dateTime, when, body }) => (
        <div key={key} className="moj-timeline__item">
          <div className="moj-timeline__header">
            <Heading className="moj-timeline__title">{title}</Heading>{' '}
            {by ? <p className="moj-timeline__byline">by {by}</p> : null}
          </div>
          <p className="moj-timeline__date">
            <time dateTime={dateTime}>{when}</time>
          </p>
          {body ? <div className="moj-timeline__description">{body}</div> : null}
        </div>
      ))}
    </div>
  )
}
