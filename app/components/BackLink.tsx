/** The way back to the page before this one in a task. */
export function BackLink({ href, text = 'Back' }: { href: string; text?: string }) {
  return (
    <a href={href} className="govuk-back-link">
      {text}
    </a>
  )
}
