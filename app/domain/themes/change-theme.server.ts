import { change, done, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { changedFacts } from '#app/domain/trail/trail-events'
import { cueChanges } from './cues'
import type { ThemeForm } from './theme-forms'
import { isRefused, themeToChange } from './theme-to-change.server'

const labels = { definition: 'Definition', include: 'Include', exclude: 'Exclude', example: 'Example' } as const

/** Changes what a theme means and the cues by which it is known. Refused on an older version, with what is stored now. */
export function changeTheme(actor: Actor, code: string, { version, ...words }: ThemeForm) {
  return change(actor, async (tx) => {
    const found = await themeToChange(tx, actor, code, version)
    if (isRefused(found)) return found
    const { theme, subject } = found
    const entry = { event: 'theme.changed' as const, subject }
    const cues = cueChanges(theme.cues, words.cues).map(({ label, ...change }) => ({ ...entry, field: label, ...change }))
    const [first, ...others] = [...changedFacts(entry, theme, words, labels), ...cues]
    // Cues in another order are the same cues.
    if (!first) return unchanged({ code })
    await tx.theme.update({ where: { id: theme.id }, data: { ...words, version: { increment: 1 } } })
    return done({ code }, [first, ...others])
  })
}
