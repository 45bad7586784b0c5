import { findActor } from '#app/auth/find-actor.server'
import type { Actor } from '#app/domain/people/actor'
import { today } from '#app/domain/shared/clock'
import type { Outcome } from '#app/domain/shared/outcome'
import type { StoryCalendar } from './calendar'
import type { GroupKey } from './groups'
import type { AgencyKey } from './partnership'
import type { PersonKey } from './people'
import type { Day } from './story'

/** What the stories have made so far, by the names that they use for it. */
export interface World {
  calendar: StoryCalendar
  agencies: Map<AgencyKey, { id: string; code: string }>
  people: Map<PersonKey, { accountId: string; personId: string }>
  groups: Map<GroupKey, { id: string; ref: string }>
  /** Ids of themes by their codes. */
  themes: Map<string, string>
  reviews: Map<string, { id: string; ref: string; incidentId: string }>
  documents: Map<string, { id: string; ref: string }>
  /** Ids of the findings on which a recommendation rests, by `story:number`. */
  findings: Map<string, string[]>
  /** References by `story:number`. */
  recommendations: Map<string, string>
  /** References by the key that the story gives. */
  actions: Map<string, string>
  /** Who people are today, by the day of the story: roles and seats only change overnight. */
  actors: Map<string, Actor>
}

/** Something that happens on one day of the stories. */
export interface Step {
  on: Day
  /** What it is, for whoever has to find out why it was refused. */
  what: string
  /** `on` is the working day on which it happens. */
  run: (world: World, on: Day) => Promise<void>
}

export function emptyWorld(calendar: StoryCalendar): World {
  return {
    calendar,
    agencies: new Map(), people: new Map(), groups: new Map(), themes: new Map(), reviews: new Map(),
    documents: new Map(), findings: new Map(), recommendations: new Map(), actions: new Map(),
    actors: new Map(),
  }
}

/** What a map of the world holds under a name. Throws where the stories speak of something that does not exist yet. */
export function of<Key, Value>(map: Map<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The stories know nothing called ${String(key)} yet`)
  return value
}

/** Somebody as they are on the day of the story, with the seats that they hold then. */
export async function as(world: World, person: PersonKey): Promise<Actor> {
  const key = `${person} on ${today()}`
  const known = world.actors.get(key)
  if (known) return known
  const actor = await findActor(of(world.people, person).accountId)
  if (!actor) throw new Error(`${person} cannot sign in on this day`)
  world.actors.set(key, actor)
  return actor
}

/** The result of a verb that must not be refused: the stories only tell what the rules allow. */
export function must<Result>(outcome: Outcome<Result>): Result {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.problems.map(({ field, words }) => (field ? `${field}: ${words}` : words)).join('; '))
}
