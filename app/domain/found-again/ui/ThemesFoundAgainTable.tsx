import { DataTable } from '#app/components/DataTable'
import { ALL } from '#app/domain/theme-by-agency/theme-by-agency'
import { paths } from '#app/paths'
import { againKinds, type AgainFigures, type AgainKind } from '../found-again'

type FiguresByKind = Record<AgainKind, AgainFigures>

interface Row {
  code: string | undefined
  name: string
  depth: number
  figures: FiguresByKind
}

interface ThemesFoundAgainTableProps {
  rows: readonly (Row & { id: string; code: string })[]
  total: FiguresByKind
  filter: { agency?: string | undefined }
}

/** Every theme that came back, in how many later reviews, after how many actions; each figure leads to those reviews. */
export function ThemesFoundAgainTable({ rows, total, filter }: ThemesFoundAgainTableProps) {
  const all: Row[] = [...rows, { code: undefined, name: 'All themes', depth: 0, figures: total }]
  return (
    <DataTable
      caption="Themes that came back after sign-off"
      captionSize="m"
      narrow="stack"
      rows={all}
      rowKey={({ code }) => code ?? ALL}
      columns={[
        {
          key: 'theme',
          header: 'Theme',
          isRowHeader: true,
          cell: ({ code, name, depth }) =>
            code === undefined ? (
              name
            ) : (
              <>
                {'– '.repeat(depth)}
                <a className="govuk-link" href={paths.theme(code)}>
                  {name}
                </a>
              </>
            ),
        },
        ...(['found_again', 'reported_since'] as const).map((kind) => ({
          key: kind,
          header: againKinds[kind].label,
          cell: ({ code, name, figures }: Row) => <Figure figures={figures[kind]} about={name} href={paths.themesFoundAgain({ theme: code ?? ALL, kind, ...filter })} />,
        })),
      ]}
    />
  )
}

function Figure({ figures: { reviews, actions }, about, href }: { figures: AgainFigures; about: string; href: string }) {
  if (reviews === 0) return <>None</>
  return (
    <>
      <a className="govuk-link govuk-link--no-visited-state" href={href}>
        <strong>{counted(reviews, 'later review')}</strong>
        <span className="govuk-visually-hidden">: {about}</span>
      </a>{' '}
      after {counted(actions, 'action')} signed off
    </>
  )
}

export const counted = (count: number, noun: string) => `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
