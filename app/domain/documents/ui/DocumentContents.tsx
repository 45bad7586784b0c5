import { Details } from '#app/components/Details'
import type { DocumentText } from '../document-text'

const FEW = 3

/** The main headings of a document as links into it; nothing where there are too few to need them. */
export function DocumentContents({ document }: { document: DocumentText }) {
  const headings = document.blocks.filter((block) => block.kind === 'heading')
  const top = Math.min(...headings.map(({ level }) => level))
  const main = headings.filter(({ level }) => level <= top + 1)
  if (main.length < FEW) return null
  return (
    <Details summary={`Contents (${main.length} headings)`}>
      <ul className="govuk-list">
        {main.map(({ start, end }) => (
          <li key={start}>
            <a className="govuk-link govuk-link--no-visited-state" href={`#section-${start}`}>
              {document.text.slice(start, end)}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  )
}
