import { longDate } from '#app/domain/shared/calendar'
import type { IsoDate } from '#app/domain/shared/clock'
import { isOverdue as isActionOverdue } from '#app/domain/plan-actions/rag'
import type { PlanActionStatus } from '#app/domain/plan-actions/plan-action'
import { isOverdue as isAnswerOverdue, isUnanswered, type AddresseeDates } from '#app/domain/recommendations/addressee-state'

/** The seven stages of the chain, in order. */
export const lineStages = {
  found: { name: 'Found', meaning: 'A passage of the report shows why.' },
  recommended: { name: 'Recommended', meaning: 'The report recommends something.' },
  answered: { name: 'Answered', meaning: 'Each addressee has said what it will do.' },
  acted_on: { name: 'Acted on', meaning: 'The actions are delivered, say their owners.' },
  evidenced: { name: 'Evidenced', meaning: 'Each action has evidence.' },
  signed_off: { name: 'Signed off', meaning: 'Somebody who is not the owner has checked each action.' },
  embedded: { name: 'Embedded', meaning: 'Practice is seen to have changed. Sign-off alone never says so.' },
} as const

export type LineStageCode = keyof typeof lineStages

/**
 * How far a stage has come. `done`: all of it; `partly`: some of it, or accepted in part; `waiting`: the chain stands here;
 * `broken`: refused, overdue, withdrawn, reopened, or an audit fell short; `ahead`: not reached.
 */
export type LineState = 'done' | 'partly' | 'waiting' | 'broken' | 'ahead'

export interface LineStage {
  code: LineStageCode
  state: LineState
  words: string
  /** When the stage was done, where one day says it. */
  date: IsoDate | null
}

export interface LineRecommendation {
  number: string
  reviewRef: string
  publishedOn: IsoDate | null
  /** How many findings it rests on. */
  findings: number
  /** Is its place in the report known? */
  isPlaced: boolean
}

export type LineAddressee = Pick<AddresseeDates, 'sentOn' | 'dueOn' | 'answer' | 'answeredOn'> & { agencyId: string }

export interface LineAction {
  status: PlanActionStatus
  leadAgencyId: string
  dueOn: IsoDate
  deliveredOn: IsoDate | null
  signedOffOn: IsoDate | null
  /** How many pieces of evidence, and the latest day that one of them speaks of. */
  evidence: number
  evidenceSpeaksOf: IsoDate | null
  /** Did the latest closed audit of what it promised fall below its threshold? */
  isBelowThreshold: boolean
}

export interface LineFacts {
  recommendations: readonly LineRecommendation[]
  addressees: readonly LineAddressee[]
  actions: readonly LineAction[]
  /** Is an action awaited from each agency that accepted? Not on the line of one action, which speaks for itself. */
  awaitsEachAgency: boolean
}

/**
 * The line of a recommendation or an action: how far its chain has come, and where it broke. A stage that several bodies or
 * actions share is done only when all of them are: an agency that accepted and leads no action counts as an action still to
 * come. Withdrawn actions are left out of the counts, unless no other is left.
 */
export function lineOf(facts: LineFacts, today: IsoDate): LineStage[] {
  const tally = tallyOf(facts, today)
  return [
    found(facts),
    recommended(facts),
    answered(facts.addressees, today),
    actedOn(facts.actions, tally),
    evidenced(tally),
    signedOff(tally),
    embedded(tally),
  ]
}

/** The line in a few words: where it broke, or else how far it has come. */
export function lineInWords(line: readonly LineStage[]): string {
  const telling = line.find(({ state }) => state === 'broken') ?? line.findLast(({ state }) => state !== 'ahead')
  return telling ? `${lineStages[telling.code].name}: ${lowerFirst(telling.words)}` : 'Nothing yet'
}

const stage = (code: LineStageCode, state: LineState, words: string, date: IsoDate | null = null): LineStage => ({ code, state, words, date })

function found({ recommendations }: LineFacts): LineStage {
  const passages = recommendations.reduce((sum, { findings }) => sum + findings, 0)
  const without = recommendations.filter(({ findings }) => findings === 0)
  if (recommendations.length > 0 && without.length === 0) return stage('found', 'done', count(passages, 'passage', 'quoted'))
  if (passages > 0) return stage('found', 'partly', `${count(passages, 'passage', 'quoted')}; ${without.length} of ${recommendations.length} recommendations rest on none`)
  const isPlaced = recommendations.some((recommendation) => recommendation.isPlaced)
  return isPlaced ? stage('found', 'partly', 'Shown in the report; no finding linked') : stage('found', 'ahead', 'No finding linked')
}

