import { SummaryList } from '#app/components/SummaryList'
import { longDate, longMoment } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { documentFormats } from '../document'

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

function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${number.format(Math.max(1, Math.round(bytes / 1_000)))} kB`
  return `${number.format(Math.round(bytes / 100_000) / 10)} MB`
}
