import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import { nextReference } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { NewAuditToolForm } from './audit-forms'
import { canCreateAuditTool } from './practice-audit-policy'

/** Begins a checklist as a draft without questions. */
export function createAuditTool(actor: Actor, form: NewAuditToolForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canCreateAuditTool(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const ref = await nextReference(tx, 'CHK')
      const tool = await tx.auditTool.create({ data: { ...form, ref, createdAt: now() } })
      const subject = { type: 'audit_tool' as const, id: tool.id, ref }
      return done({ ref }, [{ event: 'audit_tool.created', subject, to: form.title }])
    },
    options,
  )
}
