interface MarkingBarProps {
  marking: string
  /** True for a marking above the ordinary one: a stronger look, and the mark on each printed sheet. */
  isSensitive: boolean
  /** Handling instructions, when there are any. */
  handling?: string | undefined
}

/** The protective marking of what the page shows. In print the stylesheet repeats it at the top of each sheet. */
export function MarkingBar({ marking, isSensitive, handling }: MarkingBarProps) {
  return (
    <div className={isSensitive ? 'tl-marking tl-marking--sensitive' : 'tl-marking'}>
      <p className="govuk-width-container tl-marking__words">
        <span className="govuk-visually-hidden">Marking: </span>
        <strong>{marking}</strong>
        {handling ? <span className="tl-marking__handling"> {handling}</span> : null}
      </p>
    </div>
  )
}
