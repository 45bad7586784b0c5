import { SummaryList } from '#app/components/SummaryList'
import { longDate, longMoment } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { documentFormats } from '../document'

interface AttendeeShown {
  name: string
  agencyAsPrinted: string | null
  sentApologies: boolean
  agency: { name: string } | null
}

interface DocumentSummaryProps {
  document: {
    ref: string
    datedOn: string | null
    reference: string | null
    format: keyof typeof documentFormats
    fileName: string | null
    characters: number
    addedAt: Date
    file: { size: number } | null
    addedBy: { person: { name: string } } | null
    review: { ref: string; title: string }
    nextMeetingOn: string | null
    attendees: readonly AttendeeShown[]
  }
  /** How many of its passages are coded. */
  passages: number
}

const number = new Intl.NumberFormat('en-GB')

/** Where a document comes from and what it is, with its original file. */
export function DocumentSummary({ document, passages }: DocumentSummaryProps) {
  const { ref, review, file, fileName } = document
  const by = document.addedBy ? ` by ${document.addedBy.person.name}` : ''
  return (
    <SummaryList
      rows={[
        {
          key: 'Review',
          value: (
            <a className="govuk-link" href={paths.review(review.ref)}>
              {review.ref} {review.title}
            </a>
          ),
        },
        { key: 'Date', value: document.datedOn ? longDate(document.datedOn) : 'Not given' },
        { key: 'Its own reference', value: document.reference ?? 'None' },
        ...(document.attendees.length > 0 ? [{ key: 'Who attended', value: <Attendance attendees={document.attendees} /> }] : []),
        ...(document.nextMeetingOn ? [{ key: 'Next meeting', value: longDate(document.nextMeetingOn) }] : []),
        {
          key: 'Original',
          value: file ? (
            <a className="govuk-link" href={paths.documentFile(ref)} download>
              Download {fileName} ({documentFormats[document.format].label}, {sizeInWords(file.size)})
            </a>
          ) : (
            documentFormats[document.format].label
          ),
        },
        { key: 'Added', value: `${longMoment(document.addedAt)}${by}` },
        { key: 'Length', value: `${number.format(document.characters)} characters, ${number.format(passages)} coded ${passages === 1 ? 'passage' : 'passages'}` },
      ]}
    />
  )
}

/** Who attended and who sent apologies, agency by agency in the order in which they are listed. */
function Attendance({ attendees }: { attendees: readonly AttendeeShown[] }) {
  const bodies = new Map<string, AttendeeShown[]>()
  for (const attendee of attendees) {
    const body = attendee.agency?.name ?? attendee.agencyAsPrinted ?? 'No agency given'
    bodies.set(body, [...(bodies.get(body) ?? []), attendee])
  }
  return (
    <ul className="govuk-list">
      {[...bodies].map(([body, people]) => (
        <li key={body}>
          {body}: {people.map(({ name, sentApologies }) => (sentApologies ? `${name} (apologies)` : name)).join(', ')}
        </li>
      ))}
    </ul>
  )
}

function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${number.format(Math.max(1, Math.round(bytes / 1_000)))} kB`
  return `${number.format(Math.round(bytes / 100_000) / 10)} MB`
}
