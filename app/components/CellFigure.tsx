interface CellFigureProps {
  figure: number
  /** What is counted: "told". */
  words: string
  /** The row and the column, for who does not see the table: "Recall, Westmere Police". */
  about: string
  href: string
  isMain?: boolean
}

/** One figure in a cell of a wide table: a link to what it counts. */
export function CellFigure({ figure, words, about, href, isMain }: CellFigureProps) {
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={href}>
      <span className={isMain ? 'tl-cell-figures__main' : undefined}>{figure.toLocaleString('en-GB')}</span> {words}
      <span className="govuk-visually-hidden">: {about}</span>
    </a>
  )
}

/** What is nought stands back, so that the figures stand out; a mere sign is said in words too. */
export function QuietFigure({ sign, words }: { sign: string; words?: string }) {
  return (
    <>
      <span className="tl-cell-figures__nought" aria-hidden={words ? true : undefined}>
        {sign}
      </span>
      {words ? <span className="govuk-visually-hidden">{words}</span> : null}
    </>
  )
}
