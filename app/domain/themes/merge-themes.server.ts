import { change, done, refuse } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { mergeProblem } from './merge-rules'
import { repointCodings } from './repoint-codings.server'
import type { MergeThemesForm } from './theme-forms'
import { isRefused, subjectOf, themeToChange } from './theme-to-change.server'

/**
 * Merges a theme into another: every coding goes over and is kept, in restricted reviews too, so that no count depends on
 * who merged; the theme retires and says where it went. A theme of the mission hands that on. What the trail says of a
 * coding belongs to its review, and neither theme's own entry says how many there were: nothing shows through.
 */
export function mergeThemes(actor: Actor, code: string, { version, intoId, below, because }: MergeThemesForm) {
  return change(actor, async (tx) => {
    const found = await themeToChange(tx, actor, code, version)
    if (isRefused(found)) return found
    const { theme: from, themes, subject } = found
    const problem = mergeProblem(themes, from.id, intoId, below)
    const into = themes.find(({ id }) => id === intoId)
    if (problem || !into) return refuse(problem?.field ?? 'intoId', problem?.words ?? 'Select a theme from the list')

    const words = `“${from.name}” became “${into.name}” when they were merged`
    const { moves, entries } = await repointCodings(tx, { from, into, because: words })
    const move = { how: 'merged' as const, fromThemeId: from.id, toThemeId: into.id, byId: actor.accountId, at: now() }
    await tx.themeMove.createMany({ data: moves.map((what) => ({ ...what, ...move })) })

    const newParent = below === 'with it' ? into : (themes.find(({ id }) => id === from.parentId) ?? null)
    const children = themes.filter(({ parentId }) => parentId === from.id)
    const last = Math.max(0, ...themes.filter(({ parentId }) => parentId === (newParent?.id ?? null)).map(({ position }) => position))
    for (const [index, { id }] of children.entries()) {
      await tx.theme.update({ where: { id }, data: { parentId: newParent?.id ?? null, position: last + index + 1, version: { increment: 1 } } })
    }
    const gone = { isActive: false, isMission: false, mergedIntoId: into.id }
    await tx.theme.update({ where: { id: from.id }, data: { ...gone, version: { increment: 1 } } })
    const isMission = into.isMission || from.isMission
    await tx.theme.update({ where: { id: into.id }, data: { isMission, version: { increment: 1 } } })

    const childEntries = children.map(
      (child): NewTrailEntry => ({ event: 'theme.moved', subject: subjectOf(child), field: 'Under', from: from.name, to: newParent?.name ?? null, because: words }),
    )
    const mission: NewTrailEntry[] = isMission === into.isMission ? [] : [{ event: 'theme.changed', subject: subjectOf(into), field: 'Mission', from: null, to: 'Yes', because: words }]
    return done({ code: into.code }, [
      { event: 'theme.merged', subject, field: 'Became', from: from.name, to: into.name, because },
      { event: 'theme.took_over', subject: subjectOf(into), field: 'Took over', to: from.name, because },
      ...mission, ...childEntries, ...entries,
    ])
  })
}
