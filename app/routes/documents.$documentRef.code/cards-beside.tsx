import { Fragment, type ReactNode } from 'react'

interface Placed {
  start: number
}

/** Gives, for the end of each block in the order of the text, the cards of what begins in it; each time from the beginning. */
export const cardsBeside = <Item extends Placed>(items: readonly Item[], card: (item: Item) => ReactNode, keyOf: (item: Item) => string) => () => {
  const waiting = [...items].sort((one, other) => one.start - other.start)
  return (end: number): ReactNode => {
    const count = waiting.findIndex(({ start }) => start >= end)
    const here = waiting.splice(0, count === -1 ? waiting.length : count)
    if (here.length === 0) return null
    return (
      <div className="tl-cards" key={`cards-${end}`}>
        {here.map((item) => (
          <Fragment key={keyOf(item)}>{card(item)}</Fragment>
        ))}
      </div>
    )
  }
}
