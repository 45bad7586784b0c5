import { Figures } from '#app/components/Figures'
import { QUIET_DAYS } from '#app/domain/people/account-status'
import { paths } from '#app/paths'

interface AccountChoresProps {
  chores: { invited: number; suspended: number; quiet: number }
}

/** What waits for an administrator. */
export function AccountChores({ chores }: AccountChoresProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Accounts</h2>
      <Figures
        items={[
          { value: chores.invited, text: 'Invited, not yet active', href: paths.accounts({ status: 'invited' }) },
          { value: chores.suspended, text: 'Suspended', href: paths.accounts({ status: 'suspended' }) },
          { value: chores.quiet, text: `Not used for ${QUIET_DAYS} days`, href: paths.accounts({ use: 'quiet' }) },
        ]}
      />
    </>
  )
}
