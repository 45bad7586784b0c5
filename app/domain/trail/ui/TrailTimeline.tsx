import { EmptyState } from '#app/components/EmptyState'
import { Pagination } from '#app/components/Pagination'
import { Timeline } from '#app/components/Timeline'
import { longMoment } from '#app/domain/shared/calendar'

interface TrailEntryShown {
  id: number
  at: Date | string
  eventWords: string
  actorName: string
  agencyName: string
  subjectRef: string
  field: string | null
  from: string | null
  to: string | null
  because: string | null
}

interface TrailTimelineProps {
  trail: { rows: readonly TrailEntryShown[]; page: number; pages: number; total: number }
  hrefFor: (page: number) => string
  /** Names the record of each entry, where a list speaks of several. */
  namesSubject?: boolean
  /** By reference, what readers call the records: the names of themes. */
  subjectNames?: Readonly<Record<string, string>>
}

/** What happened, newest first: who, of which agency, when, and what changed from what to what. */
export function TrailTimeline({ trail, hrefFor, namesSubject, subjectNames = {} }: TrailTimelineProps) {
  if (trail.total === 0) return <EmptyState title="Nothing has happened yet">Each change will be listed here.</EmptyState>
  return (
    <>
      <Timeline
        items={trail.rows.map((entry) => ({
          key: String(entry.id),
          title: namesSubject ? `${entry.eventWords}: ${subjectNames[entry.subjectRef] ?? entry.subjectRef}` : entry.eventWords,
          by: entry.agencyName ? `${entry.actorName}, ${entry.agencyName}` : entry.actorName,
          dateTime: new Date(entry.at).toISOString(),
          when: longMoment(entry.at),
          body: <ChangedFact entry={entry} />,
        }))}
      />
      <Pagination page={trail.page} pages={trail.pages} hrefFor={hrefFor} />
    </>
  )
}

function ChangedFact({ entry: { field, from, to, because } }: { entry: TrailEntryShown }) {
  if (!field && !to && !because) return null
  return (
    <dl className="tl-fact">
      {field ? (
        <div>
          <dt>{field}</dt>
          <dd>
            {from ? <del>{from}</del> : null} {to ? <ins>{to}</ins> : <span>(nothing)</span>}
          </dd>
        </div>
      ) : to ? (
        <div>
          <dt>Recorded</dt>
          <dd>{to}</dd>
        </div>
      ) : null}
      {because ? (
        <div>
          <dt>Reason</dt>
          <dd>{because}</dd>
        </div>
      ) : null}
    </dl>
  )
}
