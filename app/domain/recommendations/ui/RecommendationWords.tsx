import { InsetText } from '#app/components/InsetText'

/** The words of a recommendation above a form about it. */
export function RecommendationWords({ text }: { text: string }) {
  return (
    <InsetText>
      <span className="tl-verbatim">{text}</span>
    </InsetText>
  )
}
