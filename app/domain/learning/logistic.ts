/** A row of features: the numbers of those that it has, and how much of each. */
export interface SparseRow {
  ids: Uint32Array
  values: Float64Array
}

/** What to learn from: rows with their answers (1 or 0), and how much each row counts. */
export interface LogisticProblem {
  rows: readonly SparseRow[]
  answers: readonly number[]
  rowWeights?: readonly number[]
  features: number
  /** Where the weights are thought to be before any row is seen; zero if left out. */
  priorMean?: Float64Array
  /** How firmly: the inverse of the prior's variance, per feature. */
  priorPrecision: Float64Array
}

const REMEMBERED = 6
const MOST_STEPS = 60
const FLAT = 1e-4

/**
 * The weights that are most probable after the rows, under a Gaussian prior: logistic regression by maximum a
 * posteriori (A. Genkin, D. D. Lewis and D. Madigan, "Large-scale Bayesian logistic regression for text
 * categorization", Technometrics 49(3), 2007). Climbs by L-BFGS (D. C. Liu and J. Nocedal, "On the limited memory
 * BFGS method for large scale optimization", Mathematical Programming 45, 1989) from the prior's mean. The same
 * problem always gives the same weights. The intercept is a feature like the others.
 */
export function mostProbableWeights(problem: LogisticProblem): Float64Array {
  const weights = problem.priorMean ? Float64Array.from(problem.priorMean) : new Float64Array(problem.features)
  let gradient = new Float64Array(problem.features)
  let loss = lossOf(problem, weights, gradient)
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = []
  for (let round = 0; round < MOST_STEPS; round += 1) {
    if (largest(gradient) < FLAT) break
    const direction = descent(gradient, steps)
    const slope = dot(direction, gradient)
    const next = new Float64Array(problem.features)
    const nextGradient = new Float64Array(problem.features)
    let length = steps.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1
    let nextLoss = Infinity
    for (let tries = 0; tries < 20; tries += 1) {
      for (let i = 0; i < next.length; i += 1) next[i] = (weights[i] ?? 0) + length * (direction[i] ?? 0)
      nextLoss = lossOf(problem, next, nextGradient)
      if (nextLoss <= loss + 1e-4 * length * slope) break
      length /= 2
    }
    if (!(nextLoss < loss)) break
    const s = new Float64Array(problem.features)
    const y = new Float64Array(problem.features)
    for (let i = 0; i < s.length; i += 1) {
      s[i] = (next[i] ?? 0) - (weights[i] ?? 0)
      y[i] = (nextGradient[i] ?? 0) - (gradient[i] ?? 0)
    }
    const curvature = dot(s, y)
    if (curvature > 1e-12) steps.push({ s, y, rho: 1 / curvature })
    if (steps.length > REMEMBERED) steps.shift()
    weights.set(next)
    gradient = nextGradient
    const gained = loss - nextLoss
    loss = nextLoss
    if (gained < 1e-6 * Math.max(1, loss)) break
  }
  return weights
}

/** How likely, from 0 to 1, at this many log-odds. */
export function chanceAt(logOdds: number): number {
  return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds))
}

/** The log-odds that weights give a row. */
export function logOddsOf(row: SparseRow, weights: Float64Array): number {
  let sum = 0
  for (let at = 0; at < row.ids.length; at += 1) sum += (weights[row.ids[at] ?? 0] ?? 0) * (row.values[at] ?? 0)
  return sum
}

function lossOf(problem: LogisticProblem, weights: Float64Array, gradient: Float64Array): number {
  const { rows, answers, rowWeights, priorMean, priorPrecision } = problem
  let loss = 0
  for (let i = 0; i < weights.length; i += 1) {
    const off = (weights[i] ?? 0) - (priorMean?.[i] ?? 0)
    loss += 0.5 * (priorPrecision[i] ?? 0) * off * off
    gradient[i] = (priorPrecision[i] ?? 0) * off
  }
  for (let r = 0; r < rows.length; r += 1) {
    const row = rows[r]
    if (row === undefined) continue
    const counts = rowWeights?.[r] ?? 1
    const z = logOddsOf(row, weights)
    const answer = answers[r] ?? 0
    loss += counts * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - answer * z)
    const pull = counts * (chanceAt(z) - answer)
    for (let at = 0; at < row.ids.length; at += 1) {
      const id = row.ids[at] ?? 0
      gradient[id] = (gradient[id] ?? 0) + pull * (row.values[at] ?? 0)
    }
  }
  return loss
}

function descent(gradient: Float64Array, steps: readonly { s: Float64Array; y: Float64Array; rho: number }[]): Float64Array {
  const q = gradient.map((g) => -g)
  const alphas: number[] = []
  for (const { s, y, rho } of [...steps].reverse()) {
    const alpha = rho * dot(s, q)
    alphas.push(alpha)
    for (let i = 0; i < q.length; i += 1) q[i] = (q[i] ?? 0) - alpha * (y[i] ?? 0)
  }
  const latest = steps.at(-1)
  if (latest) {
    const scale = dot(latest.s, latest.y) / dot(latest.y, latest.y)
    for (let i = 0; i < q.length; i += 1) q[i] = (q[i] ?? 0) * scale
  }
  for (const [at, { s, y, rho }] of steps.entries()) {
    const beta = rho * dot(y, q)
    const alpha = alphas[steps.length - 1 - at] ?? 0
    for (let i = 0; i < q.length; i += 1) q[i] = (q[i] ?? 0) + (alpha - beta) * (s[i] ?? 0)
  }
  return q
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function largest(values: Float64Array): number {
  let most = 0
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most
}
