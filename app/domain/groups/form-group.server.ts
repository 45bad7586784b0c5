import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import { nextReference } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { NewGroupForm } from './group-forms'
import { canFormGroup } from './group-policy'

/** Forms a group. Refused where a group of that name exists. */
export function formGroup(actor: Actor, form: NewGroupForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canFormGroup(actor)
      if (!permission.allowed) return refuse('', permission.because)
      if (await tx.group.findUnique({ where: { name: form.name } })) return refuse('name', 'There is a group of this name already')
      const ref = await nextReference(tx, 'GRP')
      const group = await tx.group.create({ data: { ...form, ref, createdAt: now() } })
      const subject = { type: 'group' as const, id: group.id, ref }
      return done({ ref }, [{ event: 'group.formed', subject, to: form.name }])
    },
    options,
  )
}
