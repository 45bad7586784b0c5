import { change, done, refuse, unchanged, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { codeFrom, freeCode } from './theme'
import { readThemeFacts } from './theme-facts.server'
import type { SplitThemeForm } from './theme-forms'
import { canChangeThemes } from './theme-policy'
import { subjectOf } from './theme-to-change.server'

/**
 * Chooses the themes between which a theme's codings are to be sorted, and adds the new one among them beside it. Moves
 * nothing yet. Returns the codes of the themes.
 */
export function beginSplit(actor: Actor, code: string, { intoIds, name, definition }: SplitThemeForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canChangeThemes(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const theme = await tx.theme.findUnique({ where: { code } })
      if (!theme) return refuse('', 'This theme does not exist')
      const parts = await tx.theme.findMany({ where: { id: { in: intoIds, not: theme.id }, isActive: true }, orderBy: { position: 'asc' }, select: { code: true } })
      if (parts.length !== intoIds.length) return refuse('intoIds', 'Select themes from the list')
      const into = parts.map((part) => part.code)
      if (name === null) return unchanged({ into })
      const facts = { name, definition: definition ?? '', parentId: theme.parentId }
      const { problems, position, codes } = await readThemeFacts(tx, { ...facts, position: null })
      if (problems.length > 0) return refuse(problems)
      const added = await tx.theme.create({ data: { ...facts, position, code: freeCode(codeFrom(name), codes) } })
      return done({ into: [...into, added.code] }, [{ event: 'theme.added', subject: subjectOf(added), to: name, because: `“${theme.name}” is split` }])
    },
    options,
  )
}
