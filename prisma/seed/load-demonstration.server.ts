import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { partnershipSubject } from '#app/domain/partnership/partnership-subject'
import { theSystem } from '#app/domain/people/actor'
import { atInstant, today } from '#app/domain/shared/clock'
import { storyCalendar } from './calendar'
import { stories } from './stories/stories'
import { tellCorrections } from './tell-corrections.server'
import { tellIntakes } from './tell-intakes.server'
import { tellCodebook } from './tell-codebook.server'
import { tellDoubleCodings } from './tell-double-codings.server'
import { tellPartnership } from './tell-partnership.server'
import { tellPlanActions } from './tell-plan-actions.server'
import { tellPracticeAudits } from './tell-practice-audits.server'
import { tellRecommendations } from './tell-recommendations.server'
import { tellReview } from './tell-review.server'
import { tellSuggestions } from './tell-suggestions.server'
import { emptyWorld, must, type Step } from './world.server'

/** The demonstration cannot be loaded into this database; the message is for the operator. */
export class DemonstrationRefusal extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DemonstrationRefusal'
  }
}

/**
 * Tells every story of the demonstration in the order in which it happened, each step through the product's own verbs and
 * at its own time, so that rules, references and trail are as in real use. Whole only when `demonstration.loaded` stands at
 * the end of the trail. Throws DemonstrationRefusal where somebody has an account already.
 */
export async function loadDemonstration(onProgress: (told: number, all: number) => void = () => undefined): Promise<void> {
  const [accounts, partnerships] = await Promise.all([db.account.count(), db.partnership.count()])
  if (accounts + partnerships > 0) {
    throw new DemonstrationRefusal('This database is in use already: the demonstration is only loaded into an empty one. Nothing was changed.')
  }
  const calendar = storyCalendar(today())
  const world = emptyWorld(calendar)
  const days = inOrder(allSteps(), calendar.workingDay)
  const all = [...days.values()].reduce((sum, steps) => sum + steps.length, 0)
  let told = 0
  for (const [day, steps] of days) {
    for (const [index, step] of steps.entries()) {
      await atInstant(momentOf(calendar.exact(day), index, steps.length), () => tell(step, () => step.run(world, day)))
      onProgress(++told, all)
    }
  }
  must(await finish())
}

function allSteps(): Step[] {
  return [
    ...tellPartnership(),
    ...tellCodebook(),
    ...stories.flatMap(tellReview),
    ...stories.flatMap(tellRecommendations),
    ...stories.flatMap(tellPlanActions),
    ...tellPracticeAudits(),
    ...tellDoubleCodings(),
    ...tellIntakes(),
    ...tellCorrections(),
    ...tellSuggestions(),
  ]
}

/** The steps of each working day, from the earliest day on; steps of one day keep their order. */
function inOrder(steps: readonly Step[], workingDay: (day: number) => number): Map<number, Step[]> {
  const days = new Map<number, Step[]>()
  for (const step of [...steps].sort((a, b) => a.on - b.on)) {
    if (step.on >= 0) throw new Error(`${step.what} lies in the future`)
    const day = workingDay(step.on)
    days.set(day, [...(days.get(day) ?? []), step])
  }
  return days
}

const OPENS = 9.1
const HOURS = 7.5
const LONGEST_PAUSE = 0.3

/** The moment of a step on its day: one after another within working hours, in UTC. */
function momentOf(date: string, index: number, count: number): Date {
  const hours = OPENS + index * Math.min(LONGEST_PAUSE, HOURS / count)
  return new Date(Date.parse(`${date}T00:00:00Z`) + Math.round(hours * 3_600_000))
}

async function tell(step: Step, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    throw new Error(`The demonstration broke off at: ${step.what}. ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function finish() {
  return change(theSystem, async (tx) => {
    await tx.partnership.update({ where: { id: 1 }, data: { hasDemonstration: true } })
    return done(null, [{ event: 'demonstration.loaded', subject: partnershipSubject }])
  })
}
