import { change, done, refuse, refuseStale, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import type { AuditQuestionForm } from './audit-forms'
import { canChangeAuditTool } from './practice-audit-policy'
import { questionLinks } from './question-links.server'
import { auditToolsVisibleTo } from './visible-audits.server'

/** Adds a question at the end of a draft checklist. */
export function addAuditQuestion(actor: Actor, toolRef: string, form: AuditQuestionForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const tool = await tx.auditTool.findFirst({
        where: { AND: [auditToolsVisibleTo(actor), { ref: toolRef }] },
        include: { questions: { orderBy: { position: 'desc' }, take: 1, select: { position: true } } },
      })
      if (!tool) return refuse('', 'This checklist no longer exists')
      const permission = canChangeAuditTool(actor, tool)
      if (!permission.allowed) return refuse('', permission.because)
      if (tool.version !== form.version) return refuseStale({}, tool.version)
      const { theme, action, problems } = await questionLinks(tx, actor, form)
      if (problems.length > 0) return refuse(problems)

      const { section, text, guidance, mayNotApply, threshold } = form
      const position = (tool.questions[0]?.position ?? 0) + 1
      const question = await tx.auditQuestion.create({
        data: {
          toolId: tool.id, position, section, text, guidance, mayNotApply, threshold,
          themeId: theme?.id ?? null,
          planActionId: action?.id ?? null,
        },
      })
      await tx.auditTool.update({ where: { id: tool.id }, data: { version: { increment: 1 } } })
      const subject = { type: 'audit_tool' as const, id: tool.id, ref: toolRef }
      const added: NewTrailEntry = { event: 'audit_tool.changed', subject, field: 'Question added', to: text }
      // An entry of its own: who may not see the action's reviews still sees that a question was added.
      const tests: NewTrailEntry[] = action
        ? [{ event: 'audit_tool.changed', subject, reviewIds: action.reviewIds, field: 'Action tested', to: `${action.ref}: ${text}` }]
        : []
      return done({ ref: toolRef, questionId: question.id }, [added, ...tests])
    },
    options,
  )
}
