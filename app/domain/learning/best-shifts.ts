import type { CodebookTheme } from './extraction'
import type { CodedDocument } from './learn-themes'

interface Read {
  document: CodedDocument
  odds: readonly Float64Array[]
}
interface Judged {
  odds: number
  isRight: boolean
}

/** A theme's own place counts for more the oftener it was coded; this many codings count as much as all themes together. */
const SHRINKAGE = 60

/**
 * What to add to the log-odds of each theme so that zero is where F1 over all themes is best: the place that is
 * best for all themes at once, moved for each theme towards its own best place as far as its codings bear it out.
 * Shifting keeps the order of confidences within a theme.
 */
export function bestShifts(read: readonly Read[], codebook: readonly CodebookTheme[]): Map<string, number> {
  const judged = codebook.map((_, theme) => judgedOf(read, codebook, theme))
  const everywhere = bestPlace(judged.flat(), { tp: 0, said: 0, right: 0 })
  const shifts = new Map<string, number>([['', -everywhere]])
  for (const [theme, { code }] of codebook.entries()) {
    const others = tallyAt(judged.flatMap((list, at) => (at === theme ? [] : list)), everywhere)
    const codings = judged[theme]?.filter(({ isRight }) => isRight).length ?? 0
    const own = bestPlace(judged[theme] ?? [], others)
    const trust = codings / (codings + SHRINKAGE)
    shifts.set(code, -(trust * own + (1 - trust) * everywhere))
  }
  return shifts
}

function judgedOf(read: readonly Read[], codebook: readonly CodebookTheme[], theme: number): Judged[] {
  const code = codebook[theme]?.code ?? ''
  return read.flatMap(({ document, odds }) =>
    document.themes.flatMap((themes, unit): Judged[] => {
      if (themes === null || document.units[unit]?.kind === 'heading' || document.disputed[unit]?.has(code) === true) return []
      return [{ odds: odds[unit]?.[theme] ?? -Infinity, isRight: themes.has(code) }]
    }),
  )
}

interface Tally {
  tp: number
  said: number
  right: number
}

function tallyAt(judged: readonly Judged[], place: number): Tally {
  const said = judged.filter(({ odds }) => odds >= place)
  return { tp: said.filter(({ isRight }) => isRight).length, said: said.length, right: judged.filter(({ isRight }) => isRight).length }
}

/** The log-odds above which yes gives the best F1, together with what is said of other themes. */
function bestPlace(judged: readonly Judged[], others: Tally): number {
  const sorted = [...judged].sort((a, b) => b.odds - a.odds)
  const right = others.right + judged.filter(({ isRight }) => isRight).length
  let [tp, said, best, place] = [others.tp, others.said, -1, 0]
  for (const [at, { odds, isRight }] of sorted.entries()) {
    said += 1
    tp += isRight ? 1 : 0
    const f1 = (2 * tp) / (said + right)
    if (f1 <= best) continue
    best = f1
    place = (odds + Math.max(sorted[at + 1]?.odds ?? odds - 1, odds - 1)) / 2
  }
  return place
}
