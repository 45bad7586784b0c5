/** What weighs for and against each theme: by the name of the feature, one number per column. Column 0: coded at all. */
export interface ThemeWeights {
  /** Theme codes, in the order of the columns from 1 on. */
  codes: readonly string[]
  byFeature: ReadonlyMap<string, Float64Array>
}

/** All that the engine has learned; numbers of single words, pairs of words and cues, never a sentence. */
export interface ThemeModel {
  weights: ThemeWeights
  /** The same for a theme that nothing has been learned of: what its own cues weigh, as on average over all themes. */
  unknownTheme: ReadonlyMap<string, number>
  /** How a theme's log-odds in a unit are put together with its neighbours', the document's and the other themes'. */
  combination: ReadonlyMap<string, number>
  /** Per theme, and `''` for a theme that nothing has been learned of: what is added so that 0.5 is the best place to part yes from no. */
  shifts: ReadonlyMap<string, number>
}

/** A model as it is kept: whole numbers, in hundredths. */
export interface StoredThemeModel {
  codes: string[]
  /** Column by column; trailing zeros left out. */
  features: Record<string, number[]>
  unknownTheme: Record<string, number>
  combination: Record<string, number>
  shifts: Record<string, number>
}

const HUNDREDTHS = 100

/** A model from how it is kept. */
export function modelFrom(stored: StoredThemeModel): ThemeModel {
  const columns = stored.codes.length + 1
  const byFeature = new Map<string, Float64Array>()
  for (const [name, kept] of Object.entries(stored.features)) {
    const row = new Float64Array(columns)
    for (const [at, value] of kept.entries()) row[at] = value / HUNDREDTHS
    byFeature.set(name, row)
  }
  return {
    weights: { codes: stored.codes, byFeature },
    unknownTheme: fromHundredths(stored.unknownTheme),
    combination: fromHundredths(stored.combination),
    shifts: fromHundredths(stored.shifts),
  }
}

/** How a model is kept; what rounds to nothing is left out. */
export function storedModel({ weights, unknownTheme, combination, shifts }: ThemeModel): StoredThemeModel {
  const features: Record<string, number[]> = {}
  for (const [name, row] of [...weights.byFeature].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kept = Array.from(row, inHundredths)
    while (kept.at(-1) === 0) kept.pop()
    if (kept.length > 0) features[name] = kept
  }
  return {
    codes: [...weights.codes],
    features,
    unknownTheme: toHundredths(unknownTheme),
    combination: toHundredths(combination),
    shifts: toHundredths(shifts),
  }
}

function fromHundredths(kept: Record<string, number>): Map<string, number> {
  return new Map(Object.entries(kept).map(([name, value]) => [name, value / HUNDREDTHS]))
}

function toHundredths(values: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...values].map(([name, value]) => [name, inHundredths(value)]))
}

/** `+ 0` makes minus zero zero. */
function inHundredths(value: number): number {
  return Math.round(value * HUNDREDTHS) + 0
}
