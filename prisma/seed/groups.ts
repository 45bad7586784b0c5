import type { GroupKind, GroupRole } from '#app/domain/groups/group'
import type { PersonKey } from './people'
import type { Day } from './story'

interface Seat {
  who: PersonKey
  as: GroupRole
  from: Day
  until?: Day
}

interface SeedGroup {
  name: string
  kind: GroupKind
  sponsor: string
  quorum: number
  formed: Day
  startsOn: Day
  endsOn?: Day
  terms: string
  seats: readonly Seat[]
}

/** The three groups, with everybody who has had a seat in them. */
export const groups = {
  board: {
    name: 'Westmere Criminal Justice Board: Learning Committee',
    kind: 'board',
    sponsor: 'Westmere Criminal Justice Board',
    quorum: 6,
    formed: -1448,
    startsOn: -1445,
    terms: `The committee answers to the board for what Westmere's agencies learn from serious cases, and for whether it changes practice.

It receives a progress report every six months, unblocks what one agency cannot settle alone, and writes to national bodies on behalf of the partnership.

It looks at systems, not at individuals. Nothing that it does replaces an agency's own duties towards its staff.`,
    seats: [
      { who: 'alan', as: 'chair', from: -1445 },
      { who: 'secretary', as: 'secretary', from: -1445 },
      { who: 'ruth', as: 'member', from: -1445 },
      { who: 'graham', as: 'member', from: -1445, until: -500 },
      { who: 'laura', as: 'member', from: -499 },
      { who: 'niamh', as: 'member', from: -1440 },
      { who: 'carol', as: 'member', from: -1440 },
      { who: 'yusuf', as: 'member', from: -1440 },
      { who: 'marta', as: 'member', from: -1300 },
      { who: 'edith', as: 'member', from: -410 },
    ],
  },
  release: {
    name: 'Release and Recall Task-and-Finish Group',
    kind: 'task_and_finish',
    sponsor: 'Westmere Criminal Justice Board: Learning Committee',
    quorum: 5,
    formed: -1258,
    startsOn: -1255,
    endsOn: 210,
    terms: `Set up after the deaths in Eastholme to make release from custody, multi-agency management and recall work as one.

The group will:

- agree the actions that answer each review in its remit, and grant new dates where there is good reason
- sign off what is delivered, on evidence, and never on the owner's word alone
- commission audits of casework, and reopen what they show has not held
- report to the Learning Committee every six months.`,
    seats: [
      { who: 'graham', as: 'chair', from: -1255, until: -500 },
      { who: 'chair', as: 'deputy_chair', from: -1255, until: -500 },
      { who: 'chair', as: 'chair', from: -499 },
      { who: 'secretary', as: 'secretary', from: -1255 },
      { who: 'ruth', as: 'member', from: -1255 },
      { who: 'tom', as: 'member', from: -1255 },
      { who: 'laura', as: 'deputy_chair', from: -499 },
      { who: 'omar', as: 'member', from: -900 },
      { who: 'niamh', as: 'member', from: -1255 },
      { who: 'carol', as: 'member', from: -1255 },
      { who: 'mei', as: 'member', from: -1000 },
      { who: 'simon', as: 'member', from: -640 },
    ],
  },
  safety: {
    name: 'Violence and Domestic Abuse Steering Group',
    kind: 'steering',
    sponsor: 'Westmere Violence Reduction Unit',
    quorum: 5,
    formed: -758,
    startsOn: -755,
    terms: `Steers what Westmere does to make serious violence and domestic abuse less likely: interventions, pathways into them, and the safety of those who are harmed.

The group holds the actions from domestic abuse related death reviews and from child safeguarding practice reviews where violence outside the home played a part.`,
    seats: [
      { who: 'sunita', as: 'chair', from: -755 },
      { who: 'bethan', as: 'secretary', from: -755 },
      { who: 'leon', as: 'member', from: -755 },
      { who: 'marta', as: 'deputy_chair', from: -755 },
      { who: 'yusuf', as: 'member', from: -755 },
      { who: 'carol', as: 'member', from: -755 },
      { who: 'joanne', as: 'member', from: -700 },
      { who: 'laura', as: 'member', from: -499 },
      { who: 'paula', as: 'member', from: -690 },
      { who: 'mei', as: 'member', from: -700 },
    ],
  },
} as const satisfies Record<string, SeedGroup>

export type GroupKey = keyof typeof groups
export const groupKeys = Object.keys(groups) as GroupKey[]

/** Who takes a group's chair on a day. */
export function chairOf(key: GroupKey, on: Day): PersonKey {
  const seats: readonly Seat[] = groups[key].seats
  const seat = seats.find(({ as, from, until }) => as === 'chair' && from <= on && (until === undefined || on <= until))
  if (!seat) throw new Error(`Nobody takes the chair of ${key} on day ${on}`)
  return seat.who
}
