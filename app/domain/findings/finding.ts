/** What a coded passage says of practice. */
export const findingKinds = {
  finding: { label: 'Finding', meaning: 'Something that went wrong, fell short or has to change.' },
  good_practice: { label: 'Good practice', meaning: 'Something done well that others could do too.' },
  system_issue: { label: 'System issue', meaning: 'A cause beyond one team or person: how services are set up, paid for or led.' },
} as const

export type FindingKind = keyof typeof findingKinds
export const findingKindCodes = Object.keys(findingKinds) as FindingKind[]

/** What a passage is coded as, in words: "Finding: Information sharing; Records and systems". */
export function codingInWords({ kind, themes }: { kind: FindingKind; themes: readonly { name: string }[] }): string {
  return `${findingKinds[kind].label}: ${themes.map(({ name }) => name).join('; ')}`
}

/** The beginning of a passage, on one line, for lists and titles. */
export function shortQuote(quote: string, length = 120): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  return `${line.slice(0, length).replace(/\s+\S*$/, '')}…`
}
