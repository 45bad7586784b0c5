import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import { changedFacts } from '#app/domain/trail/trail-events'
import { findingKinds } from './finding'
import type { FindingForm } from './finding-forms'
import { canChangeFinding } from './finding-policy'
import { readThemes } from './finding-themes.server'
import { findingsVisibleTo } from './visible-findings.server'

/**
 * Changes what a passage is coded as: its themes, its kind, the note. A theme that stays keeps who gave it and when.
 * Refused on an older version, with what is stored now.
 */
export function changeFinding(actor: Actor, ref: string, { version, themeIds, kind, note }: FindingForm) {
  return change(actor, async (tx) => {
    const finding = await tx.finding.findFirst({
      where: { AND: [findingsVisibleTo(actor), { ref }] },
      include: { themes: { include: { theme: { select: { name: true } } }, orderBy: { theme: { position: 'asc' } } } },
    })
    if (!finding) return refuse('', 'This coding does not exist')
    const permission = canChangeFinding(actor, finding)
    if (!permission.allowed) return refuse('', permission.because)
    const heldIds = finding.themes.map(({ themeId }) => themeId)
    if (finding.version !== version) {
      return refuseStale({ themeIds: heldIds.join(','), kind: finding.kind, note: finding.note }, finding.version)
    }
    const themes = await readThemes(tx, themeIds, heldIds)
    if (!themes) return refuse('themeIds', 'Select themes from the list')

    const added = themes.filter(({ id }) => !heldIds.includes(id))
    const removed = finding.themes.filter(({ themeId }) => !themeIds.includes(themeId))
    const entry = { event: 'finding.changed' as const, subject: { type: 'finding' as const, id: finding.id, ref }, reviewIds: [finding.reviewId] }
    const before = { kind: findingKinds[finding.kind].label, note: finding.note }
    const after = { kind: findingKinds[kind].label, note }
    const [first, ...others] = [
      ...removed.map(({ theme }) => ({ ...entry, field: 'Theme', from: theme.name, to: null })),
      ...added.map(({ name }) => ({ ...entry, field: 'Theme', from: null, to: name })),
      ...changedFacts<{ kind: string; note: string | null }>(entry, before, after, { kind: 'Kind', note: 'Note' }),
    ]
    if (!first) return unchanged({ ref })
    const coded = { codedById: actor.accountId, codedAt: now() }
    await tx.findingTheme.deleteMany({ where: { findingId: finding.id, themeId: { in: removed.map(({ themeId }) => themeId) } } })
    await tx.findingTheme.createMany({ data: added.map(({ id }) => ({ findingId: finding.id, themeId: id, ...coded })) })
    await tx.finding.update({ where: { id: finding.id }, data: { kind, note, version: { increment: 1 } } })
    return done({ ref }, [first, ...others])
  })
}
