import { InsetText } from '#app/components/InsetText'
import { WarningText } from '#app/components/WarningText'

interface LinkToHandOverProps {
  name: string
  email: string
  /** Null where the same form had been carried out before. */
  address: string | null
  lasts: string
  renewHref: string
  backHref: string
}

/** A link that could not be sent by mail, shown to the administrator who made it: this once, here. */
export function LinkToHandOver({ name, email, address, lasts, renewHref, backHref }: LinkToHandOverProps) {
  return (
    <>
      {address === null ? (
        <p className="govuk-body">
          This form had been sent before, and the link it made is not kept.{' '}
          <a className="govuk-link" href={renewHref}>
            Make a new link
          </a>{' '}
          if you do not have it.
        </p>
      ) : (
        <>
          <p className="govuk-body">
            No mail was sent to {email}. Give this link to {name} yourself. It works once, for {lasts}.
          </p>
          <InsetText id="link">
            <code>{address}</code>
          </InsetText>
          <WarningText>It is shown only now. Whoever has the link can sign in as {name}.</WarningText>
        </>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={backHref}>
          Go to the account
        </a>
      </p>
    </>
  )
}
