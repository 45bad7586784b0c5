import { InsetText } from '#app/components/InsetText'
import { paths } from '#app/paths'

interface SuggestingStateProps {
  document: { ref: string; suggesting: 'none' | 'waiting' | 'making' | 'ready' | 'failed' }
  total: number
}

/** How far the machine's own look at the document has come, where it has not given suggestions. */
export function SuggestingState({ document, total }: SuggestingStateProps) {
  const { ref, suggesting } = document
  if (suggesting === 'waiting' || suggesting === 'making') {
    return (
      <InsetText>
        Suggestions are being made. You can code by hand meanwhile;{' '}
        <a className="govuk-link" href={paths.codePassage(ref)}>
          open the page again
        </a>{' '}
        in a moment to see them.
      </InsetText>
    )
  }
  if (suggesting === 'failed') return <InsetText>Suggestions could not be made for this document. You can code it by hand, or ask again.</InsetText>
  if (suggesting === 'none') return <InsetText>Nobody has asked the machine to look at this document. You can code it by hand, or ask for suggestions.</InsetText>
  if (total === 0) return <InsetText>Nothing is suggested with these filters. Take filters off, or ask the machine to be less sure.</InsetText>
  return null
}
