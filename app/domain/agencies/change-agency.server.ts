import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { Outcome } from '#app/domain/shared/outcome'
import { changedFacts } from '#app/domain/trail/trail-events'
import { agencyKinds } from './agency'
import type { AgencyForm } from './agency-forms'
import { agencyNamesTaken } from './agency-names-taken.server'
import { canChangeAgencies } from './agency-policy'

const labels = { name: 'Name', shortName: 'Short name', kind: 'Kind', aliases: 'Aliases', isActive: 'In use' } as const

/** Changes an agency's names, kind, aliases, and whether it is in use: one that is not can no longer be chosen, but keeps its records. */
export function changeAgency(actor: Actor, code: string, form: AgencyForm): Promise<Outcome<{ code: string }>> {
  return change(actor, async (tx) => {
    const permission = canChangeAgencies(actor)
    if (!permission.allowed) return refuse('', permission.because)
    const agency = await tx.agency.findUnique({ where: { code }, include: { aliases: { orderBy: { alias: 'asc' } } } })
    if (!agency) return refuse('', 'This agency no longer exists')
    const storedAliases = agency.aliases.map(({ alias }) => alias)
    if (agency.version !== form.version) {
      const { name, shortName, kind } = agency
      return refuseStale({ name, shortName, kind, aliases: storedAliases.join('\n'), isActive: agency.isActive ? 'yes' : '' }, agency.version)
    }
    const taken = await agencyNamesTaken(tx, form, agency.id)
    if (taken.length > 0) return refuse(taken)

    const entry = { event: 'agency.changed', subject: { type: 'agency', id: agency.id, ref: agency.code } } as const
    const [first, ...rest] = changedFacts(entry, inWords({ ...agency, aliases: storedAliases }), inWords(form), labels)
    if (!first) return unchanged({ code })
    const { aliases, version, ...facts } = form
    await tx.agencyAlias.deleteMany({ where: { agencyId: agency.id } })
    await tx.agency.update({
      where: { id: agency.id, version },
      data: { ...facts, version: { increment: 1 }, aliases: { create: aliases.map((alias) => ({ alias })) } },
    })
    return done({ code }, [first, ...rest])
  })
}

function inWords({ name, shortName, kind, aliases, isActive }: Omit<AgencyForm, 'version'>) {
  return {
    name,
    shortName,
    kind: agencyKinds[kind].label,
    aliases: [...aliases].sort((one, other) => one.localeCompare(other, 'en-GB')).join(', '),
    isActive: isActive ? 'Yes' : 'No',
  }
}
