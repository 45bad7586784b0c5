import type { Prisma } from '#app/db/.server/generated/client'
import type { IsoDate } from '#app/domain/shared/clock'
import type { AnswerFilter } from './addressee-state'

/** The addressees that fall under a filter, as the database finds them: the same rule as `fallsUnder`. */
export function addresseesUnder(filter: Exclude<AnswerFilter, 'nobody'>, today: IsoDate): Prisma.AddresseeWhereInput {
  const unanswered: Prisma.AddresseeWhereInput = { sentOn: { not: null }, answer: null }
  switch (filter) {
    case 'not_sent':
      return { sentOn: null, answer: null }
    case 'unanswered':
      return unanswered
    case 'never_opened':
      return { ...unanswered, openedAt: null, acknowledgedAt: null }
    case 'overdue':
      return { ...unanswered, dueOn: { lt: today } }
    default:
      return { answer: filter }
  }
}
