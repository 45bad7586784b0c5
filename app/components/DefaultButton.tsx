interface DefaultButtonProps {
  /** As the button says that sends the form. */
  text: string
}

/** Put first in a form with several buttons: it is the one that Enter in a field presses, and nobody sees it. */
export function DefaultButton({ text }: DefaultButtonProps) {
  return (
    <button type="submit" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
      {text}
    </button>
  )
}
