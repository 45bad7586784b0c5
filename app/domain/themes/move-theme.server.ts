import { change, done, refuse, unchanged, type Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { neighboursOf, placeProblem, stepAmong, type ThemePlace } from './theme'
import type { MoveThemeForm } from './theme-forms'
import { isRefused, themeToChange } from './theme-to-change.server'

/**
 * Moves a theme: under another parent, where it comes last; or, with a step, past the neighbour above or below it. What
 * stands under it goes with it. Refused where it would stand under itself, or too deep.
 */
export function moveTheme(actor: Actor, code: string, { version, parentId, step }: MoveThemeForm) {
  return change(actor, async (tx) => {
    const found = await themeToChange(tx, actor, code, version)
    if (isRefused(found)) return found
    const { theme, themes, subject } = found
    if (step) {
      const standing = themes.filter(({ mergedIntoId }) => mergedIntoId === null)
      const order = stepAmong(standing, theme, step)
      if (!order) return unchanged({ code })
      await store(tx, order)
      await tx.theme.update({ where: { id: theme.id }, data: { version: { increment: 1 } } })
      const placeIn = (ids: readonly ThemePlace[]) => String(ids.findIndex(({ id }) => id === theme.id) + 1)
      const field = 'Place among its neighbours'
      return done({ code }, [{ event: 'theme.moved', subject, field, from: placeIn(neighboursOf(standing, theme)), to: placeIn(order) }])
    }
    if (parentId === theme.parentId) return unchanged({ code })
    const problem = placeProblem(themes, theme.id, parentId)
    if (problem) return refuse('parentId', problem)
    const parent = themes.find(({ id }) => id === parentId)
    if (parent?.mergedIntoId) return refuse('parentId', `“${parent.name}” has been merged into another theme`)
    const position = Math.max(0, ...themes.filter((each) => each.parentId === parentId).map((each) => each.position)) + 1
    await tx.theme.update({ where: { id: theme.id }, data: { parentId, position, version: { increment: 1 } } })
    const nameOf = (id: string | null) => themes.find((each) => each.id === id)?.name ?? null
    return done({ code }, [{ event: 'theme.moved', subject, field: 'Under', from: nameOf(theme.parentId), to: nameOf(parentId) }])
  })
}

async function store(tx: Tx, order: readonly (ThemePlace & { position: number })[]): Promise<void> {
  for (const [index, { id, position }] of order.entries()) {
    if (position !== index + 1) await tx.theme.update({ where: { id }, data: { position: index + 1 } })
  }
}
