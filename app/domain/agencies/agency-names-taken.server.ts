import type { Tx } from '#app/db/change.server'
import type { Problem } from '#app/domain/shared/outcome'
import { plainName } from './agency'

/** Which of these names already mean another agency, as problems beside their fields: a printed name must lead to one agency only. */
export async function agencyNamesTaken(
  tx: Tx,
  wanted: { name: string; aliases: readonly string[] },
  exceptId?: string,
): Promise<Problem[]> {
  const others = await tx.agency.findMany({
    where: exceptId === undefined ? {} : { id: { not: exceptId } },
    select: { name: true, aliases: { select: { alias: true } } },
  })
  const owners = new Map(
    others.flatMap(({ name, aliases }) => [name, ...aliases.map(({ alias }) => alias)].map((known) => [plainName(known), name] as const)),
  )
  const owner = owners.get(plainName(wanted.name))
  const problems: Problem[] = owner === undefined ? [] : [{ field: 'name', words: `${owner} is already known by this name` }]
  const taken = wanted.aliases.flatMap((alias) => {
    const other = owners.get(plainName(alias))
    return other === undefined ? [] : [`“${alias}” already means ${other}`]
  })
  return taken.length === 0 ? problems : [...problems, { field: 'aliases', words: taken.join('. ') }]
}
