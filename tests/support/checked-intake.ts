import { expect } from 'vitest'
import type { Visitor } from './visitor'

const PATIENCE_MS = 60_000

/** Waits, as somebody who has just brought a document does, until its page says that it can be checked. */
export async function checked(visitor: Visitor): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  while ((await visitor.heading()).includes('Reading the document') && Date.now() < until) await visitor.open(visitor.path())
  expect(await visitor.heading()).toContain('Check the document')
}
