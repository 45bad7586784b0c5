import { change, done, refuse, type ChangeOptions, type Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { Outcome } from '#app/domain/shared/outcome'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { agencyCodeFrom } from './agency'
import type { NewAgencyForm } from './agency-forms'
import { agencyNamesTaken } from './agency-names-taken.server'
import { canChangeAgencies } from './agency-policy'

/** Adds an agency. Its code comes from its short name and never changes. Refused where a name or an alias already means another. */
export function addAgency(actor: Actor, form: NewAgencyForm, options: ChangeOptions = {}): Promise<Outcome<{ id: string; code: string }>> {
  return change(
    actor,
    async (tx) => {
      const written = await writeAgency(tx, actor, form)
      return written.ok ? done(written.agency, [written.entry]) : written
    },
    options,
  )
}

/** Stores an agency, with what the trail says of it, or gives what is against it. For verbs that add one on their way. */
export async function writeAgency(tx: Tx, actor: Actor, form: NewAgencyForm) {
  const permission = canChangeAgencies(actor)
  if (!permission.allowed) return refuse('', permission.because)
  const taken = await agencyNamesTaken(tx, form)
  if (taken.length > 0) return refuse(taken)
  const { aliases, ...facts } = form
  const agency = await tx.agency.create({
    data: { ...facts, code: await freeCode(tx, form.shortName), aliases: { create: aliases.map((alias) => ({ alias })) } },
    select: { id: true, code: true },
  })
  const subject = { type: 'agency', id: agency.id, ref: agency.code } as const
  const entry: NewTrailEntry = { event: 'agency.added', subject, field: 'Name', to: form.name }
  return { ok: true as const, agency, entry }
}

async function freeCode(tx: Tx, shortName: string): Promise<string> {
  const plain = agencyCodeFrom(shortName)
  const used = await tx.agency.findMany({ where: { code: { startsWith: plain } }, select: { code: true } })
  const codes = new Set(used.map(({ code }) => code))
  for (let number = 1; ; number++) {
    const code = number === 1 ? plain : `${plain}-${number}`
    if (!codes.has(code)) return code
  }
}
