import { change, done, refuse, type ChangeOptions, type Tx } from '#app/db/change.server'
import { now } from '#app/domain/shared/clock'
import type { Outcome } from '#app/domain/shared/outcome'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import type { InviteForm } from './account-forms'
import { makeAccountLink } from './account-link.server'
import { canInvite } from './account-policy'
import type { Actor } from './actor'
import { accountSubject } from './end-sessions-within.server'
import { rolesInWords } from './role'

/** A link that has been made, and whom it is for. */
export interface MadeLink {
  accountId: string
  name: string
  email: string
  /** Null where the same form has been carried out before: the link it made then is not known any more. */
  token: string | null
}

/**
 * Invites somebody to sign in: an account without a password, and a link that lasts seven days to set one. A person who is
 * known already (from a group) keeps their record. Refused where the e-mail address has an account.
 */
export async function inviteAccount(actor: Actor, form: InviteForm, options: ChangeOptions = {}): Promise<Outcome<MadeLink>> {
  // Outside what `change` stores for a repeated form: nothing may store the token.
  let token: string | null = null
  const outcome = await change(
    actor,
    async (tx) => {
      const permission = canInvite(actor)
      if (!permission.allowed) return refuse('', permission.because)
      if (await tx.account.findUnique({ where: { email: form.email }, select: { id: true } })) {
        return refuse('email', 'There is already an account with this e-mail address')
      }
      const person = await personToInvite(tx, form)
      if ('ok' in person) return person
      const account = await tx.account.create({
        data: {
          personId: person.id,
          email: form.email,
          invitedById: actor.accountId,
          createdAt: now(),
          roles: { create: form.roles.map((role) => ({ role })) },
        },
        select: { id: true },
      })
      token = await makeAccountLink(tx, account.id, 'invitation')
      const subject = accountSubject(account.id)
      const invited: [NewTrailEntry, NewTrailEntry] = [
        { event: 'account.invited', subject, field: 'Name', to: person.name },
        { event: 'account.invited', subject, field: 'Roles', to: rolesInWords(form.roles) },
      ]
      const made = { accountId: account.id, name: person.name, email: form.email }
      return done(made, person.added ? [person.added, ...invited] : invited)
    },
    options,
  )
  return outcome.ok ? { ok: true, value: { ...outcome.value, token } } : outcome
}

interface PersonToInvite {
  id: string
  name: string
  /** What the trail shall say of somebody who was not known before. */
  added: NewTrailEntry | null
}

async function personToInvite(tx: Tx, { personId, name, jobTitle, agencyId }: InviteForm): Promise<PersonToInvite | ReturnType<typeof refuse>> {
  if (personId !== null) {
    const known = await tx.person.findFirst({ where: { id: personId, account: null }, select: { id: true, name: true } })
    return known ? { ...known, added: null } : refuse('personId', 'This person has an account already, or is not known any more')
  }
  const agency = await tx.agency.findFirst({ where: { id: agencyId ?? '', isActive: true }, select: { id: true } })
  if (!agency) return refuse('agencyId', 'Select an agency from the list')
  const person = await tx.person.create({ data: { name: name ?? '', jobTitle, agencyId: agency.id }, select: { id: true, name: true } })
  const subject = { type: 'person', id: person.id, ref: person.id } as const
  return { ...person, added: { event: 'person.added', subject, field: 'Name', to: person.name } }
}
