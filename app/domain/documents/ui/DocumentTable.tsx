import { DataTable, type Column } from '#app/components/DataTable'
import { shortDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { documentFormats, documentKinds, type DocumentKind } from '../document'

interface DocumentRow {
  ref: string
  title: string
  kind: DocumentKind
  datedOn: string | null
  reference: string | null
  format: keyof typeof documentFormats
  _count: { findings: number; recommendations: number }
}

interface DocumentTableProps {
  documents: readonly DocumentRow[]
  /** How many suggestions wait in each, by its reference; null for those who do not decide on any. */
  openSuggestions?: Readonly<Record<string, number>> | null
}

/** The source documents of a review, with what has been taken out of each. */
export function DocumentTable({ documents, openSuggestions = null }: DocumentTableProps) {
  return (
    <DataTable
      caption="Source documents"
      isCaptionHidden
      narrow="stack"
      rows={documents}
      rowKey={(document) => document.ref}
      columns={[
        {
          key: 'title',
          header: 'Title',
          isRowHeader: true,
          cell: (document) => (
            <a className="govuk-link" href={paths.document(document.ref)}>
              {document.ref} {document.title}
            </a>
          ),
        },
        { key: 'kind', header: 'Kind', cell: (document) => documentKinds[document.kind].label },
        { key: 'date', header: 'Date', cell: (document) => (document.datedOn ? shortDate(document.datedOn) : 'Not given') },
        { key: 'reference', header: 'Its own reference', cell: (document) => document.reference ?? 'None' },
        { key: 'format', header: 'Format', cell: (document) => documentFormats[document.format].label },
        ...(openSuggestions ? [openSuggestionsColumn(openSuggestions)] : []),
        { key: 'findings', header: 'Findings', isNumeric: true, cell: (document) => document._count.findings },
        { key: 'recommendations', header: 'Recommendations', isNumeric: true, cell: (document) => document._count.recommendations },
      ]}
    />
  )
}

function openSuggestionsColumn(open: Readonly<Record<string, number>>): Column<DocumentRow> {
  return {
    key: 'suggestions',
    header: 'Suggestions open',
    isNumeric: true,
    cell: ({ ref, title }) => (
      <a className="govuk-link" href={paths.codePassage(ref)}>
        {(open[ref] ?? 0).toLocaleString('en-GB')}
        <span className="govuk-visually-hidden"> in {title}</span>
      </a>
    ),
  }
}
