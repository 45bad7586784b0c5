import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { changedFacts, factsOf } from '#app/domain/trail/trail-events'
import type { AuditToolForm } from './audit-forms'
import { canChangeAuditTool } from './practice-audit-policy'
import { auditToolsVisibleTo } from './visible-audits.server'

const labels = { title: 'Title', purpose: 'Purpose' } as const

/** Changes the title and the purpose of a draft. Refused once it is in use, and on an older version. */
export function changeAuditTool(actor: Actor, ref: string, { version, ...facts }: AuditToolForm) {
  return change(actor, async (tx) => {
    const tool = await tx.auditTool.findFirst({ where: { AND: [auditToolsVisibleTo(actor), { ref }] } })
    if (!tool) return refuse('', 'This checklist no longer exists')
    const permission = canChangeAuditTool(actor, tool)
    if (!permission.allowed) return refuse('', permission.because)
    if (tool.version !== version) return refuseStale(factsOf(tool, labels), tool.version)

    const subject = { type: 'audit_tool' as const, id: tool.id, ref }
    const [first, ...others] = changedFacts({ event: 'audit_tool.changed', subject }, tool, facts, labels)
    if (!first) return unchanged({ ref })
    await tx.auditTool.update({ where: { id: tool.id }, data: { ...facts, version: { increment: 1 } } })
    return done({ ref }, [first, ...others])
  })
}
