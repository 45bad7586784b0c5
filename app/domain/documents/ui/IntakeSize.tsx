import { SummaryList } from '#app/components/SummaryList'
import type { DocumentSize } from '../document-intake'

const number = new Intl.NumberFormat('en-GB')

/** How much was read of a document, so that somebody who holds the original sees whether anything is missing. */
export function IntakeSize({ size }: { size: DocumentSize }) {
  return (
    <SummaryList
      rows={[
        { key: 'Pages', value: size.pages === null ? 'The file has none' : number.format(size.pages) },
        { key: 'Words', value: number.format(size.words) },
        { key: 'Tables', value: number.format(size.tables) },
        { key: 'Recommendations seen', value: number.format(size.recommendations) },
      ]}
    />
  )
}
