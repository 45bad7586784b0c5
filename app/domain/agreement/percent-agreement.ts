import { NOTHING_RATED, undefinedBecause, type Measure } from './measure'
import { agreedIn, unitsIn, type AgreementTable } from './ratings'

/** The share (0 to 1) of units to which both raters gave the same category. Takes no account of agreement by chance. */
export function percentAgreement(table: AgreementTable<unknown>): Measure {
  const n = unitsIn(table)
  return n === 0 ? undefinedBecause(NOTHING_RATED) : { value: agreedIn(table) / n, interval: null }
}
