import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { codeFrom, freeCode } from './theme'
import { readThemeFacts } from './theme-facts.server'
import type { NewThemeForm } from './theme-forms'
import { canChangeThemes } from './theme-policy'

/** Adds a theme to the codebook. Its code, which stays for good, is made from its name. */
export function addTheme(actor: Actor, form: NewThemeForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canChangeThemes(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const { problems, position, codes } = await readThemeFacts(tx, form)
      if (problems.length > 0) return refuse(problems)
      const code = freeCode(codeFrom(form.name), codes)
      const { id } = await tx.theme.create({ data: { ...form, code, position } })
      return done({ code }, [{ event: 'theme.added', subject: { type: 'theme', id, ref: code }, to: form.name }])
    },
    options,
  )
}
