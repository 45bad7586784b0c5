import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { changeDueDate } from '#app/domain/plan-actions/change-due-date.server'
import type { GivenEvidence } from '#app/domain/plan-actions/evidence-slots'
import { proposePlanAction } from '#app/domain/plan-actions/propose-plan-action.server'
import { recordProgress } from '#app/domain/plan-actions/record-progress.server'
import { takePlanActionStep } from '#app/domain/plan-actions/take-plan-action-step.server'
import { longDate } from '#app/domain/shared/calendar'
import { makeProofFile } from './files/make-file'
import { chairOf } from './groups'
import { leadOf, people, type PersonKey } from './people'
import type { ActionTurn, Day, Story, StoryAction, StoryProof } from './story'
import { as, must, of, type Step, type World } from './world.server'

/** The plan actions of a story, each from its proposal to where it stands today. */
export function tellPlanActions(story: Story): Step[] {
  return (story.actions ?? []).flatMap((action, index) => {
    const name = action.key ?? `${story.key}/${index + 1}`
    const teller = { story, action, name }
    return [
      { on: action.proposed, what: `action ${name}`, run: (world) => propose(world, teller) },
      ...action.life.map((turn) => ({ on: turn.on, what: `${turn.does} ${name}`, run: (world: World, on: Day) => take(world, teller, turn, on) })),
    ] satisfies Step[]
  })
}

interface Teller {
  story: Story
  action: StoryAction
  name: string
}

const ownerOf = ({ owner }: StoryAction): PersonKey | null => (typeof owner === 'string' ? owner : null)

/** Who does the work: the owner where it is somebody of the agency, otherwise its lead. */
function worker(action: StoryAction): PersonKey {
  const owner = ownerOf(action)
  if (owner && people[owner].agency === action.lead) return owner
  return leadOf(action.lead) ?? 'secretary'
}

/** Who decides: the group's chair of the day; the secretariat where there is no group or the chair may not know of the review. */
function decider({ story, action }: Teller, on: Day): PersonKey {
  const chair = action.group ? chairOf(action.group, on) : null
  const mayKnow = chair !== null && (story.review.onlyFor?.includes(chair) ?? true)
  return mayKnow ? chair : 'bethan'
}

async function propose(world: World, { story, action, name }: Teller): Promise<void> {
  const { answers, lead, group, strength, title, difference, known, due } = action
  const owner = ownerOf(action)
  const { ref } = must(
    await proposePlanAction(await as(world, leadOf(lead) ?? 'bethan'), {
      title, difference, strength,
      howKnown: known,
      leadAgencyId: of(world.agencies, lead).id,
      ownerId: owner ? of(world.people, owner).accountId : null,
      ownerFunction: typeof action.owner === 'string' ? null : action.owner.function,
      groupId: group ? of(world.groups, group).id : null,
      dueOn: world.calendar.working(due),
      recommendationRefs: answers.map((number) => of(world.recommendations, number.includes(':') ? number : `${story.key}:${number}`)),
    }),
  )
  world.actions.set(name, ref)
}

async function take(world: World, teller: Teller, turn: ActionTurn, on: Day): Promise<void> {
  const ref = of(world.actions, teller.name)
  const { version, status } = await db.planAction.findUniqueOrThrow({ where: { ref }, select: { version: true, status: true } })
  const by = await as(world, isWork(turn) ? worker(teller.action) : decider(teller, on))
  const step = { reason: null, waitingFor: null, outcome: null, version }
  switch (turn.does) {
    case 'agree':
    case 'sign-off':
      return void must(await takePlanActionStep(by, ref, turn.does, step))
    case 'return':
    case 'embed':
    case 'reopen':
    case 'withdraw':
      return void must(await takePlanActionStep(by, ref, turn.does, { ...step, reason: turn.why }))
    case 'deliver':
      return void must(await takePlanActionStep(by, ref, turn.does, { ...step, outcome: turn.outcome }))
    case 'slip':
      return void must(await changeDueDate(by, ref, { dueOn: world.calendar.working(turn.to), reason: turn.why, version }))
    default:
      return report(world, by, { ref, version, isNew: status === 'agreed' || status === 'reopened' }, turn)
  }
}

const isWork = ({ does }: ActionTurn) => ['note', 'wait', 'resume', 'deliver'].includes(does)

interface Reported {
  ref: string
  version: number
  /** No work has been reported since it was agreed or reopened, so that this report starts it. */
  isNew: boolean
}
type Report = Extract<ActionTurn, { does: 'note' | 'wait' | 'resume' }>

async function report(world: World, by: Actor, { ref, version, isNew }: Reported, turn: Report): Promise<void> {
  const status = turn.does === 'wait' ? 'waiting' : turn.does === 'resume' || isNew ? 'in_progress' : null
  const waitingFor = turn.does === 'wait' ? turn.for : null
  const evidence = turn.does === 'note' && turn.proof ? [evidenceOf(world, turn.proof)] : []
  must(await recordProgress(by, ref, { text: turn.text, status, waitingFor, evidence, version }))
}

function evidenceOf(world: World, proof: StoryProof): GivenEvidence {
  const speaksOf = world.calendar.working(proof.speaksOf)
  const file = makeProofFile(proof, longDate(speaksOf))
  return { slot: 1, title: proof.title, speaksOf, file, url: file ? null : (proof.url ?? null) }
}
