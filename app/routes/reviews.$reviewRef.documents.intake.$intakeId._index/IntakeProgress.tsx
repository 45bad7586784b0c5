import { stateInWords } from '#app/domain/documents/ui/IntakeTable'
import { useReloadWhile } from './use-reload-while'

interface IntakeProgressProps {
  intake: { status: 'waiting' | 'reading'; pagesRead: number; pages: number | null }
}

/** How far the reading of a document has come; the page looks again by itself, with JavaScript and without. */
export function IntakeProgress({ intake }: IntakeProgressProps) {
  useReloadWhile(true)
  const { pagesRead, pages } = intake
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p className="govuk-body" role="status">
        {stateInWords(intake)}
      </p>
      <progress className="tl-progress" aria-label="Pages read" {...(pages === null ? {} : { max: pages, value: pagesRead })} />
      <p className="govuk-body">You can leave this page: the reading goes on, and the document waits among those of the review until somebody checks it.</p>
    </>
  )
}
