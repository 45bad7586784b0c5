import { roles, type Role } from '../role'

/** The roles of an account, each with what it is for. */
export function RolesHeld({ roles: held }: { roles: readonly Role[] }) {
  return (
    <ul className="govuk-list">
      {held.map((role) => (
        <li key={role}>
          {roles[role].label}
          <span className="tl-second">{roles[role].meaning}</span>
        </li>
      ))}
    </ul>
  )
}