function recommended({ recommendations }: LineFacts): LineStage {
  const [only, ...others] = recommendations
  if (!only) return stage('recommended', 'ahead', 'Answers no recommendation')
  if (others.length > 0) return stage('recommended', 'done', `${recommendations.length} recommendations`)
  return stage('recommended', 'done', `${only.number} in ${only.reviewRef}`, only.publishedOn)
}

function answered(addressees: readonly LineAddressee[], today: IsoDate): LineStage {
  const all = addressees.length
  const only = all === 1 ? addressees[0] : undefined
  const having = (answer: LineAddressee['answer']) => addressees.filter((addressee) => addressee.answer === answer).length
  const [accepted, inPart, refused] = [having('accepted'), having('accepted_in_part'), having('not_accepted')]
  const overdue = addressees.filter((addressee) => isAnswerOverdue(addressee, today)).length
  const date = latest(addressees.map(({ answeredOn }) => answeredOn))

  if (all === 0) return stage('answered', 'ahead', 'Addressed to nobody')
  if (refused + overdue > 0) {
    if (only) return refused ? stage('answered', 'broken', 'Not accepted', date) : stage('answered', 'broken', `Overdue since ${longDate(only.dueOn ?? today)}`)
    const words = [refused && `${refused} of ${all} not accepted`, overdue && `${overdue} of ${all} overdue`].filter(Boolean)
    return stage('answered', 'broken', words.join(', '))
  }
  if (accepted === all) return stage('answered', 'done', only ? 'Accepted' : `All ${all} accepted`, date)
  if (accepted + inPart === all) return stage('answered', 'partly', only ? 'Accepted in part' : `${inPart} of ${all} accepted in part only`, date)
  if (accepted + inPart > 0) return stage('answered', 'partly', `${accepted + inPart} of ${all} answered`)
  const told = addressees.filter(isUnanswered).length
  if (told === 0) return stage('answered', 'ahead', 'Not sent yet')
  return stage('answered', 'waiting', only ? 'Sent, no answer yet' : `Sent to ${told} of ${all}, no answer yet`)
}

interface Tally {
  live: readonly LineAction[]
  withdrawn: number
  /** Agencies that accepted and lead no action. */
  missing: number
  /** What it takes to be done: the live actions, and one of each agency that is missing. */
  expected: number
  overdue: readonly LineAction[]
}

function tallyOf({ addressees, actions, awaitsEachAgency }: LineFacts, today: IsoDate): Tally {
  const live = actions.filter(({ status }) => status !== 'withdrawn')
  const hasAccepted = ({ answer }: LineAddressee) => answer === 'accepted' || answer === 'accepted_in_part'
  const accepting = new Set(addressees.filter((addressee) => awaitsEachAgency && hasAccepted(addressee)).map(({ agencyId }) => agencyId))
  const missing = [...accepting].filter((agencyId) => !live.some(({ leadAgencyId }) => leadAgencyId === agencyId)).length
  const overdue = live.filter((action) => isActionOverdue(action, today))
  return { live, withdrawn: actions.length - live.length, missing, expected: live.length + missing, overdue }
}

const afterDelivery: readonly PlanActionStatus[] = ['delivered', 'signed_off', 'embedded']
const afterSignOff: readonly PlanActionStatus[] = ['signed_off', 'embedded']
const started: readonly PlanActionStatus[] = ['in_progress', 'waiting', 'reopened']

