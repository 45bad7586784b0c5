import stored from './starting-weights.json'
import { modelFrom, type ThemeModel } from './theme-model'

let model: ThemeModel | undefined

/**
 * The model that an installation starts from, before anybody has decided anything: weights of stems, pairs of stems
 * and cues, learned from a labelled corpus that is no part of the product (`scripts/train.mjs themes`). Large: for
 * the server and its workers, never for a page.
 */
export function startingModel(): ThemeModel {
  model ??= modelFrom(stored)
  return model
}
