import { change, done, refuse, refuseStale } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { RemoveAuditQuestionForm } from './audit-forms'
import { canChangeAuditTool } from './practice-audit-policy'
import { auditToolsVisibleTo } from './visible-audits.server'

/** Takes a question out of a draft checklist. No mark can hang on it: drafts have no rounds. */
export function removeAuditQuestion(actor: Actor, toolRef: string, questionId: string, { version }: RemoveAuditQuestionForm) {
  return change(actor, async (tx) => {
    const question = await tx.auditQuestion.findFirst({
      where: { id: questionId, tool: { AND: [auditToolsVisibleTo(actor), { ref: toolRef }] } },
      include: { tool: true },
    })
    if (!question) return refuse('', 'This question no longer exists')
    const permission = canChangeAuditTool(actor, question.tool)
    if (!permission.allowed) return refuse('', permission.because)
    if (question.tool.version !== version) return refuseStale({ text: question.text }, question.tool.version)

    await tx.auditQuestion.delete({ where: { id: question.id } })
    await tx.auditTool.update({ where: { id: question.toolId }, data: { version: { increment: 1 } } })
    const subject = { type: 'audit_tool' as const, id: question.toolId, ref: toolRef }
    return done({ ref: toolRef }, [{ event: 'audit_tool.changed', subject, field: 'Question removed', from: question.text }])
  })
}
