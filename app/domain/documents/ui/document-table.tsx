import { createElement, type ReactNode } from 'react'
import type { TableBlock, TableCell, TableRow } from '../document-text'
import type { WordsOf } from './document-words'

/** Shows a table of a document in a region that scrolls and takes the focus, as `Table <number>`. */
export function documentTable(block: TableBlock, number: number, words: WordsOf): ReactNode {
  const headRows = block.rows.findIndex((row) => !row.cells.every((cell) => cell.header))
  const split = headRows === -1 ? 0 : headRows
  const head = block.rows.slice(0, split).map((row, index) => tableRow(row, index, 'col', words))
  const body = block.rows.slice(split).map((row, index) => tableRow(row, index, 'row', words))
  return (
    <div key={block.start} className="tl-scroll" role="region" aria-label={`Table ${number}`} tabIndex={0}>
      <table>
        {head.length > 0 ? <thead>{head}</thead> : null}
        <tbody>{body}</tbody>
      </table>
    </div>
  )
}

function tableRow(row: TableRow, index: number, scope: 'col' | 'row', words: WordsOf): ReactNode {
  return <tr key={index}>{row.cells.map((cell, at) => tableCell(cell, at, scope, words))}</tr>
}

function tableCell(cell: TableCell, index: number, scope: 'col' | 'row', words: WordsOf): ReactNode {
  const { props, content } = words(cell.start, cell.end)
  const spans = {
    ...(cell.columns > 1 ? { colSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
  }
  // A heading cell without words heads nothing.
  const isHeading = cell.header && cell.end > cell.start
  const place = isHeading ? { scope } : {}
  return createElement(isHeading ? 'th' : 'td', { key: index, ...place, ...spans, ...props }, content)
}
