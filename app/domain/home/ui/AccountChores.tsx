import { Figures } from '#app/components/Figures'
import { paths } from '#app/paths'

interface AccountChoresProps {
  chores: { invited: number; suspended: number; quiet: number; quietDays: number }
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
          { value: chores.quiet, text: `Not used for ${chores.quietDays} days`, href: paths.accounts({ status: 'active' }) },
        ]}
      />
    </>
  )
}
