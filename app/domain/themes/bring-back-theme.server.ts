import { change, done, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { BringBackThemeForm } from './theme-forms'
import { isRefused, themeToChange } from './theme-to-change.server'

/**
 * Brings a theme back into use. One that was merged comes back empty: its codings stay with the theme that took them over,
 * from which they can be split again.
 */
export function bringBackTheme(actor: Actor, code: string, { version, because }: BringBackThemeForm) {
  return change(actor, async (tx) => {
    const found = await themeToChange(tx, actor, code, version)
    if (isRefused(found)) return found
    const { theme, subject } = found
    if (theme.isActive) return unchanged({ code })
    await tx.theme.update({ where: { id: theme.id }, data: { isActive: true, mergedIntoId: null, version: { increment: 1 } } })
    return done({ code }, [{ event: 'theme.brought_back', subject, because }])
  })
}
