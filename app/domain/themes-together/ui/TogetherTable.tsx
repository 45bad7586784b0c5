import { DataTable } from '#app/components/DataTable'
import { paths } from '#app/paths'
import { togetherUnits, toOnePlace, type RankedPair, type TogetherUnit } from '../themes-together'

interface TogetherTableProps {
  unit: TogetherUnit
  pairs: readonly RankedPair<{ code: string; name: string }>[]
  filter: { kind?: string | undefined; year?: string | undefined }
}

/** Pairs of themes, how often they are found together and how often chance would do it; each count leads to what it counts. */
export function TogetherTable({ unit, pairs, filter: { kind, year } }: TogetherTableProps) {
  const hrefOf = (theme: string, alsoTheme?: string) =>
    unit === 'passage' ? paths.findings({ theme, alsoTheme, reviewKind: kind, year }) : paths.reviews({ theme, alsoTheme, kind, year })
  return (
    <DataTable
      caption={`Pairs of themes ${togetherUnits[unit].label.toLowerCase()}`}
      captionSize="m"
      narrow="stack"
      isSmall
      rows={pairs}
      rowKey={({ one, other }) => `${one.code} ${other.code}`}
      columns={[
        { key: 'pair', header: 'Themes', isRowHeader: true, width: 'wide', cell: ({ one, other }) => `${one.name} and ${other.name}` },
        {
          key: 'together',
          header: 'Together',
          isNumeric: true,
          cell: ({ one, other, together }) => <Count count={together} about={`${one.name} and ${other.name}`} href={hrefOf(one.code, other.code)} isMain />,
        },
        { key: 'one', header: 'First theme', isNumeric: true, cell: ({ one, ofOne }) => <Count count={ofOne} about={one.name} href={hrefOf(one.code)} /> },
        { key: 'other', header: 'Second theme', isNumeric: true, cell: ({ other, ofOther }) => <Count count={ofOther} about={other.name} href={hrefOf(other.code)} /> },
        { key: 'expected', header: 'Expected by chance', isNumeric: true, cell: ({ expected }) => toOnePlace(expected) },
        {
          key: 'lift',
          header: 'Times as often as expected',
          isNumeric: true,
          cell: ({ lift, isFew }) => (isFew ? <span className="tl-second">Few: not ranked</span> : toOnePlace(lift)),
        },
      ]}
    />
  )
}

function Count({ count, about, href, isMain }: { count: number; about: string; href: string; isMain?: boolean }) {
  const figure = count.toLocaleString('en-GB')
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={href}>
      {isMain ? <strong>{figure}</strong> : figure}
      <span className="govuk-visually-hidden">: {about}</span>
    </a>
  )
}
