import { DataTable, type Column } from '#app/components/DataTable'
import type { CodingAgreement, Whose, YesNoAgreement } from '../coding-agreement'
import { Coefficient, Share } from './MeasureInWords'

interface ThemeRow extends YesNoAgreement {
  theme: { code: string; name: string }
}

interface AgreementTableProps {
  agreement: Pick<CodingAgreement, 'n'> & { themes: readonly ThemeRow[] }
  coders: readonly [string, string]
  /** Where the units that a count counts are listed. */
  hrefFor: (theme: string, whose: Whose) => string
}

/** How far two codings agree on each theme, with the counts on which each figure rests. */
export function AgreementTable({ agreement, coders, hrefFor }: AgreementTableProps) {
  const count = (whose: Whose, header: string): Column<ThemeRow> => ({
    key: whose,
    header,
    isNumeric: true,
    cell: ({ theme, counts }) => (
      <a className="govuk-link" href={hrefFor(theme.code, whose)}>
        {counts[whose]}
        <span className="govuk-visually-hidden"> units, {theme.name}</span>
      </a>
    ),
  })
  return (
    <DataTable
      caption={`Agreement on each theme, over the ${agreement.n} ${agreement.n === 1 ? 'unit' : 'units'} that at least one of the two coded`}
      captionSize="m"
      narrow="scroll"
      isSmall
      rows={agreement.themes}
      rowKey={({ theme }) => theme.code}
      columns={[
        { key: 'theme', header: 'Theme', isRowHeader: true, cell: ({ theme }) => theme.name },
        count('both', 'Both'),
        count('first', `Only ${coders[0]}`),
        count('second', `Only ${coders[1]}`),
        count('neither', 'Neither'),
        { key: 'percent', header: 'Percent agreement', isNumeric: true, cell: ({ percent }) => <Share measure={percent} /> },
        { key: 'kappa', header: 'Cohen’s kappa', cell: ({ kappa }) => <Coefficient measure={kappa} isNamed /> },
        { key: 'alpha', header: 'Krippendorff’s alpha', cell: ({ alpha }) => <Coefficient measure={alpha} /> },
        { key: 'positive', header: 'Agreement on yes', isNumeric: true, cell: ({ positive }) => <Share measure={positive} /> },
      ]}
    />
  )
}
