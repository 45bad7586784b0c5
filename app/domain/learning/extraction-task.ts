import { extract } from './extract'
import type { Extraction, ExtractionInput } from './extraction'
import { startingModel } from './starting-model'
import { modelFrom, type StoredThemeModel } from './theme-model'

/** What is read, and what the engine has learned of themes; null for what an installation starts from. */
export interface ExtractionTask extends ExtractionInput {
  model: StoredThemeModel | null
}

/** Carries out a task. The starting model is large: for the server and its workers. */
export function carryOut({ model, ...input }: ExtractionTask): Extraction {
  return extract(input, model === null ? startingModel() : modelFrom(model))
}
