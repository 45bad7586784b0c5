import type { AgencyKey } from './partnership'
import type { PersonKey } from './people'
import type { GroupKey } from './groups'
import type { DocumentKind } from '#app/domain/documents/document'
import type { ActionStrength } from '#app/domain/plan-actions/plan-action'
import type { RecommendationScope } from '#app/domain/recommendations/recommendation'
import type { Marking } from '#app/domain/reviews/review'
import type { ReviewStep } from '#app/domain/reviews/review-transitions'

/** A day of a story, in days from today: -30 is thirty days ago. */
export type Day = number

/** One step of a review's own life. */
export interface ReviewTurn {
  on: Day
  step: ReviewStep['step']
  reason?: string
}

/** A source document; its text is in the light markup of `report.ts`. */
export interface StoryDocument {
  key: string
  title: string
  kind: DocumentKind
  datedOn: Day
  addedOn: Day
  /** The file it arrives as; `paste` for text that somebody copied in. */
  as: 'docx' | 'pdf' | 'html' | 'txt' | 'paste'
  fileName?: string
  reference?: string
  text: string
  /** How the report prints its recommendations where the text says `[recommendations]`. */
  prints?: 'numbers' | 'names'
}

export interface StoryReview {
  kindCode: string
  title: string
  subject: string | null
  commissioner: AgencyKey
  author: string | null
  area: string
  mappa?: readonly [category: '1' | '2' | '3' | '4', level: '1' | '2' | '3']
  createdOn: Day
  dueOn?: Day
  marking?: Marking
  handling?: string
  agencies: readonly AgencyKey[]
  narrative: string
  incident: { title: string; occurredOn: Day } | { sameAs: string }
  life: readonly ReviewTurn[]
  /** Named on the need-to-know list, from the first day. */
  onlyFor?: readonly PersonKey[]
  restrictedBecause?: string
  groups?: readonly GroupKey[]
}

/** What became of a recommendation with one addressee. */
export interface StoryAddressee {
  agency: AgencyKey
  reached: 'not sent' | 'sent' | 'opened' | 'acknowledged' | 'accepted' | 'in part' | 'not accepted'
  on?: Day
  will?: string
  not?: string
  why?: string
}

export interface StoryRecommendation {
  number: string
  text: string
  themes: readonly string[]
  to: readonly StoryAddressee[]
  scope?: RecommendationScope
  isAssurance?: true
  /** `story:number` of the earlier one that it makes again. */
  madeBefore?: string
}

export interface StoryProof {
  title: string
  speaksOf: Day
  /** A table, saved as CSV; otherwise a short paper, saved as Word or text. */
  rows?: readonly (readonly (string | number)[])[]
  paper?: string
  as?: 'docx' | 'txt' | 'pdf'
  url?: string
}

export type ActionTurn =
  | { does: 'agree' | 'sign-off'; on: Day }
  | { does: 'note'; on: Day; text: string; proof?: StoryProof }
  | { does: 'wait'; on: Day; for: string; text: string }
  | { does: 'resume'; on: Day; text: string }
  | { does: 'slip'; on: Day; to: Day; why: string }
  | { does: 'deliver'; on: Day; outcome: string }
  | { does: 'return' | 'embed' | 'reopen' | 'withdraw'; on: Day; why: string }

export interface StoryAction {
  /** Numbers of this story's recommendations, or `story:number` of another's. */
  answers: readonly string[]
  lead: AgencyKey
  /** Somebody with an account, or a function in words. */
  owner: PersonKey | { function: string }
  group?: GroupKey
  strength: ActionStrength
  title: string
  difference: string
  known: string
  proposed: Day
  due: Day
  life: readonly ActionTurn[]
  /** A name by which an audit question can point at it. */
  key?: string
}

/** A review told from the incident to what became of it. */
export interface Story {
  key: string
  review: StoryReview
  documents: readonly StoryDocument[]
  recommendations?: { addedOn: Day; sentOn: Day; list: readonly StoryRecommendation[] }
  actions?: readonly StoryAction[]
}

// The words in which the stories are written.

export const sent = (agency: AgencyKey): StoryAddressee => ({ agency, reached: 'sent' })
export const notSent = (agency: AgencyKey): StoryAddressee => ({ agency, reached: 'not sent' })
export const opened = (agency: AgencyKey, on: Day): StoryAddressee => ({ agency, reached: 'opened', on })
export const acknowledged = (agency: AgencyKey, on: Day): StoryAddressee => ({ agency, reached: 'acknowledged', on })
export const accepted = (agency: AgencyKey, on: Day, will: string): StoryAddressee => ({ agency, reached: 'accepted', on, will })
export const inPart = (agency: AgencyKey, on: Day, will: string, not: string, why: string): StoryAddressee => ({
  agency, reached: 'in part', on, will, not, why,
})
export const notAccepted = (agency: AgencyKey, on: Day, why: string): StoryAddressee => ({ agency, reached: 'not accepted', on, why })

export const agree = (on: Day): ActionTurn => ({ does: 'agree', on })
export const note = (on: Day, text: string, proof?: StoryProof): ActionTurn => ({ does: 'note', on, text, ...(proof && { proof }) })
export const wait = (on: Day, waitingFor: string, text: string): ActionTurn => ({ does: 'wait', on, for: waitingFor, text })
export const resume = (on: Day, text: string): ActionTurn => ({ does: 'resume', on, text })
export const slip = (on: Day, to: Day, why: string): ActionTurn => ({ does: 'slip', on, to, why })
export const deliver = (on: Day, outcome: string): ActionTurn => ({ does: 'deliver', on, outcome })
export const signOff = (on: Day): ActionTurn => ({ does: 'sign-off', on })
export const giveBack = (on: Day, why: string): ActionTurn => ({ does: 'return', on, why })
export const embed = (on: Day, why: string): ActionTurn => ({ does: 'embed', on, why })
export const reopen = (on: Day, why: string): ActionTurn => ({ does: 'reopen', on, why })
export const withdraw = (on: Day, why: string): ActionTurn => ({ does: 'withdraw', on, why })

export const table = (title: string, speaksOf: Day, rows: NonNullable<StoryProof['rows']>): StoryProof => ({ title, speaksOf, rows })
export const paper = (title: string, speaksOf: Day, text: string, as: StoryProof['as'] = 'txt'): StoryProof => ({ title, speaksOf, paper: text, as })
export const page = (title: string, speaksOf: Day, url: string): StoryProof => ({ title, speaksOf, url })
