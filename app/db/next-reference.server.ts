import type { Tx } from './change.server'

/** The next number of a series ("review 2026"): starts at 1, never given out twice; a change that is undone gives it back. */
export async function nextNumber(tx: Tx, series: string): Promise<number> {
  const counter = await tx.counter.upsert({
    where: { name: series },
    create: { name: series, value: 1 },
    update: { value: { increment: 1 } },
  })
  return counter.value
}

/** A reference such as `SCR-2026-004`: the prefix, the year, and the next number of both in three digits or more. */
export async function nextYearlyReference(tx: Tx, prefix: string, year: string): Promise<string> {
  return nextReference(tx, `${prefix}-${year}`)
}

/** A reference such as `ACT-014`: the prefix and its next number in three digits or more. */
export async function nextReference(tx: Tx, prefix: string): Promise<string> {
  const number = await nextNumber(tx, prefix)
  return `${prefix}-${String(number).padStart(3, '0')}`
}
