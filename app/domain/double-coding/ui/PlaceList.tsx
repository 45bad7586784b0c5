import { shortQuote } from '#app/domain/findings/finding'
import { paths } from '#app/paths'
import { PlaceInContext } from './PlaceInContext'
import { SettledAs } from './SettledAs'
import { SideBySide, type ShownCoding } from './SideBySide'

interface ShownPlace {
  documentRef: string
  documentTitle: string
  start: number
  isAgreed: boolean
  context: { before: string; words: string; after: string; headings: readonly string[] }
  codings: readonly ShownCoding[]
  settled: Parameters<typeof SettledAs>[0]['settled']
}

interface PlaceListProps {
  places: readonly ShownPlace[]
  doubleCodingRef: string
  coders: readonly [string, string]
  canReconcile: boolean
}

/** Places in their context, each with what either coder gave it and what it was settled as. */
export function PlaceList({ places, doubleCodingRef, coders, canReconcile }: PlaceListProps) {
  return (
    <ol className="govuk-list">
      {places.map(({ documentRef, documentTitle, start, isAgreed, context, codings, settled }) => (
        <li key={`${documentRef} ${start}`} className="govuk-!-margin-bottom-8">
          <h2 className="govuk-heading-s govuk-!-margin-bottom-2">
            <a className="govuk-link" href={paths.settlePlace(doubleCodingRef, documentRef, start)}>
              {canReconcile ? (settled.length > 0 ? 'Settle again' : 'Settle') : 'Open'}: “{shortQuote(context.words, 60)}”
            </a>
          </h2>
          <p className="govuk-body-s govuk-!-margin-bottom-1">
            {documentTitle}. {isAgreed ? 'Both coded it alike.' : 'They differ.'}
          </p>
          <PlaceInContext context={context} />
          <SideBySide codings={codings} coders={coders} headingLevel={3} />
          <SettledAs settled={settled} />
        </li>
      ))}
    </ol>
  )
}
