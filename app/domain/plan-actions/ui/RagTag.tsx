import { Tag } from '#app/components/Tag'
import { ragLegend, type Rag } from '../rag'

/** The rating of an action: always in words, the colour only helps. */
export function RagTag({ rag }: { rag: Rag }) {
  const { label, colour } = ragLegend[rag]
  return <Tag colour={colour}>{label}</Tag>
}
