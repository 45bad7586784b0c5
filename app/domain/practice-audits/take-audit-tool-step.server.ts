import { change, done, refuse, refuseStale } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { stepNamed } from '#app/domain/shared/status-machine'
import type { AuditToolStepForm } from './audit-forms'
import { auditToolMachine, auditToolStatuses } from './audit-tool'
import { canTakeAuditToolStep } from './practice-audit-policy'
import { auditToolsVisibleTo } from './visible-audits.server'

/** Takes a checklist one step through its life. Refused where the table has no such step, or where the step lacks what it needs. */
export function takeAuditToolStep(actor: Actor, ref: string, stepName: string, { reason, version }: AuditToolStepForm) {
  return change(actor, async (tx) => {
    const tool = await tx.auditTool.findFirst({
      where: { AND: [auditToolsVisibleTo(actor), { ref }] },
      include: { _count: { select: { questions: true } } },
    })
    if (!tool) return refuse('', 'This checklist no longer exists')
    const permission = canTakeAuditToolStep(actor)
    if (!permission.allowed) return refuse('', permission.because)
    const words = auditToolStatuses[tool.status].label
    if (tool.version !== version) return refuseStale({ status: words }, tool.version)
    const step = stepNamed(auditToolMachine, tool.status, stepName)
    if (!step) return refuse('', `A checklist that is ${words.toLowerCase()} cannot take this step`)
    if (step.needs.includes('at least one question') && tool._count.questions === 0) {
      return refuse('', 'Add a question before you put the checklist in use')
    }
    if (step.needs.includes('a reason') && reason === null) return refuse('reason', 'Enter the reason')

    await tx.auditTool.update({ where: { id: tool.id }, data: { status: step.to, version: { increment: 1 } } })
    const subject = { type: 'audit_tool' as const, id: tool.id, ref }
    const to = auditToolStatuses[step.to].label
    return done({ ref, status: step.to }, [{ event: step.event, subject, field: 'Status', from: words, to, because: reason }])
  })
}
