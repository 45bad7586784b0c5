import { DataTable } from '#app/components/DataTable'
import { paths } from '#app/paths'

interface DocumentRow {
  id: string
  ref: string
  title: string
  characters: number
}

interface DocumentsToCodeProps {
  documents: readonly DocumentRow[]
  doubleCodingRef: string
  /** How many passages the viewer has coded, by document; null for somebody who is no coder. */
  own: Readonly<Record<string, number>> | null
  canCode: boolean
}

/** The documents of a double coding; for a coder with the way to code them and with how much they have coded themselves. */
export function DocumentsToCode({ documents, doubleCodingRef, own, canCode }: DocumentsToCodeProps) {
  return (
    <DataTable
      caption="Documents of this double coding"
      isCaptionHidden
      narrow="stack"
      rows={documents}
      rowKey={({ ref }) => ref}
      columns={[
        {
          key: 'document',
          header: 'Document',
          isRowHeader: true,
          cell: ({ ref, title }) =>
            own === null ? (
              <a className="govuk-link" href={paths.document(ref)}>
                {ref} {title}
              </a>
            ) : (
              <a className="govuk-link" href={paths.codeBlind(doubleCodingRef, ref)}>
                {canCode ? 'Code' : 'See your codings of'} {ref} {title}
              </a>
            ),
        },
        { key: 'length', header: 'Characters', isNumeric: true, cell: ({ characters }) => characters.toLocaleString('en-GB') },
        ...(own === null ? [] : [{ key: 'own', header: 'Coded by you', isNumeric: true, cell: ({ id }: DocumentRow) => own[id] ?? 0 }]),
      ]}
    />
  )
}
