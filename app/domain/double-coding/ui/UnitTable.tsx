import { DataTable } from '#app/components/DataTable'
import { paths } from '#app/paths'
import type { Whose } from '../coding-agreement'

interface UnitShown {
  documentRef: string
  documentTitle: string
  number: number
  words: string
  first: readonly string[]
  second: readonly string[]
}

/** The units of two codings, each with what either coder gave it. */
export function UnitTable({ units, coders }: { units: readonly UnitShown[]; coders: readonly [string, string] }) {
  return (
    <DataTable
      caption="Units with what each coder gave them"
      isCaptionHidden
      narrow="stack"
      rows={units}
      rowKey={({ documentRef, number }) => `${documentRef} ${number}`}
      columns={[
        {
          key: 'unit',
          header: 'Unit',
          isRowHeader: true,
          isUnbroken: true,
          cell: ({ documentRef, documentTitle, number }) => (
            <>
              <a className="govuk-link" href={paths.document(documentRef)} title={documentTitle}>
                {documentRef}
              </a>{' '}
              {number}
            </>
          ),
        },
        { key: 'words', header: 'Words', width: 'wide', cell: ({ words }) => <span className="tl-verbatim">{words}</span> },
        { key: 'first', header: coders[0], cell: ({ first }) => first.join('; ') || 'Nothing' },
        { key: 'second', header: coders[1], cell: ({ second }) => second.join('; ') || 'Nothing' },
      ]}
    />
  )
}

/** Who gave something to a unit, in words. */
export const whoseInWords = (coders: readonly [string, string]): Record<Whose, string> => ({
  both: 'Both',
  first: `Only ${coders[0]}`,
  second: `Only ${coders[1]}`,
  neither: 'Neither',
})
