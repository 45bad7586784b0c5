import { DataTable } from '#app/components/DataTable'
import { paths } from '#app/paths'

interface DocumentsToCodeProps {
  documents: readonly { ref: string; title: string; open: number; review: { ref: string; title: string } }[]
}

/** The documents in which suggestions wait for a decision. */
export function DocumentsToCode({ documents }: DocumentsToCodeProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Suggestions to look at</h2>
      <DataTable
        caption="Documents with open suggestions"
        isCaptionHidden
        narrow="stack"
        rows={documents}
        rowKey={({ ref }) => ref}
        columns={[
          {
            key: 'document',
            header: 'Document',
            isRowHeader: true,
            cell: ({ ref, title }) => (
              <a className="govuk-link" href={paths.codePassage(ref)}>
                {ref} {title}
              </a>
            ),
          },
          {
            key: 'review',
            header: 'Review',
            cell: ({ review }) => (
              <a className="govuk-link" href={paths.review(review.ref)}>
                {review.ref} {review.title}
              </a>
            ),
          },
          { key: 'open', header: 'Open', isNumeric: true, cell: ({ open }) => open.toLocaleString('en-GB') },
        ]}
      />
    </>
  )
}
