import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import { nextYearlyReference } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { now, today } from '#app/domain/shared/clock'
import type { NewAuditRoundForm } from './audit-forms'
import { auditToolStatuses } from './audit-tool'
import { canOpenAuditRound } from './practice-audit-policy'
import { roundLinks } from './round-links.server'
import { auditToolsVisibleTo } from './visible-audits.server'

/** Opens a round of a checklist in use. Refused where the baseline was marked with another checklist. */
export function openAuditRound(actor: Actor, form: NewAuditRoundForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canOpenAuditRound(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const tool = await tx.auditTool.findFirst({ where: { AND: [auditToolsVisibleTo(actor), { id: form.toolId }] } })
      if (!tool) return refuse('toolId', 'Select a checklist from the list')
      if (tool.status !== 'in_use') {
        return refuse('toolId', `${tool.ref} is ${auditToolStatuses[tool.status].label.toLowerCase()}: select a checklist that is in use`)
      }
      const { problems } = await roundLinks(tx, form, null)
      if (problems.length > 0) return refuse(problems)

      const ref = await nextYearlyReference(tx, 'AUD', today().slice(0, 4))
      const round = await tx.auditRound.create({ data: { ...form, ref, createdAt: now() } })
      const subject = { type: 'audit_round' as const, id: round.id, ref }
      return done({ ref }, [{ event: 'audit_round.opened', subject, to: `${form.title}, marked with ${tool.ref}` }])
    },
    options,
  )
}
