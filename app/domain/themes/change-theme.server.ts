import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { changedFacts } from '#app/domain/trail/trail-events'
import { readThemeFacts } from './theme-facts.server'
import type { ThemeForm } from './theme-forms'
import { canChangeThemes } from './theme-policy'

const labels = {
  name: 'Name',
  definition: 'Definition',
  include: 'Include',
  exclude: 'Exclude',
  example: 'Example',
  parent: 'Under',
  position: 'Place among its neighbours',
  isActive: 'In use',
} as const

/**
 * Changes a theme: its words, its place in the tree, or whether it is in use. One that is retired keeps all its codings and
 * is no longer offered. Refused on an older version, with what is stored now.
 */
export function changeTheme(actor: Actor, code: string, { version, ...form }: ThemeForm) {
  return change(actor, async (tx) => {
    const permission = canChangeThemes(actor)
    if (!permission.allowed) return refuse('', permission.because)
    const theme = await tx.theme.findUnique({ where: { code } })
    if (!theme) return refuse('', 'This theme does not exist')
    if (theme.version !== version) {
      const { name, definition, include, exclude, example, parentId, position, isActive } = theme
      const theirs = { name, definition, include, exclude, example, parentId, position: String(position), isActive: isActive ? 'yes' : '' }
      return refuseStale(theirs, theme.version)
    }
    const { problems, position: last, nameOf } = await readThemeFacts(tx, form, theme.id)
    if (problems.length > 0) return refuse(problems)

    const hasMoved = form.parentId !== theme.parentId
    const facts = { ...form, position: form.position ?? (hasMoved ? last : theme.position) }
    const before = { ...theme, parent: nameOf(theme.parentId) }
    const after = { ...facts, parent: nameOf(facts.parentId) }
    const subject = { type: 'theme' as const, id: theme.id, ref: code }
    const [first, ...others] = changedFacts({ event: 'theme.changed', subject }, before, after, labels)
    if (!first) return unchanged({ code })
    await tx.theme.update({ where: { id: theme.id }, data: { ...facts, version: { increment: 1 } } })
    return done({ code }, [first, ...others])
  })
}
