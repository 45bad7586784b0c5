import { Fragment, type ReactNode } from 'react'
import { isAllowedLink } from './allowed-link'
import { plainTextOf, type RichText, type RichTextMark, type RichTextNode } from './rich-text'

interface RichTextOutputProps {
  document: RichText
  /** How many levels further down the headings stand than stored: 0 under the page's h1, 1 under an h2. */
  headingOffset?: number
}

/** A stored text as the reader sees it. Light enough for every page: nothing of the editor comes with it. */
export function RichTextOutput({ document, headingOffset = 0 }: RichTextOutputProps) {
  return <div className="tl-rich-text">{document.content.map((node, at) => renderNode(node, at, headingOffset))}</div>
}

type Tag = 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'ul' | 'li' | 'blockquote'

const headingTags: Tag[] = ['h2', 'h3', 'h4', 'h5', 'h6']
const tags: Partial<Record<string, Tag>> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
}

function renderNode(node: RichTextNode, key: number, headingOffset: number): ReactNode {
  const children = (node.content ?? []).map((child, at) => renderNode(child, at, headingOffset))
  const Element = tags[node.type]
  if (Element) return <Element key={key}>{children}</Element>
  switch (node.type) {
    case 'text':
      return <Fragment key={key}>{withMarks(node)}</Fragment>
    case 'hardBreak':
      return <br key={key} />
    case 'heading': {
      const Heading = headingTags[Math.min(Number(node.attrs?.level ?? 2) - 2 + headingOffset, 4)] ?? 'h6'
      return <Heading key={key}>{children}</Heading>
    }
    case 'orderedList':
      return (
        <ol key={key} start={node.attrs?.start === undefined ? undefined : Number(node.attrs.start)}>
          {children}
        </ol>
      )
    case 'table':
      return renderTable(node, key, headingOffset)
    default:
      // A later version's node: its words are still shown.
      return <Fragment key={key}>{children}</Fragment>
  }
}

function renderTable(table: RichTextNode, key: number, headingOffset: number): ReactNode {
  const rows = table.content ?? []
  const hasHead = rows.length > 1 && (rows[0]?.content ?? []).every((cell) => cell.type === 'tableHeader')
  const renderRow = (row: RichTextNode, at: number, scope: 'col' | 'row') => (
    <tr key={at}>
      {(row.content ?? []).map((cell, cellAt) => {
        const content = (cell.content ?? []).map((block, blockAt) => renderNode(block, blockAt, headingOffset))
        // A header without words says nothing, and is an error to those who listen.
        const isHeader = cell.type === 'tableHeader' && plainTextOf({ type: 'doc', content: [cell] }).trim() !== ''
        return isHeader ? <th key={cellAt} scope={scope}>{content}</th> : <td key={cellAt}>{content}</td>
      })}
    </tr>
  )
  return (
    <div key={key} className="tl-scroll" role="group" aria-label="Table" tabIndex={0}>
      <table>
        {hasHead ? <thead>{rows.slice(0, 1).map((row, at) => renderRow(row, at, 'col'))}</thead> : null}
        <tbody>{rows.slice(hasHead ? 1 : 0).map((row, at) => renderRow(row, at, 'row'))}</tbody>
      </table>
    </div>
  )
}

function withMarks(node: RichTextNode): ReactNode {
  const marked = (type: RichTextMark['type']) => (node.marks ?? []).find((mark) => mark.type === type)
  const href = marked('link')?.attrs?.href
  let element: ReactNode = node.text
  if (marked('italic')) element = <em>{element}</em>
  if (marked('bold')) element = <strong>{element}</strong>
  if (isAllowedLink(href)) element = <a href={href} rel="noopener noreferrer">{element}</a>
  return element
}
