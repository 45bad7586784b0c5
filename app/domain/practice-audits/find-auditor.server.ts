import type { Tx } from '#app/db/change.server'
import type { Problem } from '#app/domain/shared/outcome'

/** The auditor that a form points at, or why the cases of this agency cannot be given to them. */
export async function findAuditor(tx: Tx, accountId: string, agency: { id: string; shortName: string }) {
  const account = await tx.account.findFirst({
    where: { id: accountId, status: { not: 'suspended' }, roles: { some: { role: 'auditor' } } },
    select: { id: true, person: { select: { name: true, agencyId: true } } },
  })
  const problem = (words: string): { problem: Problem } => ({ problem: { field: 'auditorId', words } })
  if (!account) return problem('Select an auditor from the list')
  const { name, agencyId } = account.person
  if (agencyId === agency.id) return problem(`${name} belongs to ${agency.shortName}: nobody marks a case of their own agency`)
  return { auditor: { id: account.id, name } }
}
