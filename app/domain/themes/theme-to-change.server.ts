import { refuse, refuseStale, type Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { Refused } from '#app/domain/shared/outcome'
import { canChangeThemes } from './theme-policy'

/**
 * The theme that a verb is to change, with every theme there is; or the refusal: not permitted, not there, or changed by
 * somebody else since the form was opened.
 */
export async function themeToChange(tx: Tx, actor: Actor, code: string, version: number) {
  const permission = canChangeThemes(actor)
  if (!permission.allowed) return refuse('', permission.because)
  const themes = await tx.theme.findMany({ orderBy: [{ isMission: 'desc' }, { position: 'asc' }, { name: 'asc' }] })
  const theme = themes.find((each) => each.code === code)
  if (!theme) return refuse('', 'This theme does not exist')
  if (theme.version !== version) {
    const { name, definition, include, exclude, example, cues, parentId } = theme
    return refuseStale({ name, definition, include, exclude, example, cues, parentId }, theme.version)
  }
  return { ok: true as const, theme, themes, subject: subjectOf(theme) }
}

/** Was the theme refused? */
export const isRefused = (found: object): found is Refused => 'ok' in found && found.ok === false

/** A theme as the subject of a trail entry. */
export const subjectOf = ({ id, code }: { id: string; code: string }) => ({ type: 'theme' as const, id, ref: code })
