import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { numberOrderOf } from '#app/domain/recommendations/recommendation'
import { canReopen } from './suggestion-policy'
import type { SuggestedAddressee, SuggestionShown } from './suggestion-shown'

/** What is read of a suggestion to show it. */
export const suggestionRow = {
  id: true, kind: true, quote: true, prefix: true, suffix: true, start: true, end: true, confidence: true, number: true, addressees: true,
  dueText: true, dueOn: true, isClosed: true, answer: true, response: true, partNotAccepted: true, whyNotAccepted: true, answersNumber: true,
  state: true, decidedById: true, because: true, version: true,
  decidedBy: { select: { person: { select: { name: true } } } },
  themes: {
    orderBy: [{ confidence: 'desc' }, { theme: { position: 'asc' } }],
    select: { confidence: true, because: true, theme: { select: { id: true, code: true, name: true, isActive: true } } },
  },
  finding: { select: { ref: true, kind: true, withdrawnAt: true, themes: { select: { theme: { select: { id: true, code: true, name: true } } } } } },
  recommendation: { select: { ref: true, number: true } },
  planAction: { select: { ref: true } },
  addressee: { select: { agency: { select: { shortName: true } }, recommendation: { select: { ref: true, number: true } } } },
} satisfies Prisma.SuggestionSelect

type Row = Prisma.SuggestionGetPayload<{ select: typeof suggestionRow }>

/** Makes of a stored suggestion what this viewer is shown. */
export function shownSuggestion(viewer: Viewer, row: Row, namesakes: readonly { ref: string; number: string; numberOrder: string }[]): SuggestionShown {
  const { decidedById: _, addressees, themes, decidedBy, finding, recommendation, planAction, addressee, ...facts } = row
  const order = row.number === null ? null : numberOrderOf(row.number)
  const namesake = order === null || row.state !== 'open' ? undefined : namesakes.find(({ numberOrder }) => numberOrder === order)
  return {
    ...facts,
    // Both lists were written by this product.
    addressees: JSON.parse(addressees) as SuggestedAddressee[],
    themes: themes.filter(({ theme }) => theme.isActive).map(({ confidence, because, theme: { id, code, name } }) => ({ id, code, name, confidence, because: JSON.parse(because) as string[] })),
    decidedBy: decidedBy?.person.name ?? null,
    isMine: row.decidedById !== null && row.decidedById === viewer.accountId,
    canReopen: canReopen(viewer, row).allowed,
    finding: finding && { ref: finding.ref, kind: finding.kind, isWithdrawn: finding.withdrawnAt !== null, themes: finding.themes.map(({ theme }) => theme) },
    recommendation,
    planAction,
    answered: addressee && { ...addressee.recommendation, agency: addressee.agency.shortName },
    namesake: namesake ? { ref: namesake.ref, number: namesake.number } : null,
  }
}
