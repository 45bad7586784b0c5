import { InsetText } from './InsetText'
import { ResultCount } from './ResultCount'

interface ListSummaryProps {
  list: { rows: readonly unknown[]; total: number; page: number; pages: number; asked: number }
  noun: { one: string; many: string }
  size?: number
}

/** How much of a list is in sight; says so where the page that was asked for is no longer there. */
export function ListSummary({ list, noun, size = 25 }: ListSummaryProps) {
  const from = list.total === 0 ? 0 : (list.page - 1) * size + 1
  return (
    <>
      {list.asked > list.pages ? (
        <InsetText>
          Page {list.asked} is no longer there: the list has become shorter. This is page {list.page}, the last.
        </InsetText>
      ) : null}
      <ResultCount from={from} to={Math.max(0, from + list.rows.length - 1)} total={list.total} noun={noun} />
    </>
  )
}
