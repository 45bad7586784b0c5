import { BarChart } from '#app/components/BarChart'
import { DataTable, type Column } from '#app/components/DataTable'
import type { Figures, FiguresRow } from '../theme-figures'

interface FiguresByProps {
  /** What the bars show: "Passages by year of the review". */
  title: string
  /** What a row is: "Year of the review". */
  rowHeader: string
  /** The figure that the bars show. */
  charted: keyof Figures
  rows: readonly FiguresRow[]
  /** Where each figure leads: the list of what it counts. */
  hrefs: Record<keyof Figures, (code: string) => string>
}

const names = {
  passages: { header: 'Passages', one: 'passage' },
  recommendations: { header: 'Recommendations', one: 'recommendation' },
  actions: { header: 'Actions', one: 'action' },
} as const satisfies Record<keyof Figures, { header: string; one: string }>

/** Figures of a theme under one heading: a chart, what it shows in words, and all figures as a table of links. */
export function FiguresBy({ title, rowHeader, charted, rows, hrefs }: FiguresByProps) {
  const summary = figuresInWords(charted, rows)
  return (
    <figure className="tl-chart">
      <figcaption className="govuk-heading-s">{title}</figcaption>
      <p className="govuk-body">{summary}</p>
      <div className="tl-chart__parts">
        <BarChart title={title} summary={summary} bars={rows.map(({ name, figures }) => ({ label: name, value: figures[charted] }))} />
        <DataTable
          caption={`Figures: ${title}`}
          isCaptionHidden
          isSmall
          narrow="stack"
          rows={rows}
          rowKey={({ code }) => code}
          columns={[{ key: 'name', header: rowHeader, isRowHeader: true, cell: ({ name }) => name }, ...figureColumns(hrefs)]}
        />
      </div>
    </figure>
  )
}

function figureColumns(hrefs: FiguresByProps['hrefs']): Column<FiguresRow>[] {
  return (Object.keys(names) as (keyof Figures)[]).map((key) => ({
    key,
    header: names[key].header,
    isNumeric: true,
    cell: ({ code, name, figures }) =>
      figures[key] === 0 ? (
        '0'
      ) : (
        <a className="govuk-link govuk-link--no-visited-state" href={hrefs[key](code)}>
          {figures[key].toLocaleString('en-GB')}
          <span className="govuk-visually-hidden">
            {' '}
            {names[key].header.toLowerCase()}: {name}
          </span>
        </a>
      ),
  }))
}

/** What a chart shows, in a sentence: where most is, and how much each row has where there are few. */
export function figuresInWords(charted: keyof Figures, rows: readonly FiguresRow[]): string {
  const { one } = names[charted]
  const said = ({ name, figures }: FiguresRow) => `${name} ${figures[charted].toLocaleString('en-GB')}`
  const most = [...rows].sort((a, b) => b.figures[charted] - a.figures[charted])[0]
  if (!most || most.figures[charted] === 0) return `No ${one} yet.`
  if (rows.length === 1) return `All are in one row: ${said(most)}.`
  return rows.length <= 4 ? `${rows.map(said).join(', ')}.` : `Most: ${said(most)}; ${rows.length} rows in all.`
}
