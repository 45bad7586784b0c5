import type { Tx } from '#app/db/change.server'
import type { Problem } from '#app/domain/shared/outcome'

interface LinksAsked {
  toolId: string
  groupId: string | null
  baselineId: string | null
}

/** Looks up the group and the baseline that a round's form points at, with words beside each that will not do. */
export async function roundLinks(tx: Tx, { toolId, groupId, baselineId }: LinksAsked, ownId: string | null) {
  const [group, baseline] = await Promise.all([
    groupId === null ? null : tx.group.findUnique({ where: { id: groupId }, select: { id: true, name: true } }),
    baselineId === null ? null : tx.auditRound.findUnique({ where: { id: baselineId }, select: { id: true, ref: true, toolId: true } }),
  ])
  const problems: Problem[] = []
  if (groupId !== null && !group) problems.push({ field: 'groupId', words: 'Select a group from the list' })
  if (baselineId !== null && !baseline) problems.push({ field: 'baselineId', words: 'Select a baseline from the list' })
  if (baseline && baseline.id === ownId) problems.push({ field: 'baselineId', words: 'A round cannot be its own baseline' })
  if (baseline && baseline.toolId !== toolId) {
    problems.push({ field: 'baselineId', words: `${baseline.ref} was marked with another checklist, so its results cannot be compared` })
  }
  return { group, baseline, problems }
}
