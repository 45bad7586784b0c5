import { change, done, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { RetireThemeForm } from './theme-forms'
import { isRefused, themeToChange } from './theme-to-change.server'

/** Takes a theme out of use, with the reason: it keeps all that carries it and its place, and is no longer offered or suggested. */
export function retireTheme(actor: Actor, code: string, { version, because }: RetireThemeForm) {
  return change(actor, async (tx) => {
    const found = await themeToChange(tx, actor, code, version)
    if (isRefused(found)) return found
    const { theme, subject } = found
    if (!theme.isActive) return unchanged({ code })
    await tx.theme.update({ where: { id: theme.id }, data: { isActive: false, version: { increment: 1 } } })
    return done({ code }, [{ event: 'theme.retired', subject, because }])
  })
}
