import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import type { NewAuditCasesForm } from './audit-forms'
import { findAuditor } from './find-auditor.server'
import { canChangeAuditRound } from './practice-audit-policy'
import { auditRoundsVisibleTo } from './visible-audits.server'

/** Adds cases of one agency to an open round, for one auditor of another agency or for nobody yet. */
export function addAuditCases(actor: Actor, roundRef: string, form: NewAuditCasesForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const round = await tx.auditRound.findFirst({ where: { AND: [auditRoundsVisibleTo(actor), { ref: roundRef }] } })
      if (!round) return refuse('', 'This round no longer exists')
      const permission = canChangeAuditRound(actor, round)
      if (!permission.allowed) return refuse('', permission.because)
      const agency = await tx.agency.findFirst({ where: { id: form.agencyId, isActive: true }, select: { id: true, shortName: true } })
      if (!agency) return refuse('agencyId', 'Select an agency from the list')
      const found = form.auditorId === null ? { auditor: null } : await findAuditor(tx, form.auditorId, agency)
      if ('problem' in found) return refuse([found.problem])
      const held = await tx.auditCase.findFirst({
        where: { roundId: round.id, caseReference: { in: form.references } },
        select: { caseReference: true },
      })
      if (held) return refuse('references', `${held.caseReference} is in this round already`)

      const { auditor } = found
      await tx.auditCase.createMany({
        data: form.references.map((caseReference) => ({ roundId: round.id, caseReference, agencyId: agency.id, auditorId: auditor?.id ?? null })),
      })
      const subject = { type: 'audit_round' as const, id: round.id, ref: roundRef }
      const [first, ...others] = form.references.map((reference): NewTrailEntry => ({
        event: 'audit_round.case_added',
        subject,
        to: `${reference}, ${agency.shortName}${auditor ? `, to be marked by ${auditor.name}` : ''}`,
      }))
      if (!first) return refuse('references', 'Enter at least one reference')
      return done({ ref: roundRef, count: form.references.length }, [first, ...others])
    },
    options,
  )
}
