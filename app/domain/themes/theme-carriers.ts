/** How much carries a theme, or went from one theme to another, as far as a viewer may see it. */
export interface ThemeCarriers {
  findings: number
  recommendations: number
  auditQuestions: number
}

/** "4 passages, 1 recommendation and 2 audit questions"; null for nothing at all. */
export function carriersInWords({ findings, recommendations, auditQuestions }: ThemeCarriers): string | null {
  const parts = [
    numberOf(findings, 'passage'), numberOf(recommendations, 'recommendation'), numberOf(auditQuestions, 'audit question'),
  ].filter((part) => part !== null)
  if (parts.length < 2) return parts[0] ?? null
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

const numberOf = (count: number, noun: string) => (count === 0 ? null : `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`)
