import { change, done, refuse } from '#app/db/change.server'
import { agencyCodeFrom, type AgencyKind } from '#app/domain/agencies/agency'
import type { SetUpForm } from '#app/domain/people/account-forms'
import { theSystem } from '#app/domain/people/actor'
import { hasAnyAccount } from '#app/domain/people/account-queries.server'
import { createAccountWithin } from '#app/domain/people/create-account.server'
import { hashPassword } from '#app/domain/people/password-hash.server'
import type { Outcome } from '#app/domain/shared/outcome'
import { partnershipSubject } from './partnership-subject'

const LONGEST_SHORT_NAME = 40
const SET_UP_ALREADY = 'Throughline has been set up already. Sign in instead'
const UNKNOWN_KIND: AgencyKind = 'other'

/**
 * The first visit of all: names the partnership and makes its first agency and its first administrator, all or nothing.
 * Refused for good once anybody has an account.
 */
export async function setUpPartnership(form: SetUpForm): Promise<Outcome<{ accountId: string }>> {
  // Before the hash, which costs more than a stranger may ask for again and again.
  if (await hasAnyAccount()) return refuse('', SET_UP_ALREADY)
  const passwordHash = await hashPassword(form.password)
  return change(theSystem, async (tx) => {
    if ((await tx.account.count()) > 0) return refuse('', SET_UP_ALREADY)
    const name = form.partnershipName
    await tx.partnership.upsert({ where: { id: 1 }, create: { id: 1, name }, update: { name, version: { increment: 1 } } })
    const agency =
      (await tx.agency.findUnique({ where: { name: form.agencyName }, select: { id: true, code: true } })) ??
      (await tx.agency.create({
        data: {
          name: form.agencyName,
          shortName: form.agencyName.slice(0, LONGEST_SHORT_NAME),
          code: agencyCodeFrom(form.agencyName),
          kind: UNKNOWN_KIND,
        },
        select: { id: true, code: true },
      }))
    const made = await createAccountWithin(
      tx,
      { name: form.name, agencyId: agency.id, email: form.email, password: form.password, roles: ['administrator', 'secretariat'] },
      passwordHash,
    )
    if ('ok' in made) return made
    return done({ accountId: made.accountId }, [
      { event: 'partnership.started', subject: partnershipSubject, field: 'Name', to: name },
      { event: 'agency.added', subject: { type: 'agency', id: agency.id, ref: agency.code }, field: 'Name', to: form.agencyName },
      ...made.entries,
    ])
  })
}
