import { undefinedBecause, type Measure } from './measure'
import { countAt, type AgreementTable } from './ratings'

/**
 * Agreement on yes and agreement on no, apart: of all the times that either rater said it, the share (0 to 1) in which the
 * other said it too. They explain a low kappa beside a high percent agreement: where nearly every unit is a no, the raters
 * agree on the noes without trying, and kappa looks at the rest.
 * Source: D. V. Cicchetti, A. R. Feinstein, "High agreement but low kappa: II. Resolving the paradoxes", Journal of Clinical
 * Epidemiology 43 (1990) 551-558.
 */
export function positiveAndNegativeAgreement(table: AgreementTable<boolean>): { positive: Measure; negative: Measure } {
  const shareOf = (category: boolean, because: string): Measure => {
    const at = table.categories.indexOf(category)
    const both = at === -1 ? 0 : countAt(table, at, at)
    const said = table.categories.reduce((sum, _, other) => sum + countAt(table, at, other) + countAt(table, other, at), 0)
    return said === 0 ? undefinedBecause(because) : { value: (2 * both) / said, interval: null }
  }
  return {
    positive: shareOf(true, 'Neither said yes to any unit.'),
    negative: shareOf(false, 'Both said yes to every unit.'),
  }
}
