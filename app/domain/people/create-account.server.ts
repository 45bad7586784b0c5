import { change, done, refuse, type Tx } from '#app/db/change.server'
import { now } from '#app/domain/shared/clock'
import type { Outcome } from '#app/domain/shared/outcome'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { isTheSystem, type Actor } from './actor'
import { accountSubject } from './end-sessions-within.server'
import { hashPassword } from './password-hash.server'
import { passwordProblem } from './password-rules.server'
import { rolesInWords, type Role } from './role'

/** An account that can sign in at once, made by the operator or for the demonstration: everybody else is invited. */
export interface NewAccount {
  name: string
  jobTitle?: string | null
  agencyId: string
  email: string
  password: string
  roles: readonly Role[]
  isDemonstration?: boolean
}

/** Creates a person and an active account with a password. Only the program itself may; refused where the e-mail address has an account. */
export async function createAccount(actor: Actor, wanted: NewAccount): Promise<Outcome<{ accountId: string; personId: string }>> {
  if (!isTheSystem(actor)) return refuse('', 'Only an operator can do this. Invite the person instead')
  const passwordHash = await hashPassword(wanted.password)
  return change(actor, async (tx) => {
    const made = await createAccountWithin(tx, wanted, passwordHash)
    return 'ok' in made ? made : done({ accountId: made.accountId, personId: made.personId }, made.entries)
  })
}

interface MadeAccount {
  accountId: string
  personId: string
  entries: [NewTrailEntry, ...NewTrailEntry[]]
}

/** The same, as part of another change. */
export async function createAccountWithin(tx: Tx, wanted: NewAccount, passwordHash: string): Promise<MadeAccount | ReturnType<typeof refuse>> {
  const { name, jobTitle = null, agencyId, roles, isDemonstration = false } = wanted
  const email = wanted.email.toLowerCase()
  if (roles.length === 0) return refuse('roles', 'Select at least one role')
  const agency = await tx.agency.findUnique({ where: { id: agencyId }, select: { name: true, shortName: true } })
  if (!agency) return refuse('agencyId', 'Select an agency from the list')
  const partnership = await tx.partnership.findUnique({ where: { id: 1 }, select: { name: true } })
  const problem = passwordProblem(wanted.password, [name, email, agency.name, agency.shortName, partnership?.name ?? ''])
  if (problem) return refuse('password', problem)
  if (await tx.account.findUnique({ where: { email }, select: { id: true } })) {
    return refuse('email', 'There is already an account with this e-mail address')
  }
  const person = await tx.person.create({ data: { name, jobTitle, agencyId }, select: { id: true } })
  const account = await tx.account.create({
    data: {
      personId: person.id,
      email,
      passwordHash,
      status: 'active',
      isDemonstration,
      createdAt: now(),
      roles: { create: roles.map((role) => ({ role })) },
    },
    select: { id: true },
  })
  const subject = accountSubject(account.id)
  return {
    accountId: account.id,
    personId: person.id,
    entries: [
      { event: 'person.added', subject: { type: 'person', id: person.id, ref: person.id }, field: 'Name', to: name },
      { event: 'account.activated', subject, field: 'Roles', to: rolesInWords(roles) },
    ],
  }
}
