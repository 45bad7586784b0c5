import { percent } from '#app/domain/practice-audits/audit-result'

/** What the latest closed audit of an action found. */
export interface AuditFigures {
  shareMet: number
  n: number
  threshold: number | null
  isSmall: boolean
  isBelowThreshold: boolean
}

/** "58% met, below the threshold of 90% (n = 12)". */
export function auditInWords({ shareMet, n, threshold, isSmall, isBelowThreshold }: AuditFigures): string {
  const beside = threshold === null ? '' : isBelowThreshold ? `, below the threshold of ${percent(threshold)}` : `, at or above the threshold of ${percent(threshold)}`
  return `${percent(shareMet)} met${beside} (n = ${n}${isSmall ? ', a small number' : ''})`
}