function actedOn(actions: readonly LineAction[], { live, withdrawn, missing, expected, overdue }: Tally): LineStage {
  const delivered = live.filter(({ status }) => afterDelivery.includes(status))
  const [only] = live
  const asides = [
    missing > 0 && live.length > 0 && `${count(missing, 'agency', 'that accepted leads', 'agencies')} none`,
    withdrawn > 0 && live.length > 0 && `${withdrawn} withdrawn`,
  ].filter(Boolean)
  const say = (state: LineState, words: string, date: IsoDate | null = null) => stage('acted_on', state, [words, ...asides].join('; '), date)

  if (actions.length === 0) return say('ahead', 'No action yet')
  if (!only) return say('broken', withdrawn === 1 ? 'Withdrawn' : `All ${withdrawn} actions withdrawn`)
  if (overdue.length > 0) {
    return say('broken', live.length === 1 ? `Overdue since ${longDate(only.dueOn)}` : `${overdue.length} of ${live.length} actions overdue`)
  }
  if (delivered.length === expected) {
    return say('done', expected === 1 ? 'Delivered' : `All ${expected} actions delivered`, latest(live.map(({ deliveredOn }) => deliveredOn)))
  }
  if (delivered.length > 0) return say('partly', `${delivered.length} of ${live.length} ${live.length === 1 ? 'action' : 'actions'} delivered`)
  const isStarted = live.some(({ status }) => started.includes(status))
  if (live.length === 1) return say('waiting', isStarted ? 'In progress' : only.status === 'agreed' ? 'Agreed, not started' : 'Proposed')
  return say('waiting', isStarted ? `${live.length} actions, none delivered yet` : `${live.length} actions, none started yet`)
}

function evidenced(tally: Tally): LineStage {
  const { live, expected } = tally
  const shown = live.filter(({ evidence }) => evidence > 0)
  if (shown.length === 0) return stage('evidenced', 'ahead', 'No evidence yet')
  if (shown.length < expected) return stage('evidenced', 'partly', partOf(`Evidence of ${shown.length}`, '', tally))
  const pieces = shown.reduce((sum, { evidence }) => sum + evidence, 0)
  return stage('evidenced', 'done', count(pieces, 'piece', 'of evidence'), latest(shown.map(({ evidenceSpeaksOf }) => evidenceSpeaksOf)))
}

function signedOff(tally: Tally): LineStage {
  const { live, expected } = tally
  const checked = live.filter(({ status }) => afterSignOff.includes(status))
  const reopened = live.filter(({ status }) => status === 'reopened').length
  if (reopened > 0) return stage('signed_off', 'broken', live.length === 1 ? 'Reopened' : `${reopened} of ${live.length} reopened`)
  if (checked.length > 0 && checked.length === expected) {
    return stage('signed_off', 'done', expected === 1 ? 'Signed off' : `All ${expected} signed off`, latest(checked.map(({ signedOffOn }) => signedOffOn)))
  }
  if (checked.length > 0) return stage('signed_off', 'partly', partOf(`${checked.length}`, ' signed off', tally))
  const isClaimed = live.some(({ status }) => status === 'delivered')
  return isClaimed ? stage('signed_off', 'waiting', 'Delivered, waiting for sign-off') : stage('signed_off', 'ahead', 'Not yet')
}

function embedded(tally: Tally): LineStage {
  const { live, expected } = tally
  const held = live.filter(({ status }) => status === 'embedded')
  const fellShort = live.filter(({ status, isBelowThreshold }) => isBelowThreshold && afterSignOff.includes(status)).length
  if (fellShort > 0) {
    return stage('embedded', 'broken', live.length === 1 ? 'The latest audit fell short' : `${fellShort} of ${live.length} fell short in the latest audit`)
  }
  if (held.length > 0 && held.length === expected) return stage('embedded', 'done', expected === 1 ? 'Seen in practice' : `All ${expected} seen in practice`)
  if (held.length > 0) return stage('embedded', 'partly', partOf(`${held.length}`, ' seen in practice', tally))
  const isChecked = live.some(({ status }) => status === 'signed_off')
  return isChecked ? stage('embedded', 'waiting', 'Not yet seen in practice') : stage('embedded', 'ahead', 'Not yet')
}

// An agency that accepted and leads no action yet is spoken of apart: the page shows no action that could be counted for it.
const partOf = (number: string, words: string, { live, missing }: Tally) =>
  `${number} of ${live.length} ${live.length === 1 ? 'action' : 'actions'}${words}${missing > 0 ? `; ${missing} still to come` : ''}`
const count = (number: number, one: string, after: string, many = `${one}s`) => `${number} ${number === 1 ? one : many} ${after}`
const latest = (dates: readonly (IsoDate | null)[]): IsoDate | null => dates.filter((date) => date !== null).sort().at(-1) ?? null
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
