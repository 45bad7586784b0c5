import { change, done, refuse, refuseStale, unchanged, type Tx } from '#app/db/change.server'
import type { Outcome } from '#app/domain/shared/outcome'
import { changedFacts } from '#app/domain/trail/trail-events'
import type { AccountForm } from './account-forms'
import { canChangeAccount } from './account-policy'
import type { Actor } from './actor'
import { accountSubject } from './end-sessions-within.server'
import { rolesInWords } from './role'

const labels = { name: 'Name', jobTitle: 'Job title', agency: 'Agency', email: 'E-mail address', roles: 'Roles' } as const

/** Changes who an account belongs to and what its holder may do. The last active administrator stays one. */
export function changeAccount(actor: Actor, id: string, form: AccountForm): Promise<Outcome<{ accountId: string }>> {
  return change(actor, async (tx) => {
    const permission = canChangeAccount(actor)
    if (!permission.allowed) return refuse('', permission.because)
    const account = await tx.account.findUnique({ where: { id }, include: { roles: true, person: { include: { agency: true } } } })
    if (!account) return refuse('', 'This account no longer exists')
    const { person } = account
    const held = account.roles.map(({ role }) => role)
    if (account.version !== form.version) {
      const { name, jobTitle, agencyId } = person
      return refuseStale({ name, jobTitle: jobTitle ?? '', agencyId, email: account.email, roles: held.join(',') }, account.version)
    }
    const agency = await tx.agency.findUnique({ where: { id: form.agencyId }, select: { id: true, name: true, isActive: true } })
    if (!agency || (!agency.isActive && agency.id !== person.agencyId)) return refuse('agencyId', 'Select an agency from the list')
    if (await tx.account.findFirst({ where: { email: form.email, id: { not: id } }, select: { id: true } })) {
      return refuse('email', 'There is already an account with this e-mail address')
    }
    if (held.includes('administrator') && !form.roles.includes('administrator') && (await isLastAdministrator(tx, id))) {
      return refuse('roles', 'This is the last active administrator. Make somebody else an administrator first')
    }

    const before = { name: person.name, jobTitle: person.jobTitle, agency: person.agency.name, email: account.email, roles: rolesInWords(held) }
    const after = { name: form.name, jobTitle: form.jobTitle, agency: agency.name, email: form.email, roles: rolesInWords(form.roles) }
    const [first, ...rest] = changedFacts({ event: 'account.changed', subject: accountSubject(id) }, before, after, labels)
    if (!first) return unchanged({ accountId: id })
    await tx.person.update({ where: { id: person.id }, data: { name: form.name, jobTitle: form.jobTitle, agencyId: agency.id } })
    await tx.accountRole.deleteMany({ where: { accountId: id } })
    await tx.account.update({
      where: { id, version: form.version },
      data: { email: form.email, version: { increment: 1 }, roles: { create: form.roles.map((role) => ({ role })) } },
    })
    // A link that was sent to the earlier address must not open this account.
    if (form.email !== account.email) await tx.accountLink.deleteMany({ where: { accountId: id, usedAt: null } })
    return done({ accountId: id }, [first, ...rest])
  })
}

/** Is this the only account left that can look after the others? */
export async function isLastAdministrator(tx: Pick<Tx, 'account'>, id: string): Promise<boolean> {
  const others = await tx.account.count({
    where: { id: { not: id }, status: 'active', roles: { some: { role: 'administrator' } } },
  })
  return others === 0
}
