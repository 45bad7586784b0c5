import type { Prisma } from '#app/db/.server/generated/client'
import { coderRoles } from './double-coding'

/** The accounts that can be named as coders of a review: those that can sign in, hold a role that may code, and may see it. */
export function coderAccountsOf(review: { id: string; isRestricted: boolean }): Prisma.AccountWhereInput {
  return {
    status: 'active',
    roles: { some: { role: { in: [...coderRoles] } } },
    ...(review.isRestricted && { reviewAccess: { some: { reviewId: review.id } } }),
  }
}
