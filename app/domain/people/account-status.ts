/** What an account can be: it signs in only while it is active. */
export const accountStatuses = {
  invited: { label: 'Invited', meaning: 'Has not set a password yet.', colour: 'yellow' },
  active: { label: 'Active', meaning: 'Can sign in.', colour: 'green' },
  suspended: { label: 'Suspended', meaning: 'Cannot sign in until an administrator restores it.', colour: 'grey' },
} as const

export type AccountStatus = keyof typeof accountStatuses

export const accountStatusCodes = Object.keys(accountStatuses) as AccountStatus[]

/** Days without a sign-in after which an active account asks to be looked at. */
export const QUIET_DAYS = 90
