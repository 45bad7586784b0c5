import { DEMONSTRATION_PASSWORD } from '../demonstration'
import { rolesInWords, type Role } from '../role'

interface DemonstrationSignInsProps {
  accounts: readonly { email: string; name: string; jobTitle: string | null; agencyName: string; roles: Role[] }[]
  /** The address of the sign-in page. */
  action: string
}

/** The accounts of the demonstration, each with a button that signs in. Shows nothing where there is no demonstration. */
export function DemonstrationSignIns({ accounts, action }: DemonstrationSignInsProps) {
  if (accounts.length === 0) return null
  return (
    <section aria-labelledby="demonstration">
      <h2 className="govuk-heading-m" id="demonstration">
        Demonstration accounts
      </h2>
      <p className="govuk-body">
        Every person here is invented. The password of each is <strong>{DEMONSTRATION_PASSWORD}</strong>.
      </p>
      <dl className="govuk-summary-list">
        {accounts.map(({ email, name, jobTitle, agencyName, roles }) => (
          <div className="govuk-summary-list__row" key={email}>
            <dt className="govuk-summary-list__key">{rolesInWords(roles)}</dt>
            <dd className="govuk-summary-list__value">
              {[name, jobTitle, agencyName].filter(Boolean).join(', ')}
              <br />
              {email}
            </dd>
            <dd className="govuk-summary-list__actions">
              <form method="post" action={action}>
                <input type="hidden" name="email" value={email} />
                <input type="hidden" name="password" value={DEMONSTRATION_PASSWORD} />
                <button className="tl-link-button" type="submit">
                  Sign in<span className="govuk-visually-hidden"> as {name}</span>
                </button>
              </form>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
