interface ResultCountProps {
  /** The place of the first and the last row on the page, from 1. */
  from: number
  to: number
  total: number
  noun: { one: string; many: string }
}

/** How much of a list is in sight: "Showing 1 to 25 of 120 reviews". */
export function ResultCount({ from, to, total, noun }: ResultCountProps) {
  const number = new Intl.NumberFormat('en-GB')
  if (total === 0) return <p className="govuk-body tl-count">No {noun.many}</p>
  const isWhole = from === 1 && to === total
  return (
    <p className="govuk-body tl-count">
      {isWhole ? null : (
        <>
          Showing <b>{number.format(from)}</b> to <b>{number.format(to)}</b> of{' '}
        </>
      )}
      <b>{number.format(total)}</b> {total === 1 ? noun.one : noun.many}
    </p>
  )
}
