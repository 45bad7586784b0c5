import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import { nextReference } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { CopyAuditToolForm } from './audit-forms'
import { canCreateAuditTool } from './practice-audit-policy'
import { auditToolsVisibleTo } from './visible-audits.server'

/** Makes a new draft with the questions of another checklist; the other stays as it is. */
export function copyAuditTool(actor: Actor, sourceRef: string, { title }: CopyAuditToolForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canCreateAuditTool(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const source = await tx.auditTool.findFirst({
        where: { AND: [auditToolsVisibleTo(actor), { ref: sourceRef }] },
        include: { questions: { omit: { id: true, toolId: true } } },
      })
      if (!source) return refuse('', 'This checklist no longer exists')
      const ref = await nextReference(tx, 'CHK')
      const tool = await tx.auditTool.create({ data: { ref, title, purpose: source.purpose, createdAt: now() } })
      await tx.auditQuestion.createMany({ data: source.questions.map((question) => ({ ...question, toolId: tool.id })) })
      const subject = { type: 'audit_tool' as const, id: tool.id, ref }
      return done({ ref }, [{ event: 'audit_tool.created', subject, to: title, because: `Copied from ${sourceRef}` }])
    },
    options,
  )
}
