import { change, done, stored } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { partnershipSubject } from '#app/domain/partnership/partnership-subject'
import { theSystem } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { LearnedThemes } from './adapt-themes'
import { readExtractionCodebook } from './find-theme-model.server'
import { learnSafely, type LearningTask } from './learn-safely.server'
import { countDecisions, readDecisions } from './read-decisions.server'

/** So many decisions more (or fewer) than were learned from are worth learning again. */
export const WORTHWHILE = 20

/** Works out what decisions teach; elsewhere than on the thread that answers requests. */
export type Learn = (task: LearningTask) => Promise<LearnedThemes | null>

let underWay: Promise<boolean> | undefined

/**
 * Learns from people's decisions if enough of them have come since the last time; says whether it did. Counts, and
 * is done at once, where there are too few. Twice at once is once. What is learned holds for the documents that the
 * machine looks at from then on; suggestions that are stored stay as they are.
 */
export function learnIfWorthwhile(learn: Learn = learnSafely): Promise<boolean> {
  underWay ??= isWorthwhile()
    .then((worthwhile) => worthwhile && learnFromDecisionsNow(learn))
    .finally(() => {
      underWay = undefined
    })
  return underWay
}

async function isWorthwhile(): Promise<boolean> {
  const [decisions, model] = await Promise.all([countDecisions(), db.themeModel.findUnique({ where: { id: 1 }, select: { examples: true } })])
  return Math.abs(decisions - (model?.examples ?? 0)) >= WORTHWHILE
}

/** Learns from all decisions that there are, however few. False where that came to nothing. */
export async function learnFromDecisionsNow(learn: Learn = learnSafely): Promise<boolean> {
  const [decisions, { codebook }] = await Promise.all([readDecisions(), readExtractionCodebook()])
  const learned = await learn({ decisions, codebook })
  if (learned === null) return false
  const model = { weights: JSON.stringify(learned), examples: decisions.length, trainedAt: now() }
  const outcome = await change(theSystem, async (tx) => {
    await tx.themeModel.upsert({ where: { id: 1 }, create: { id: 1, ...model }, update: model })
    return done(true, [{ event: 'theme_model.learned', subject: partnershipSubject, to: String(decisions.length) }])
  })
  return stored(outcome)
}
