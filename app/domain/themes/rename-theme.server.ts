import { change, done, refuse, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { isNameTaken } from './theme'
import type { RenameThemeForm } from './theme-forms'
import { isRefused, themeToChange } from './theme-to-change.server'

/**
 * Gives a theme another name. Its codings, its address and its history stay. Refused where another theme has the name, in
 * whatever case.
 */
export function renameTheme(actor: Actor, code: string, { version, name, because }: RenameThemeForm) {
  return change(actor, async (tx) => {
    const found = await themeToChange(tx, actor, code, version)
    if (isRefused(found)) return found
    const { theme, themes, subject } = found
    if (isNameTaken(themes, name, theme.id)) return refuse('name', 'There is a theme of this name already')
    if (name === theme.name) return unchanged({ code })
    await tx.theme.update({ where: { id: theme.id }, data: { name, version: { increment: 1 } } })
    return done({ code }, [{ event: 'theme.renamed', subject, field: 'Name', from: theme.name, to: name, because }])
  })
}
