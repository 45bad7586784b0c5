import type { Prisma } from './.server/generated/client'
import { discardWritingClient, writingClient } from './client.server'
import { inTurn } from './change.server'

/**
 * The tables of the web's own side, and how far the reading of a document has come: no record of the partnership's work, so
 * no trail entry.
 */
export type Books = Pick<Prisma.TransactionClient, 'session' | 'signInAttempt' | 'heldForm' | 'documentIntake'>

/** Writes to sessions, sign-in attempts, held forms and the progress of intakes, in one transaction. Everything else goes through `change`. */
export function bookkeep<Result>(work: (books: Books) => Promise<Result>): Promise<Result> {
  return inTurn(async () => {
    try {
      return await writingClient().$transaction((tx) => work(tx))
    } catch (error) {
      await discardWritingClient()
      throw error
    }
  })
}
