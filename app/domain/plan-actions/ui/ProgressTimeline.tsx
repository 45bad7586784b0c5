import { EmptyState } from '#app/components/EmptyState'
import { Timeline } from '#app/components/Timeline'
import { longDate, longMoment } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { planActionStatuses, type PlanActionStatus } from '../plan-action'

interface EvidenceShown {
  id: string
  title: string
  speaksOf: string
  url: string | null
  fileName: string | null
  file: { size: number } | null
}

interface UpdateShown {
  id: string
  text: string
  statusAfter: PlanActionStatus
  byName: string
  byAgency: string
  at: Date
  evidence: readonly EvidenceShown[]
}

/** What was said of an action, newest first, each with its evidence. */
export function ProgressTimeline({ updates }: { updates: readonly UpdateShown[] }) {
  if (updates.length === 0) return <EmptyState title="No updates yet">What is done about this action, and the evidence for it, will be listed here.</EmptyState>
  return (
    <Timeline
      headingLevel={3}
      items={updates.map((update) => ({
        key: update.id,
        title: planActionStatuses[update.statusAfter].label,
        by: [update.byName, update.byAgency].filter(Boolean).join(', '),
        dateTime: new Date(update.at).toISOString(),
        when: longMoment(update.at),
        body: (
          <>
            <p className="govuk-body tl-verbatim">{update.text}</p>
            {update.evidence.length > 0 ? (
              <ul className="govuk-list govuk-list--bullet">
                {update.evidence.map((evidence) => (
                  <li key={evidence.id}>
                    <EvidenceLink evidence={evidence} />
                  </li>
                ))}
              </ul>
            ) : null}
          </>
        ),
      }))}
    />
  )
}

function EvidenceLink({ evidence }: { evidence: EvidenceShown }) {
  const { id, title, speaksOf, url, fileName, file } = evidence
  return (
    <>
      Evidence:{' '}
      {url ? (
        <a className="govuk-link" href={url} rel="noreferrer noopener external">
          {title}
        </a>
      ) : (
        <a className="govuk-link" href={paths.evidenceFile(id)} download>
          {title}
        </a>
      )}
      , of {longDate(speaksOf)}
      {file ? ` (${endingOf(fileName)}${sizeInWords(file.size)})` : null}
    </>
  )
}

const endingOf = (fileName: string | null) => (fileName?.includes('.') ? `${fileName.split('.').at(-1)?.toUpperCase()}, ` : '')

function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
